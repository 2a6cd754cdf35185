import CampaignFile
import Foundation
import Testing

struct ProfileSchemaTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Assets/Profiles")

  /// `BROADSIDE_UPDATE=1 swift test --filter ProfileSchemaTests` writes the file anew.
  @Test func `the schema in the repository says what the reader checks`() throws {
    let file = Self.folder.appending(path: "profile.schema.json")
    if ProcessInfo.processInfo.environment["BROADSIDE_UPDATE"] != nil {
      try Data(ProfileSchema.text.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == ProfileSchema.text)
  }

  @Test func `the schema is JSON`() throws {
    let schema = try JSONSerialization.jsonObject(with: Data(ProfileSchema.text.utf8))
    #expect((schema as? [String: Any])?["oneOf"] is [Any])
  }
}
