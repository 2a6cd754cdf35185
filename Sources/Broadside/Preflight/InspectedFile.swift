import Assembly
import Brand
import DocumentModel
import Foundation
import Preflight

/// A finished file under examination.
struct InspectedFile: Sendable {
  var path: String
  /// Its name in messages: relative to the output folder where a manifest names it.
  var name: String
  /// The edition that it was made for, if a manifest says so.
  var edition: String?

  /// What the file of an edition is meant to be; its output is the one that names it.
  func expectation(of edition: Edition, _ pages: [Page], _ brand: BrandBook) -> Expectation {
    let output = edition.outputs.first { output in
      output.files.contains { name == $0 || name.hasSuffix("/\($0)") }
    }
    return output.flatMap { Expectation($0, pages: pages, logos: brand.allLogos) } ?? Expectation()
  }

  /// What is wrong with it, at the lines that its pages were written in where they are known.
  func findings(
    _ preflighter: Preflighter, _ expectation: Expectation, pages: [Page] = []
  ) -> [Diagnostic] {
    guard let data = FileManager.default.contents(atPath: path) else {
      return [
        Diagnostic(
          "file-unreadable", at: SourceSpan(file: path), "the file cannot be read",
          hint: "allow reading it, or make it anew")
      ]
    }
    if let rules = expectation.brand,
      Self.pictureKinds.contains(where: { path.lowercased().hasSuffix($0) })
    {
      return pictureFindings(preflighter, expectation, rules: rules)
    }
    return preflighter.findings(in: Array(data), expecting: expectation).map {
      Diagnostic($0, in: name, edition: edition, pages: pages)
    }
  }
}

extension [InspectedFile] {
  /// What is wrong with files of which only they themselves are known.
  func findings(_ inquiry: Inquiry, jobs: Int) async -> [Diagnostic] {
    if inquiry.scope == .brand, inquiry.rules == nil {
      return map { file in
        Diagnostic(
          "brand-unsaid", at: SourceSpan(file: file.name),
          "no brand is named that the file is held to",
          hint: "name its file: '--brand Assets/Brand/brand.yaml'")
      }
    }
    let expectation = inquiry.expectation(of: Expectation(), rules: nil)
    return await withTaskGroup(of: [(Int, [Diagnostic])].self) { group in
      for job in 0..<Swift.min(jobs, count) {
        group.addTask {
          let preflighter = Preflighter()
          return stride(from: job, to: count, by: jobs).map {
            ($0, self[$0].findings(preflighter, expectation))
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}

/// What finished files are asked, whichever they are.
struct Inquiry: Sendable {
  /// The printer that all files are held to rather than each to its own.
  var printer: PrinterProfile?
  /// The brand that all files are held to rather than each to its campaign's.
  var rules: BrandRules?
  var scope = Expectation.Scope.all
  /// Whether all must carry the brand's boilerplate.
  var needsBoilerplate = false

  /// Whether a printer or brand is named for all files, whatever they were made for.
  var isSaid: Bool { printer != nil || rules != nil }

  /// What a file is held to, of which that is known.
  ///
  /// - Parameter rules: What the brand of its campaign asks, if it has one.
  func expectation(of known: Expectation, rules own: BrandRules?) -> Expectation {
    var expectation = printer.map { Expectation($0) } ?? known
    expectation.brand = rules ?? own
    expectation.scope = scope
    expectation.needsBoilerplate = expectation.needsBoilerplate || needsBoilerplate
    return expectation
  }
}

extension Expectation {
  /// A file that is meant for a printer, whoever made it.
  init(_ printer: PrinterProfile) {
    self.init(purpose: printer.purpose == .press ? .press : .office)
    profile = printer
  }
}
