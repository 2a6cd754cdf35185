/// Text of XML 1.0.
enum XML {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"

  /// Text for attributes and elements; characters that XML does not have are left out.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case _ where scalar.value < 32 && !"\t\n\r".unicodeScalars.contains(scalar): break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
