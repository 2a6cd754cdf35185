import Broadside
import DocumentModel
import Foundation
import Testing

/// The rules of the SARIF 2.1.0 schema that readers depend on.
@Suite struct SARIFTests {
  private let diagnostics: [Diagnostic] = {
    var finished = Diagnostic(
      "picture-coarse", severity: .warning, at: SourceSpan(file: "a b/flyer.pdf"),
      "a picture is printed so large that its pixels may show", hint: "use a larger original")
    finished.file = "a b/flyer.pdf"
    finished.page = 2
    finished.measured = "200 ppi"
    finished.limit = "300 ppi"
    var located = Diagnostic(
      "contrast-rendered", at: SourceSpan(file: "/x/template.yaml", line: 7, column: 3, length: 5),
      "the text does not stand out", edition: "flyer/eastside/en", frame: "headline")
    located.file = "eastside/en/flyer.pdf"
    located.page = 1
    return [finished, located, located]
  }()

  private func log() throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(diagnostics.sarif.utf8)) as? [String: Any])
  }

  @Test func `a log has a version, a schema and one run by a named tool`() throws {
    let log = try log()
    #expect(log["version"] as? String == "2.1.0")
    #expect((log["$schema"] as? String)?.hasSuffix("sarif-schema-2.1.0.json") == true)
    let runs = try #require(log["runs"] as? [[String: Any]])
    #expect(runs.count == 1)
    let driver = try #require(
      (runs[0]["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "Broadside")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.compactMap { $0["id"] as? String } == ["contrast-rendered", "picture-coarse"])
    #expect(rules.allSatisfy { ($0["shortDescription"] as? [String: Any])?["text"] is String })
    let known: Set = ["utf16CodeUnits", "unicodeCodePoints"]
    #expect(known.contains(runs[0]["columnKind"] as? String ?? ""))
  }

  @Test func `each result names its rule, a level, a message and a place`() throws {
    let run = try #require((try log()["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 3)
    let ids = ["contrast-rendered", "picture-coarse"]
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(result["ruleId"] as? String == ids[index])
      #expect(["none", "note", "warning", "error"].contains(result["level"] as? String ?? ""))
      #expect(((result["message"] as? [String: Any])?["text"] as? String)?.isEmpty == false)
      let places = try #require(result["locations"] as? [[String: Any]])
      let physical = try #require(places.first?["physicalLocation"] as? [String: Any])
      let uri = try #require(
        (physical["artifactLocation"] as? [String: Any])?["uri"] as? String)
      #expect(URL(string: uri) != nil && !uri.contains(" "))
      if let region = physical["region"] as? [String: Int] {
        #expect(region.values.allSatisfy { $0 >= 1 })
        #expect((region["endColumn"] ?? 0) >= (region["startColumn"] ?? 1))
      }
      let properties = result["properties"] as? [String: Any] ?? [:]
      #expect(properties.values.allSatisfy { $0 is String })
    }
  }

  @Test func `a finding in a finished file points at the source and names the file`() throws {
    let run = try #require((try log()["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    let related = try #require(results[1]["relatedLocations"] as? [[String: Any]])
    let text = String(describing: related)
    #expect(text.contains("eastside/en/flyer.pdf") && text.contains("page 1"))
    #expect(String(describing: results[1]).contains("flyer/eastside/en/headline"))
    #expect(results[0]["relatedLocations"] == nil, "it is its own place")
  }
}
