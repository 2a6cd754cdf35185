// What each stage takes of the flyer that other tools are timed on (see Benchmarks/README.md):
//   BROADSIDE_BENCHMARKS=1 swift run -c release flyer-benchmark [flyers] [screen | press | draw]
// One thread and no clock in the work itself, so that callgrind counts its instructions exactly.
import Assembly
import Brand
import CampaignFile
import DocumentModel
import Foundation
import Layout
import Preflight
import Prepress
import Rendering
import Typesetting

enum Job: String {
  case screen, press, draw
}

/// The processor's time that each stage has taken.
struct Stopwatch {
  private(set) var times: [(name: String, clocks: Int)] = []

  mutating func time<Result>(_ name: String, _ work: () throws -> Result) rethrows -> Result {
    let start = clock()
    defer {
      let taken = Int(clock() - start)
      if let index = times.firstIndex(where: { $0.name == name }) {
        times[index].clocks += taken
      } else {
        times.append((name, taken))
      }
    }
    return try work()
  }
}

let root = URL(filePath: FileManager.default.currentDirectoryPath)
let library = LibraryFolders(root: root.appending(path: "Assets").path)
let arguments = CommandLine.arguments.dropFirst()
let count = arguments.first.flatMap { Int($0) } ?? 50
let job = arguments.dropFirst().first.flatMap { Job(rawValue: $0) } ?? .screen
let file = root.appending(path: "Benchmarks/Flyer/campaign.yaml").path
guard let campaign = CampaignReader.read(file, library: library).campaign else {
  print("run it in the package's folder, after Benchmarks/setup.sh")
  exit(1)
}
var printer = PrinterProfile(name: "coated", source: SourceSpan(file: "coated.yaml"))
let assembler = Assembler(campaign: campaign)
let services = assembler.services()
let layout = LayoutEngine(typesetter: Typesetter())
let painter = CairoPainter()
let press = try PressFinisher(printer: printer, palette: campaign.brand.palette.inks)
let finisher = Finisher()
let pictures = ScreenPictures()
let preflighter = Preflighter()
let editions = assembler.editions().editions
var watch = Stopwatch()
var (made, bytes) = (0, 0)

@MainActor
func finished(
  _ laid: LaidOutDocument, _ metadata: Metadata
) throws -> (pdf: [UInt8], purpose: Expectation.Purpose)? {
  switch job {
  case .draw:
    bytes += try watch.time("draw") { try painter.pdf(laid.pages, metadata: metadata) }.count
    return nil
  case .screen:
    let drawn = try watch.time("draw") { try painter.pdf(laid.pages, metadata: metadata) }
    let pdf = try watch.time("finish") {
      try finisher.finish(
        drawn, pages: laid.pages, structure: laid.structure, metadata: metadata,
        pictures: pictures)
    }
    return (pdf, .screen)
  case .press:
    let sheets = laid.pages.map { PressSheet($0, for: printer) }
    let drawn = try watch.time("draw") {
      try painter.press(sheets.map(\.page), margin: sheets[0].margin, metadata: metadata)
    }
    let pdf = try watch.time("finish") {
      try press.finish(
        drawn.pdf, sheets: sheets, inks: drawn.inks, structure: laid.structure,
        metadata: metadata)
    }
    return (pdf, .press)
  }
}

while made < count {
  // The first flyer opens fonts and pictures, and is not timed.
  if made == 1 { watch = Stopwatch() }
  let edition = editions[made % editions.count]
  let assembled = watch.time("assemble") { assembler.document(for: edition, using: services) }
  guard let document = assembled.document else { break }
  let laid = watch.time("lay out") { layout.layout(of: document) }
  if let (pdf, purpose) = try finished(laid, document.metadata) {
    var expectation = Expectation(purpose: purpose)
    expectation.isTagged = true
    expectation.trims = laid.pages.map(\.size)
    expectation.fontFiles = Set(laid.pages.flatMap(\.faces).map(\.path)).sorted()
    _ = watch.time("examine") { preflighter.findings(in: pdf, expecting: expectation) }
    bytes += pdf.count
  }
  made += 1
}
let timed = Double(max(made - 1, 1)) * Double(CLOCKS_PER_SEC) / 1000
for (name, clocks) in watch.times { print("\(name): \(fixed(Double(clocks) / timed)) ms") }
print("all: \(fixed(Double(watch.times.reduce(0) { $0 + $1.clocks }) / timed)) ms a flyer")
print("\(made) flyers, \(bytes / max(made, 1)) bytes each")
