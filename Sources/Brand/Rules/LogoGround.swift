package import DocumentModel

extension Logo {
  /// A ground that the brand allows under a logo.
  package struct Ground: Hashable, Sendable {
    /// As the brand file names it: `paper`, `tint`, `primary 20%`.
    package var name: String
    package var ink: Ink

    package init(name: String, ink: Ink) {
      self.name = name
      self.ink = ink
    }
  }

  /// Whether the logo may stand on a colour; one without a list of grounds on any.
  ///
  /// - Parameter tolerance: How far from a ground the colour may look (CIEDE2000); 2.3 is hardly seen.
  package func allows(_ color: RGB, tolerance: Double = 2.3) -> Bool {
    guard let grounds else { return true }
    return grounds.contains {
      CIELab($0.ink.screen).difference(from: CIELab(color)) <= tolerance
    }
  }
}
