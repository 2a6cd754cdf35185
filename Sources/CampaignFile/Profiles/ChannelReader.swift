import DocumentModel

/// Reads what a channel's profile says over what it had before.
struct ChannelReader {
  let reader: YAMLReader

  func apply(_ file: YAMLMapping, to channel: inout ChannelProfile) {
    for rule in ChannelProfile.Rule.allCases where file[rule.rawValue] != nil {
      channel.sources[rule] = file.span(of: rule.rawValue)
    }
    if let sizes = sizes(file["sizes"]) { channel.sizes = sizes }
    if let count = reader.integer(file["most-pages"], in: 1...1000) { channel.mostPages = count }
    if let type = smallestType(file["smallest-type"]) { channel.leastType = type }
    if let bytes = byteCount(file["largest-file"]) { channel.mostBytes = bytes }
    if let fields = fields(file["shows"]) { channel.requiredFields = fields }
    for (language, words) in disclaimers(file["disclaimer"]) {
      channel.disclaimers[language] = words
    }
  }

  private func smallestType(_ node: YAMLNode?) -> Double? {
    guard let node, let points = reader.length(node, on: nil) else { return nil }
    guard (1...72).contains(points) else {
      reader.outOfRange(node, "1pt to 72pt")
      return nil
    }
    return points
  }

  /// Names of standard formats, or widths and heights.
  private func sizes(_ node: YAMLNode?) -> [Size]? {
    reader.someItems(node, of: .size)?.compactMap { item in
      guard let sides = item.items else { return standard(item) }
      let lengths = sides.compactMap { reader.length($0, on: nil) }
      guard lengths.count == 2, sides.count == 2, lengths.allSatisfy({ $0 >= 36 }) else {
        reader.wrongType(item, .size)
        return nil
      }
      return Size(width: lengths[0], height: lengths[1])
    }
  }

  private func standard(_ node: YAMLNode) -> Size? {
    guard let name = reader.text(node) else { return nil }
    guard let size = StandardFormats.size(of: name) else {
      reader.findings.error(
        "unknown-format", at: node.span, "there is no standard format '\(name)'",
        hint: Suggestion.hint(for: name, among: StandardFormats.all.map(\.name)))
      return nil
    }
    return size
  }

  /// The paths of fields.
  private func fields(_ node: YAMLNode?) -> [String]? {
    reader.items(node, of: .field)?.compactMap { reader.field($0)?.text }
  }

  /// The words in each language; a profile may know more languages than a campaign speaks.
  private func disclaimers(_ node: YAMLNode?) -> [(LanguageTag, String)] {
    reader.named(node).compactMap { name, key, value in
      guard LanguageTag.isTag(name) else {
        reader.findings.error(
          "unknown-language", at: key.span, "'\(name)' is no language",
          hint: "write a tag such as 'en', 'es-MX' or 'zh-Hant' (BCP 47)")
        return nil
      }
      return reader.text(value).map { (LanguageTag(name), $0) }
    }
  }

  /// A number of bytes with its unit: `kB`, `MB`, `GB` by thousands, `KiB`, `MiB` by 1,024.
  private func byteCount(_ node: YAMLNode?) -> Int? {
    guard let node else { return nil }
    let text = (node.text ?? "").filter { $0 != " " }
    let unit = text.drop { $0.isNumber || $0 == "." }
    let factors: [String: Double] = [
      "B": 1, "kB": 1e3, "KB": 1e3, "MB": 1e6, "GB": 1e9, "KiB": 1024, "MiB": 1_048_576,
    ]
    guard let factor = factors[String(unit)], let number = Length.number(text[..<unit.startIndex])
    else {
      reader.wrongType(node, .byteCount)
      return nil
    }
    guard (1000...1e10).contains(number * factor) else {
      reader.outOfRange(node, "1kB to 10GB")
      return nil
    }
    return Int(number * factor)
  }
}
