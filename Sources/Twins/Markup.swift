/// HTML in the making (https://html.spec.whatwg.org/multipage/syntax.html).
package struct Markup {
  package private(set) var text = ""

  package init() {}

  /// Opens an element; attributes without a value are left out.
  package mutating func open(_ name: String, _ attributes: [(String, String?)] = []) {
    text += "<\(name)"
    for (key, value) in attributes {
      if let value { text += " \(key)=\"\(Self.escaped(value))\"" }
    }
    text += ">"
  }

  package mutating func close(_ name: String) { text += "</\(name)>" }

  package mutating func line() {
    if !text.hasSuffix("\n") { text += "\n" }
  }

  /// Adds text, forced line ends as such.
  package mutating func add(_ words: String) {
    text += words.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Self.escaped(String($0)) }.joined(separator: "<br>\n")
  }

  /// Adds markup as it is.
  package mutating func raw(_ markup: String) { text += markup }

  /// The text with the signs that mean something in HTML written as references.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\u{A0}": escaped += "&nbsp;"
      // Controls are no characters of HTML (13.1.4.1), tabs and line feeds apart.
      case "\u{0}"..<"\u{9}", "\u{B}"..<"\u{20}", "\u{7F}"..<"\u{A0}": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
