import DocumentModel

/// The families that font files declare, and where their faces are looked for.
struct FontLibrary {
  /// A family as declared, its files not yet looked for.
  struct Family {
    var name: String
    var scripts: [String]
    var scale: Double
    var package: String?
    var faces: [Face]
    var source: SourceSpan
    /// The folders in which its files are looked for, in this order.
    var folders: [String]
  }

  struct Face {
    var file: String
    var index: Int
    var weight: Int
    var isItalic: Bool
    var sizes: ClosedRange<Double>?
    var axes: [FontAxis]
    var package: String?
    var source: SourceSpan
  }

  /// The families in file order; those of the brand before those of the library.
  private(set) var families: [Family] = []

  mutating func add(_ more: [Family]) {
    families += more.filter { new in !families.contains { $0.name == new.name } }
  }

  subscript(name: String) -> Family? { families.first { $0.name == name } }

  var names: [String] { families.map(\.name) }

  /// Those that there are of the campaign's, the user's, the system's and Homebrew's font folders.
  static func folders(campaign: String, home: String?) -> [String] {
    let folders =
      [FilePath.joined(campaign, "Assets/Fonts")]
      + (home.map { [FilePath.joined($0, ".local/share/fonts")] } ?? [])
      + ["/usr/local/share/fonts", "/usr/share/fonts", "/opt/homebrew/share/fonts"]
    return folders.filter { FileSystem.kind(of: $0) == .folder }
  }
}
