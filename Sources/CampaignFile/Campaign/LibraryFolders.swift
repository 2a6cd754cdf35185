/// Where the library keeps what campaigns share, and where the user keeps fonts.
package struct LibraryFolders: Sendable {
  /// The folder that holds `Templates`, `Fonts`, `Languages`, `Profiles` and `Sheets`.
  package var root: String?
  /// The folder that holds the ICC profiles; `ICC` in the root unless said otherwise.
  package var colors: String?
  /// The user's home folder, for the fonts in it.
  package var home: String?

  package init(root: String? = nil, colors: String? = nil, home: String? = nil) {
    self.root = root
    self.colors = colors ?? root.map { FilePath.joined($0, "ICC") }
    self.home = home
  }

  var templates: String? { root.map { FilePath.joined($0, "Templates") } }

  var letters: String? { root.map { FilePath.joined($0, "Languages/letters.yaml") } }

  var profiles: String? { root.map { FilePath.joined($0, "Profiles") } }

  var sheets: String? { root.map { FilePath.joined($0, "Sheets") } }

  var fonts: String? { root.map { FilePath.joined($0, "Fonts/fonts.yaml") } }
}
