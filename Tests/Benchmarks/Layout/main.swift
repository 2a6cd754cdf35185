// How long a page of each template takes to fill and lay out when fonts and words are known (warm).
//
//   BROADSIDE_BENCHMARKS=1 swift run -c release layout-benchmark [rounds] [milliseconds]
//
// Prints for each template its slowest edition of one page, and fails if one takes longer than the
// milliseconds given, 10 unless said.

import Assembly
import CampaignFile
import DocumentModel
import Foundation
import Language
import Layout
import Typesetting

/// The least of several times, in milliseconds of the processor, which other work does not change.
func milliseconds(_ rounds: Int, _ work: () -> Void) -> Double {
  (0..<rounds).map { _ in
    let start = clock()
    work()
    return Double(clock() - start) * 1e3 / Double(CLOCKS_PER_SEC)
  }.min() ?? 0
}

func fixed(_ value: Double) -> String { String((value * 100).rounded() / 100) }

struct Slowest {
  var edition = ""
  var filling = 0.0
  var layout = 0.0
  var count = 0
  var total = 0.0
}

/// The folder of the sample campaign.
let root = URL(filePath: FileManager.default.currentDirectoryPath)
let library = LibraryFolders(root: root.appending(path: "Assets").path)
let numbers = CommandLine.arguments.dropFirst().compactMap { Double($0) }
let rounds = Int(numbers.first ?? 5)
let bar = numbers.count > 1 ? numbers[1] : 10
guard
  let campaign = CampaignReader.read(root.appending(path: "campaign.yaml").path, library: library)
    .campaign
else {
  print("run it in the folder of the sample campaign")
  exit(1)
}
let assembler = Assembler(campaign: campaign)
let services = assembler.services()
let hyphenation = HyphenationLibrary {
  (try? Data(contentsOf: root.appending(path: "Assets/Hyphenation/\($0)"))).map { [UInt8]($0) }
}
let hyphenator = Hyphenator(library: hyphenation, exceptions: assembler.hyphenation)
let engine = LayoutEngine(typesetter: Typesetter(hyphenator: hyphenator))

var slowest: [String: Slowest] = [:]
var seen: Set<String> = []
for edition in assembler.editions().editions {
  // One place speaks for all: they differ in a few words.
  let kind = "\(edition.template)/\(edition.audience ?? "")/\(edition.language)/\(edition.format)"
  guard seen.insert(kind).inserted,
    let document = assembler.document(for: edition, using: services).document
  else { continue }
  let pages = engine.layout(of: document).pages.count
  guard pages == 1 else { continue }
  let filling = milliseconds(rounds) { _ = assembler.document(for: edition, using: services) }
  let layout = milliseconds(rounds) { _ = engine.layout(of: document) }
  var template = slowest[edition.template] ?? Slowest()
  template.count += 1
  template.total += layout
  if layout > template.layout {
    (template.edition, template.filling, template.layout) = (edition.id, filling, layout)
  }
  slowest[edition.template] = template
}

print("template: ms to lay out the slowest edition (mean of all), ms to fill it, the edition")
for (name, time) in slowest.sorted(by: { $0.value.layout > $1.value.layout }) {
  let mark = time.layout > bar ? "  over \(fixed(bar)) ms" : ""
  print(
    "\(name): \(fixed(time.layout)) (\(fixed(time.total / Double(time.count)))),"
      + " \(fixed(time.filling)), \(time.edition)\(mark)")
}
exit(slowest.values.contains { $0.layout > bar } ? 1 : 0)
