import CampaignFile

/// The JSON Schemas of the files that people write.
public enum Schema {
  /// The kinds of files.
  public static var kinds: [String] { FileSchema.allCases.map(\.rawValue) }

  /// The schema of a kind, as text; nil for a kind that there is not.
  public static func text(of kind: String) -> String? { FileSchema(rawValue: kind)?.text }
}
