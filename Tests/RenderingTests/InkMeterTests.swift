import DocumentModel
import Foundation
import Rendering
import TestSupport
import Testing

struct InkMeterTests {
  @Test(arguments: [
    ("full", "<rect width='10' height='10'/>", 0.95...1.0),
    ("half", "<rect width='10' height='5'/>", 0.48...0.52),
    ("pale", "<rect width='10' height='10' fill='#F4F4F4'/>", 0.05...0.2),
    ("nothing", "<rect width='10' height='10' fill='#FFFFFF'/>", 0.0...0.001),
    ("broken", "<rect", 0.5...0.5),
  ])
  func `a picture is as inked as it looks`(
    name: String, shape: String, coverage: ClosedRange<Double>
  ) throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/\(name).svg"
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>\(shape)</svg>"
    try Data(svg.utf8).write(to: URL(filePath: path))
    let picture = Picture(
      path: path, format: .svg, size: Size(width: 10, height: 10), source: SourceSpan(file: path))
    let meter = InkMeter()
    #expect(coverage.contains(meter.coverage(of: picture)))
    #expect(meter.coverage(of: picture) == meter.coverage(of: picture))
  }
}
