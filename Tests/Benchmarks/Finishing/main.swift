// How long a page of the sample campaign takes to be finished, beside how long it takes to be drawn.
//
//   BROADSIDE_BENCHMARKS=1 swift run -c release finishing-benchmark

import Assembly
import CampaignFile
import DocumentModel
import Layout
import Prepress
import Rendering
import Typesetting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

let library = LibraryFolders(root: "Assets")
guard let campaign = CampaignReader.read("campaign.yaml", library: library).0 else {
  fatalError("run it where campaign.yaml is")
}
let assembler = Assembler(campaign: campaign)
let services = assembler.services()
let layout = LayoutEngine(typesetter: Typesetter())
let (painter, finisher) = (CairoPainter(), Finisher())

/// The processor's time, which other work on the machine does not change.
func milliseconds<Result>(_ body: () throws -> Result) rethrows -> (Double, Result) {
  let start = clock()
  let result = try body()
  return (Double(clock() - start) * 1e3 / Double(CLOCKS_PER_SEC), result)
}

func shown(_ time: Double) -> String { fixed(time) + " ms" }

var all: [Double] = []
for edition in assembler.editions().0
where edition.place == "eastside" || edition.audience == "funders" {
  guard let document = assembler.document(for: edition, using: services).document else { continue }
  let laidOut = layout.layout(of: document)
  let metadata = document.metadata
  var (drawing, finishing) = ([Double](), [Double]())
  for _ in 0..<25 {
    let (drawn, pdf) = try milliseconds { try painter.pdf(laidOut.pages, metadata: metadata) }
    let (finished, _) = try milliseconds {
      try finisher.finish(
        pdf, pages: laidOut.pages, structure: laidOut.structure, metadata: metadata)
    }
    let count = Double(laidOut.pages.count)
    drawing.append(drawn / count)
    finishing.append(finished / count)
  }
  let median = finishing.sorted()[12]
  all.append(median)
  print("\(edition.id): drawn \(shown(drawing.sorted()[12])), finished \(shown(median)) a page")
}
print("finished, median of \(all.count) editions: \(shown(all.sorted()[all.count / 2])) a page")
