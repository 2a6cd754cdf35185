import Broadside
import Foundation
import TestSupport
import Testing

@Suite("The schemas of files, by a validator that is not ours") struct SchemaTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private static func files(_ folder: String, _ suffix: String = ".yaml") throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)")
      .filter { $0.hasSuffix(suffix) }.sorted().map { "\(root)/\(folder)/\($0)" }
  }

  /// What the validator says of files; empty if they keep to the schema.
  private static func faults(_ kind: String, _ files: [String]) throws -> String {
    let folder = try TemporaryFolder()
    let text = try #require(Schema.text(of: kind))
    let schema = try folder.write(Array(text.utf8), as: "schema.json")
    let process = Process()
    process.executableURL = URL(filePath: "\(root)/.venv/bin/python3")
    process.arguments = ["\(root)/Scripts/schemas.py", schema] + files
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let faults = String(decoding: output, as: UTF8.self)
    #expect((process.terminationStatus == 0) == faults.isEmpty)
    return faults
  }

  @Test func `all files of the sample keep to their schemas`() throws {
    let kinds = [
      ("campaign", ["\(Self.root)/campaign.yaml"]), ("brand", try Self.files("Assets/Brand")),
      ("theme", try Self.files("Assets/Themes")),
      ("template", try Self.files("Templates", "template.yaml")),
      ("component", try Self.files("Templates/Components")),
      ("profile", try Self.files("Assets/Profiles") + Self.files("Assets/Channels")),
      ("sheet", try Self.files("Assets/Sheets")), ("artwork", try Self.files("Assets/Artwork")),
    ]
    for (kind, files) in kinds {
      #expect(!files.isEmpty)
      #expect(try Self.faults(kind, files) == "", "\(kind)")
    }
  }

  @Test func `the manifest keeps to its schema, and the schema knows all that it says`()
    async throws
  {
    let campaign = try TinyCampaign([
      Change("Strings/es.yaml", "{place.phone}", "{place.phone} \u{12345}"),
      Change("campaign.yaml", "outputs: [screen]", "outputs: [screen, press, office]"),
    ])
    defer { campaign.remove() }
    _ = try await campaign.batch().render()
    #expect(try Self.faults("manifest", [campaign.output + "/manifest.json"]) == "")
    _ = try await campaign.batch("place=alder").render()
    #expect(try Self.faults("manifest", [campaign.output + "/manifest.json"]) == "")
  }

  @Test(arguments: [
    ("campaign", "campaign: X\nlanguages: en\n"),
    ("brand", "brand: X\npalette: { ink: black }\n"),
    ("template", "template: x\npurpose: y\nlayout: [{ headlin: z }]\n"),
    ("template", "template: x\npurpose: y\nlayout: [{ body: z, size: 9 points }]\n"),
    ("component", "component: x\npurpose: y\n"), ("theme", "theme: x\n"),
    ("sheet", "kind: n-up\npaper: letter\n"), ("artwork", "house: { mirror: sometimes }\n"),
  ])
  func `what a reader would refuse, the schema refuses`(kind: String, text: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Array(text.utf8), as: "file.yaml")
    #expect(try Self.faults(kind, [file]) != "")
  }

  @Test func `every key says what it is for`() throws {
    for kind in Schema.kinds {
      let text = try #require(Schema.text(of: kind))
      let schema = try JSONSerialization.jsonObject(with: Data(text.utf8))
      #expect(
        Self.keysWithoutPurpose(schema).isEmpty, "\(kind): \(Self.keysWithoutPurpose(schema))")
    }
  }

  private static func keysWithoutPurpose(_ schema: Any) -> Set<String> {
    if let list = schema as? [Any] {
      return list.reduce(into: []) { $0.formUnion(keysWithoutPurpose($1)) }
    }
    guard let members = schema as? [String: Any] else { return [] }
    var found: Set<String> = []
    for (name, value) in members["properties"] as? [String: [String: Any]] ?? [:]
    where value["description"] == nil && value["$ref"] == nil {
      found.insert(name)
    }
    return members.values.reduce(into: found) { $0.formUnion(keysWithoutPurpose($1)) }
  }
}
