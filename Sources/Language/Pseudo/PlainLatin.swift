/// Letters that stand for others, whatever script those are in.
enum PlainLatin {
  private static let transliterator = Transliterator("Any-Latin; Latin-ASCII")

  /// The word in letters of ASCII, as far as it can be spelt in them.
  static func word(_ word: String) -> String {
    word.utf8.allSatisfy { $0 < 0x80 } ? word : transliterator.applied(to: word)
  }
}
