import CampaignFile
import Foundation

/// The JSON Schemas of the files that people write, and of the manifest that programs read.
public enum Schema {
  /// The kinds of files.
  public static var kinds: [String] { FileSchema.allCases.map(\.rawValue) + [manifest] }

  /// The schema of a kind, as text; nil for a kind that there is not.
  public static func text(of kind: String) -> String? {
    guard kind == manifest else { return FileSchema(rawValue: kind)?.text }
    let path = "\(Bundle.module.bundleURL.path)/Schemas/manifest.schema.json"
    return try? String(contentsOfFile: path, encoding: .utf8)
  }

  private static let manifest = "manifest"
}
