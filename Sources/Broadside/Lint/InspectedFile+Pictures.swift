import CampaignFile
import DocumentModel
import Foundation
import Preflight
import Rendering

extension InspectedFile {
  /// The endings of the names of picture files that a brand's rules are held to.
  static let pictureKinds = [".svg", ".png", ".jpg", ".jpeg"]

  /// What of a picture file does not keep to the brand.
  ///
  /// A drawing goes the way of all drawings into PDF and is looked at as any page is.
  func pictureFindings(
    _ preflighter: Preflighter, _ expectation: Expectation, rules: BrandRules
  ) -> [Diagnostic] {
    let problems = Findings()
    let source = SourceSpan(file: name)
    guard let picture = PictureInspector.picture(at: path, source: source, findings: problems)
    else { return problems.diagnostics }
    guard picture.format == .svg else {
      let bytes = FileManager.default.contents(atPath: path).map { Array($0) } ?? []
      return preflighter.findings(
        in: picture, resolution: PNGResolution.of(bytes) ?? Self.screenResolution, rules: rules
      ).map { Diagnostic($0, in: name, edition: edition) }
    }
    do throws(RenderingError) {
      let bytes = FileManager.default.contents(atPath: path).map { Array($0) } ?? []
      let pdf = try DrawingPainter(bytes, name: path).pdf(size: picture.size, date: "2000-01-01")
      var expectation = expectation
      (expectation.purpose, expectation.isDrawing) = (.screen, true)
      return preflighter.findings(in: pdf, expecting: expectation).map {
        Diagnostic($0, in: name, edition: edition)
      }
    } catch {
      return [Diagnostic(error.code, at: source, error.message, hint: error.hint)]
    }
  }

  /// Pixels per inch of pictures for screens, which are two for a point.
  private static let screenResolution = 144.0
}

/// How large a PNG says that its pixels are (ISO/IEC 15948, 11.3.5.3).
enum PNGResolution {
  /// Pixels per inch; nil for a file that does not say.
  static func of(_ bytes: [UInt8]) -> Double? {
    func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
    var at = 8
    while at + 21 <= bytes.count {
      let kind = bytes[at + 4..<at + 8]
      if kind.elementsEqual("IDAT".utf8) { return nil }
      if kind.elementsEqual("pHYs".utf8), bytes[at + 16] == 1 {
        let resolution = Double(number(at + 8)) * 0.0254
        return resolution >= 1 ? resolution : nil
      }
      at += 12 + number(at)
    }
    return nil
  }
}
