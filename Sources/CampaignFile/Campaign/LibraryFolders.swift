/// Where the library keeps what campaigns share, and where the user keeps fonts.
package struct LibraryFolders: Sendable {
  /// The folder that holds `Templates`, `Fonts` and `Languages`.
  package var root: String?
  /// The user's home folder, for the fonts in it.
  package var home: String?

  package init(root: String? = nil, home: String? = nil) {
    self.root = root
    self.home = home
  }

  var templates: String? { root.map { FilePath.joined($0, "Templates") } }

  var letters: String? { root.map { FilePath.joined($0, "Languages/letters.yaml") } }

  var fonts: String? { root.map { FilePath.joined($0, "Fonts/fonts.yaml") } }
}
