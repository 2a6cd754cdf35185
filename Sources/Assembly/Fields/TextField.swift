import CampaignFile
package import DocumentModel

/// A field whose words an edition shows, and in which text boxes.
package struct TextField: Hashable, Sendable {
  /// A text box of the template.
  package struct Place: Hashable, Sendable {
    /// The box's name, or that of the nearest box around it that has one.
    package var name: String?
    package var source: SourceSpan
  }

  /// The path, such as `headline`, `story.short` or `strings.flyer.lead`.
  package var path: String
  /// The words that it has; the longest where it is read for several items.
  package var text: String
  /// How many words they are, by the rules of their language.
  package var words = 0
  /// How many paragraphs they are.
  package var paragraphs: Int
  package var places: [Place]
}

/// What is read in text boxes: notes the fields, and puts other words in the place of theirs.
struct TextFieldNotes {
  /// Words that stand in for those of fields, by path.
  var standIns: [String: String] = [:]
  /// The text box that is being read.
  var place: TextField.Place?
  /// Whether the box shows words that stand in for others.
  var isStandIn = false
  private(set) var fields: [TextField] = []
  /// The fields whose texts are noted wherever a text box shows them, by their paths from the roots.
  var wanted: Set<[String]> = []
  private(set) var shown: [[String]: [String]] = [:]

  /// Begins to read a box.
  mutating func begin(_ place: TextField.Place) {
    self.place = place
    isStandIn = false
  }

  /// What stands in for a field of the box.
  mutating func standIn(for path: FieldPath) -> String? {
    guard place != nil, let text = standIns[path.text] else { return nil }
    isStandIn = true
    return text
  }

  /// Notes the words of a field, unless they are made by rule or are no words at all.
  mutating func note(_ path: FieldPath, _ texts: [String]) {
    guard let place, let root = path.components.first, !Self.builtIn.contains(root) else { return }
    let text = texts.joined(separator: "\n")
    guard let index = fields.firstIndex(where: { $0.path == path.text }) else {
      fields.append(
        TextField(path: path.text, text: text, paragraphs: texts.count, places: [place]))
      return
    }
    if !fields[index].places.contains(place) { fields[index].places.append(place) }
    if text.count > fields[index].text.count {
      fields[index].text = text
      fields[index].paragraphs = texts.count
    }
  }

  /// Notes what a text box says in the place of a field, if that is wanted.
  mutating func show(_ origin: [String], _ text: String) {
    if place != nil, wanted.contains(origin) { shown[origin, default: []].append(text) }
  }

  /// The roots of fields that no file of the campaign gives.
  private static let builtIn: Set<String> = [
    "language", "format", "template", "page", "pages", "index",
  ]
}
