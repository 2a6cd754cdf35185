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
    return preflighter.findings(in: Array(data), expecting: expectation).map {
      Diagnostic($0, in: name, edition: edition, pages: pages)
    }
  }
}

extension [InspectedFile] {
  /// What is wrong with files of which only they themselves are known.
  func findings(_ printer: PrinterProfile?, jobs: Int) async -> [Diagnostic] {
    let expectation = printer.map { Expectation($0) } ?? Expectation()
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

extension Expectation {
  /// A file that is meant for a printer, whoever made it.
  init(_ printer: PrinterProfile) {
    self.init(purpose: printer.purpose == .press ? .press : .office)
    profile = printer
  }
}
