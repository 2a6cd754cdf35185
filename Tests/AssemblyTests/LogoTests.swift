import DocumentModel
import Testing

@testable import Assembly
@testable import CampaignFile

struct LogoTests {
  private let sizes = OpticalSizes(cell: 1.6)

  private func optical(_ mark: OpticalSizes.Mark, width: Double) -> Double {
    let area = width * width / mark.ratio
    return (area * area * mark.coverage).squareRoot()
  }

  @Test func `marks of all shapes and weights are equally large to the eye`() {
    let marks = [
      OpticalSizes.Mark(ratio: 1, coverage: 0.8), .init(ratio: 1, coverage: 0.2),
      .init(ratio: 2.5, coverage: 0.4), .init(ratio: 0.7, coverage: 0.5),
    ]
    let found = zip(marks, sizes.widths(of: marks)).map { optical($0, width: $1) }
    for size in found { #expect(abs(size - found[0]) < 1e-9) }
  }

  @Test func `no mark is larger than its cell, and an extreme one does not make all others small`()
  {
    let square = OpticalSizes.Mark(ratio: 1, coverage: 0.5)
    let marks = Array(repeating: square, count: 9) + [.init(ratio: 14, coverage: 0.2)]
    let widths = sizes.widths(of: marks)
    for (mark, width) in zip(marks, widths) {
      #expect(width <= 1.000001 && width / mark.ratio <= 1 / 1.6 + 1e-6)
    }
    #expect(widths[0] > 0.6)
    #expect(widths[9] == 1)
  }

  @Test(arguments: [(1, 3), (7, 4), (12, 5), (23, 6)])
  func `a wall has columns by the number of its marks, and a name where there is no mark`(
    count: Int, columns: Int
  ) throws {
    let entries = (0..<count).map { index in
      TemplateElement.Entry(
        TemplateLogos.Logo(name: words("Partner \(index)")), source: at(30, "template.yaml"))
    }
    let boxes = [
      TemplateBox.holding(.element(.logos(TemplateLogos(entries: entries)))) { $0.text.size = 10 }
    ]
    let (document, diagnostics) = Campaign.sample(
      boxes: boxes + [.text("end")], pieces: [.sample()]
    ).document("en", place: "eastside")
    #expect(diagnostics.isEmpty)
    guard case .stack(let made, _)? = document?.pages.first?.content.content,
      case .grid(let cells, let tracks, _, _)? = made.first?.content
    else {
      Issue.record("a wall is a grid")
      return
    }
    #expect(cells.count == count && tracks.count == columns)
    #expect(cells.allSatisfy { $0.height == .aspect(1.6) })
  }

  @Test func `a wall of nobody is not there`() {
    let entry = TemplateElement.Entry(
      TemplateLogos.Logo(name: words("")), source: at(30, "template.yaml"))
    let boxes = [
      TemplateBox.holding(.element(.logos(TemplateLogos(entries: [entry])))) { _ in }, .text("end"),
    ]
    let (document, _) = Campaign.sample(boxes: boxes, pieces: [.sample()])
      .document("en", place: "eastside")
    guard case .stack(let made, _)? = document?.pages.first?.content.content else { return }
    #expect(made.count == 1)
  }
}
