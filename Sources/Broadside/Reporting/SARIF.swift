import DocumentModel
import Foundation

extension [Diagnostic] {
  /// The diagnostics as a log that programs for code review read (SARIF 2.1.0, OASIS 2020).
  public var sarif: String {
    let codes = Set(map(\.code)).sorted()
    let indices = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    let rules = codes.map { code in
      SARIFRule(
        id: code,
        shortDescription: SARIFMessage(text: code.replacingOccurrences(of: "-", with: " ")))
    }
    let driver = SARIFDriver(name: "Broadside", version: Engine.version, rules: rules)
    let run = SARIFRun(
      tool: SARIFTool(driver: driver), results: map { SARIFResult($0, indices[$0.code] ?? 0) })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(SARIFLog(runs: [run])) else { return "" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

// The shapes are those of the standard's section 3, as far as they are used.

private struct SARIFLog: Codable {
  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  var schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  var version = "2.1.0"
  var runs: [SARIFRun]
}

private struct SARIFRun: Codable {
  var tool: SARIFTool
  /// Columns count characters, not the units of UTF-16.
  var columnKind = "unicodeCodePoints"
  var results: [SARIFResult]
}

private struct SARIFTool: Codable {
  var driver: SARIFDriver
}

private struct SARIFDriver: Codable {
  var name: String
  var version: String
  var rules: [SARIFRule]
}

private struct SARIFRule: Codable {
  var id: String
  var shortDescription: SARIFMessage
}

private struct SARIFMessage: Codable {
  var text: String
}

private struct SARIFResult: Codable {
  var ruleId: String
  var ruleIndex: Int
  var level: String
  var message: SARIFMessage
  var locations: [SARIFLocation]
  /// The finished file, where the source is the place to change, and other places of the source.
  var relatedLocations: [SARIFLocation]?
  var properties: [String: String]?

  init(_ diagnostic: Diagnostic, _ index: Int) {
    ruleId = diagnostic.code
    ruleIndex = index
    level = diagnostic.severity.rawValue
    var text = diagnostic.message
    if let hint = diagnostic.hint { text += "; \(hint)" }
    message = SARIFMessage(text: text)
    locations = [SARIFLocation(diagnostic)]
    var others = diagnostic.related.map { SARIFLocation($0) }
    if let file = diagnostic.file, file != diagnostic.span.file {
      others.append(SARIFLocation(file: file, page: diagnostic.page))
    }
    relatedLocations = others.isEmpty ? nil : others
    let facts = [
      "edition": diagnostic.edition, "frame": diagnostic.frame,
      "page": diagnostic.page.map { "\($0)" }, "measured": diagnostic.measured,
      "limit": diagnostic.limit,
    ].compactMapValues { $0 }
    properties = facts.isEmpty ? nil : facts
  }
}

private struct SARIFLocation: Codable {
  struct Physical: Codable {
    var artifactLocation: Artifact
    var region: Region?
  }

  struct Artifact: Codable {
    var uri: String
  }

  struct Region: Codable {
    var startLine: Int
    var startColumn: Int
    var endColumn: Int

    init(_ span: SourceSpan) {
      startLine = span.line
      startColumn = span.column
      endColumn = span.column + span.length
    }
  }

  struct Logical: Codable {
    var name: String
    var fullyQualifiedName: String
  }

  var physicalLocation: Physical
  var logicalLocations: [Logical]?
  var message: SARIFMessage?

  init(_ diagnostic: Diagnostic) {
    let span = diagnostic.span
    // A finished file has no lines.
    let isFinished = span.file == diagnostic.file
    physicalLocation = Physical(
      artifactLocation: Artifact(uri: Self.uri(span.file)),
      region: isFinished ? nil : Region(span))
    if let edition = diagnostic.edition {
      let frame = diagnostic.frame
      logicalLocations = [
        Logical(
          name: frame ?? edition, fullyQualifiedName: frame.map { "\(edition)/\($0)" } ?? edition)
      ]
    }
  }

  init(_ place: RelatedPlace) {
    physicalLocation = Physical(
      artifactLocation: Artifact(uri: Self.uri(place.span.file)), region: Region(place.span))
    message = SARIFMessage(text: place.message)
  }

  init(file: String, page: Int?) {
    physicalLocation = Physical(artifactLocation: Artifact(uri: Self.uri(file)))
    message = page.map { SARIFMessage(text: "page \($0)") }
  }

  /// The path as a URI reference (RFC 3986); absolute ones with their scheme.
  private static func uri(_ path: String) -> String {
    let encoded = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    return path.hasPrefix("/") ? "file://\(encoded)" : encoded
  }
}
