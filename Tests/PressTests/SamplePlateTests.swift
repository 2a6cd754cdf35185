import DocumentModel
import Foundation
import Layout
import Prepress
import TestSupport
import Testing

@Suite struct `The sample campaign on a press` {
  @Test(arguments: ["en/flyer-letter", "ar/story-letter", "vi/poster-tabloid", "es/families-a4"])
  func `keeps within the ink limit of its printer`(file: String) throws {
    var edition = try SampleEdition(file)
    for limit in [300.0, 240] {
      edition.printer.inkLimit = limit
      // Registration marks are on all plates, outside of the bleed.
      let edge = edition.sheets[0].margin - edition.printer.bleed
      let most = try Plates(of: edition.press(), resolution: 60).mostInk(inside: edge)
      #expect(most <= limit + 1, "\(most) %")
    }
  }

  @Test(arguments: ["en/flyer-letter", "ar/story-letter", "es/families-a4"])
  func `has its running text on the black plate alone`(file: String) throws {
    let edition = try SampleEdition(file)
    var silent = edition
    for page in silent.document.pages.indices {
      silent.document.pages[page].items = edition.document.pages[page].items
        .compactMap { $0.without(ink: "ink") }
    }
    let plates = try Plates(of: edition.press(), resolution: 100)
    let rest = try Plates(of: silent.press(), resolution: 100)
    // Over a coloured ground, too: black goes over what lies below.
    for name in ["Cyan", "Magenta", "Yellow"] { #expect(plates.inks[name] == rest.inks[name]) }
    let (black, without) = (plates.inks["Black"] ?? [], rest.inks["Black"] ?? [])
    #expect(black.indices.count { black[$0] == 255 && without[$0] == 0 } > 1000)
  }

  @Test func `is sound and has nothing that Ghostscript complains of`() throws {
    let pdf = try SampleEdition("en/flyer-half-letter").press()
    let report = try Tool("qpdf").output(["--check", "FILE"], for: pdf)
    #expect(report.contains("No syntax or stream encoding errors"))
    _ = try Tool("gs").output(
      ["-q", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONERROR", "-dPDFSTOPONWARNING", "-sDEVICE=nullpage"]
        + ["FILE"], for: pdf)
  }

  @Test func `looks the same to four renderers, on screen and on press`() throws {
    let edition = try SampleEdition("en/flyer-half-letter")
    let script = SampleEdition.root.appending(path: "Scripts/renderers.py").path
    for pdf in [try edition.screen(), try edition.press()] {
      let report = try Tool.python().output([script, "300", "FILE"], for: pdf)
      let rows = report.split(separator: "\n").map { $0.split(separator: " ") }
      #expect(rows.count == 12)
      for row in rows {
        let area = try #require(Double(row[0]))
        #expect(area <= 1.5, "\(row[1]) and \(row[2]) disagree about \(area) mm²")
      }
    }
  }

  @Test func `a renderer that leaves something out is found`() throws {
    let check = """
      import sys, numpy; sys.path.insert(0, sys.argv[1]); import renderers
      page = numpy.full((200, 200, 3), 255, numpy.uint8); page[50:150, 50:150] = (200, 30, 30)
      other = page.copy(); other[100:112, 50:60] = 255
      print(renderers.largest(renderers.disputed(page, other)))
      print(renderers.largest(renderers.disputed(page, page)))
      """
    let folder = SampleEdition.root.appending(path: "Scripts").path
    let report = try Tool.python().output(["-c", check, folder], for: [])
    let counts = report.split(separator: "\n").compactMap { Int($0) }
    #expect(counts.count == 2 && counts[0] > 60 && counts[1] == 0)
  }
}

extension DisplayItem {
  /// The item without text in an ink; nil if nothing is left.
  fileprivate func without(ink: String) -> DisplayItem? {
    var item = self
    switch content {
    case .glyphs(let run): return run.ink.name == ink ? nil : self
    case .group(var group):
      group.items = group.items.compactMap { $0.without(ink: ink) }
      item.content = .group(group)
      return item
    case .path, .image, .link: return self
    }
  }
}
