/// A family that is known and not installed.
package struct FontOffer: Hashable, Encodable, Sendable {
  package var family: String
  /// ISO 15924 codes of the scripts that it serves first.
  package var scripts: [String]
  /// The Debian package that brings it.
  package var package: String

  package init(family: String, scripts: [String], package: String) {
    self.family = family
    self.scripts = scripts
    self.package = package
  }
}
