import CampaignFile
import DocumentModel

/// Reads how many copies of an edition are printed, in its language.
enum PrintCounts {
  /// The counts by the name of the output; what is no number is an error at its place.
  static func counts(
    of copies: [String: PrintCount], fields: inout FieldReader
  ) -> [String: Int] {
    var counts: [String: Int] = [:]
    for (output, count) in copies.sorted(by: { $0.key < $1.key }) {
      switch count {
      case .number(let number): counts[output] = number
      case .field(let path): counts[output] = self.count(path, fields: &fields)
      }
    }
    return counts
  }

  private static func count(_ path: FieldPath, fields: inout FieldReader) -> Int? {
    guard case .value(let value) = fields.resolve(path) else { return nil }
    let text = (fields.fragments(of: value, for: path)?.text ?? "").filter { !$0.isWhitespace }
    if text.isEmpty { return nil }
    if let number = Int(text), number >= 0 { return number }
    fields.report(
      "bad-copies", at: value.source, "'\(text)' is no number of copies",
      hint: "write a whole number such as 250, or nothing where none are printed")
    return nil
  }
}
