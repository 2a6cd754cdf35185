import Foundation

/// Comma-separated values (RFC 4180).
enum CSV {
  static func text(_ rows: [[String]]) -> String {
    rows.map { values in values.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// The value between quotes if it needs them.
  private static func quoted(_ value: String) -> String {
    guard value.contains(where: { ",\"\r\n".contains($0) }) else { return value }
    return "\"" + value.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}
