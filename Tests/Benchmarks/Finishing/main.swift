// How long finishing takes a page for a press and for a screen, and whether memory stays flat:
//   BROADSIDE_BENCHMARKS=1 swift run -c release finishing-benchmark [rounds]
// Lays the sample campaign's editions out once and finishes them again and again.
import Assembly
import Brand
import CampaignFile
import DocumentModel
import Foundation
import Layout
import PDFFile
import Prepress
import Rendering
import Typesetting

struct Laid {
  var document: LaidOutDocument
  var metadata: Metadata
}

func memory() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
  return line.split(separator: " ").compactMap { Int($0) }.first ?? 0
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

let root = URL(filePath: FileManager.default.currentDirectoryPath)
let library = LibraryFolders(root: root.appending(path: "Assets").path)
let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 10
guard
  let campaign = CampaignReader.read(root.appending(path: "campaign.yaml").path, library: library)
    .campaign
else {
  print("run it in the folder of the sample campaign")
  exit(1)
}
let assembler = Assembler(campaign: campaign)
let services = assembler.services()
let layout = LayoutEngine(typesetter: Typesetter())
let editions = assembler.editions().editions.compactMap { edition -> Laid? in
  guard let document = assembler.document(for: edition, using: services).document else {
    return nil
  }
  return Laid(document: layout.layout(of: document), metadata: document.metadata)
}

var printer = PrinterProfile(name: "coated", source: SourceSpan(file: "coated.yaml"))
printer.marks = Set(PrinterProfile.Mark.allCases)
let painter = CairoPainter()
let press = try PressFinisher(printer: printer, palette: campaign.brand.palette.inks)
let finisher = Finisher()
let pictures = ScreenPictures()
var (pressTimes, screenTimes): ([Double], [Double]) = ([], [])

func milliseconds(_ work: () throws -> [UInt8]) rethrows -> Double {
  // The processor's time, which other work on the machine does not change.
  let start = clock()
  _ = try work()
  return Double(clock() - start) * 1e3 / Double(CLOCKS_PER_SEC)
}

for round in 0..<rounds {
  for laid in editions {
    let pages = Double(laid.document.pages.count)
    let sheets = laid.document.pages.map { PressSheet($0, for: printer) }
    let drawn = try painter.press(
      sheets.map(\.page), margin: sheets[0].margin, metadata: laid.metadata)
    pressTimes.append(
      try milliseconds {
        try press.finish(
          drawn.pdf, sheets: sheets, inks: drawn.inks, structure: laid.document.structure,
          metadata: laid.metadata)
      } / pages)
    let plain = try painter.pdf(laid.document.pages, metadata: laid.metadata)
    screenTimes.append(
      try milliseconds {
        try finisher.finish(
          plain, pages: laid.document.pages, structure: laid.document.structure,
          metadata: laid.metadata, pictures: pictures)
      } / pages)
  }
  print("\((round + 1) * editions.count) editions: \(memory() / 1024) MiB resident")
}
print(
  "median a page: press \(fixed(median(pressTimes))) ms, screen \(fixed(median(screenTimes))) ms")
