/// The leading below which lines of a script touch each other.
///
/// Whatever a template asks for, a paragraph never has less: marks are stacked high in Thai and
/// Tibetan, letters hang low in Khmer and Burmese, and words climb in Nastaliq.
enum LeastLeading {
  /// As a multiple of the size, by the code of ISO 15924: from the highest to the deepest ink of
  /// running text in the fonts of the project's table, or a little less where both hardly meet.
  private static let table = [
    "Arab": 1.35, "Aran": 2.2, "Beng": 1.25, "Deva": 1.25, "Gujr": 1.2, "Guru": 1.25, "Hmng": 1.1,
    "Khmr": 1.5,
    "Knda": 1.25, "Laoo": 1.35, "Mlym": 1.2, "Mymr": 1.55, "Orya": 1.25, "Sinh": 1.25,
    "Taml": 1.2, "Telu": 1.25, "Thaa": 1.3, "Thai": 1.3, "Tibt": 1.75,
  ]

  /// The least leading of a text, as a multiple of a size; signs alone reach neither high nor deep.
  static func leading(of text: ShapedText, size: Double) -> Double {
    guard size > 0 else { return 0 }
    return text.items.reduce(0) { least, shaped in
      let item = shaped.item
      guard text.text.scalars[item.range].contains(where: { !ScalarClass.isCommon($0) }) else {
        return least
      }
      let script = item.font.scripts.contains("Aran") ? "Aran" : item.setting.script
      return max(least, (table[script] ?? 0) * item.size / size)
    }
  }
}
