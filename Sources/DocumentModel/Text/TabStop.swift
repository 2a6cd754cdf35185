/// A place in the measure to which a tab character moves the text behind it.
package struct TabStop: Hashable, Encodable, Sendable {
  package enum Place: Hashable, Encodable, Sendable {
    /// So far from the start of the measure, in points.
    case at(Double)
    /// At the end of the measure.
    case end
  }

  package enum Alignment: String, Hashable, Encodable, Sendable, CaseIterable {
    case start, center, end, decimal
  }

  package var place: Place
  /// What of the text stands at the stop.
  package var alignment: Alignment
  /// What is repeated over the room that the tab leaves, such as dots.
  package var leader: String?
  /// What a number's decimals stand behind in the text's language.
  package var decimalSign: Character {
    get { sign.first ?? "." }
    set { sign = String(newValue) }
  }
  private var sign: String

  package init(
    _ place: Place, alignment: Alignment = .start, leader: String? = nil,
    decimalSign: Character = "."
  ) {
    self.place = place
    self.alignment = alignment
    self.leader = leader
    sign = String(decimalSign)
  }
}
