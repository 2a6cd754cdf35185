import DocumentModel
import Foundation
import Rendering
import TestSupport
import Testing

/// Codes in files for screens, where they are stencils.
@Suite struct ModuleGridTests {
  private static let side = 25

  /// Modules by chance, with all corners dark as a code's bounds are.
  private static let isDark: [Bool] = {
    var generator = SeededGenerator(seed: 7)
    return (0..<side * side).map { index in
      let (row, column) = (index / side, index % side)
      return [0, side - 1].contains(row) && [0, side - 1].contains(column)
        || Bool.random(using: &generator)
    }
  }()

  private func code(module: Double) -> DisplayItem {
    var path = Path()
    for (index, dark) in Self.isDark.enumerated() where dark {
      let (row, column) = (Double(index / Self.side), Double(index % Self.side))
      path.elements +=
        Path(
          Rect(x: 40 + column * module, y: 60 + row * module, width: module, height: module)
        ).elements
    }
    return DisplayItem(.path(path, fill: .solid(.ink), stroke: nil), tag: .artifact)
  }

  @Test func `a code is a stencil of its modules, each where it is`() throws {
    let pdf = try paint([code(module: 4)])
    let list = try Tool("pdfimages").output(["-list", "FILE"], for: pdf)
    #expect(list.split(separator: "\n").last?.contains("stencil    25    25") == true, "\(list)")
    let pixels = try Pixels(pdf: pdf)
    for (index, dark) in Self.isDark.enumerated() {
      let (x, y) = (40 + index % Self.side * 4 + 2, 60 + index / Self.side * 4 + 2)
      #expect(pixels[x, y].isNear(dark ? Ink.ink.screen : .white, within: 1), "module \(index)")
    }
  }

  @Test func `what is no grid stays a shape`() throws {
    var item = code(module: 4)
    guard case .path(var path, let fill, let stroke) = item.content else { return }
    path.elements.append(.move(Point(x: 50.7, y: 70)))
    path.elements.append(.line(Point(x: 50.7, y: 75)))
    item.content = .path(path, fill: fill, stroke: stroke)
    let list = try Tool("pdfimages").output(["-list", "FILE"], for: try paint([item]))
    #expect(list.split(separator: "\n").count == 2)
  }
}
