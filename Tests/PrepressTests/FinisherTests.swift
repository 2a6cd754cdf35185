import DocumentModel
import Prepress
import Rendering
import TestSupport
import Testing

@Suite struct FinisherTests {
  private static let metadata = Metadata(
    title: "Trường học — المدرسة", author: "Riverside Schools", subject: "Flyer",
    language: LanguageTag("vi"), date: "2026-10-08")

  private func finish(
    _ items: [DisplayItem], metadata: Metadata = FinisherTests.metadata
  ) throws -> [UInt8] {
    let pages = [
      Page(size: Size(width: 595.276, height: 841.89), bleed: 9, items: items),
      Page(size: Size(width: 396, height: 612)),
    ]
    let pdf = try CairoPainter().pdf(pages, metadata: metadata)
    return try Finisher(creator: "Broadside 0.1").finish(pdf, pages: pages, metadata: metadata)
  }

  private var everything: [DisplayItem] {
    ShapedText.all.enumerated().map { index, sample in
      sample.item(at: Point(x: 40, y: 60 + 30 * Double(index)), size: 14)
    }
  }

  @Test func `the file is sound PDF 1.7`() throws {
    let pdf = try finish(everything)
    let report = try Tool("qpdf").output(["--check", "FILE"], for: pdf)
    #expect(report.contains("PDF Version: 1.7"))
    #expect(report.contains("No syntax or stream encoding errors"))
  }

  @Test func `the file says what it is, and nothing of the clock`() throws {
    let report = try Tool("pdfinfo").output(["-rawdates", "FILE"], for: finish(everything))
    var facts: [String: String] = [:]
    for line in report.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      facts[String(parts[0])] = parts.last.map { String($0.drop { $0 == " " }) }
    }
    #expect(facts["Title"] == "Trường học — المدرسة")
    #expect(facts["Author"] == "Riverside Schools")
    #expect(facts["Subject"] == "Flyer")
    #expect(facts["Creator"] == "Broadside 0.1")
    #expect(facts["Producer"]?.hasPrefix("cairo") == true)
    #expect(facts["CreationDate"] == "D:20261008000000Z")
    #expect(facts["ModDate"] == "D:20261008000000Z")
    #expect(facts["Pages"] == "2")
    #expect(facts["Tagged"] == "no")
  }

  @Test func `each page is boxed at its trim`() throws {
    let report = try Tool("pdfinfo").output(
      ["-box", "-f", "1", "-l", "2", "FILE"], for: finish(everything))
    let rows = report.split(separator: "\n").map { $0.split(separator: " ") }
    let boxes = rows.filter { $0.contains("MediaBox:") || $0.contains("TrimBox:") }
      .map { $0.suffix(4).joined(separator: " ") }
    #expect(
      boxes == [
        "0.00 0.00 595.28 841.89", "0.00 0.00 595.28 841.89", "0.00 0.00 396.00 612.00",
        "0.00 0.00 396.00 612.00",
      ])
  }

  @Test func `the same pages make the same bytes`() throws {
    #expect(try finish(everything) == finish(everything))
  }

  @Test func `bytes that are no PDF are an error`() throws {
    let error = #expect(throws: PrepressError.self) {
      try Finisher().finish(Array("no PDF".utf8), pages: [], metadata: FinisherTests.metadata)
    }
    #expect(error?.code == "pdf-unreadable")
  }

  @Test func `a PDF of other pages is an error`() throws {
    let pages = [Page(size: Size(width: 396, height: 612))]
    let pdf = try CairoPainter().pdf(pages, metadata: FinisherTests.metadata)
    let error = #expect(throws: PrepressError.self) {
      try Finisher().finish(pdf, pages: pages + pages, metadata: FinisherTests.metadata)
    }
    #expect(error?.code == "pdf-pages")
  }
}
