import Assembly

/// The small pictures of the report: of all editions of a small run, of a large one the first of each
/// piece, format and language.
struct Thumbnails {
  private let editions: Set<String>

  /// The folder of the pictures in the output folder.
  static let folder = "report"

  /// The most editions that all have a picture: to draw one takes longer than to draw its page.
  private static let most = 120

  init(of editions: [Edition]) {
    guard editions.count > Self.most else {
      self.editions = Set(editions.map(\.id))
      return
    }
    var seen: Set<[String]> = []
    self.editions = Set(
      editions.filter { edition in
        seen.insert([edition.template, edition.format, edition.language.rawValue]).inserted
      }.map(\.id))
  }

  func contains(_ edition: Edition) -> Bool { editions.contains(edition.id) }

  /// The file of an edition's picture, relative to the output folder.
  static func path(of edition: Edition) -> String {
    "\(folder)/\(edition.id.replacing("/", with: "-")).png"
  }
}
