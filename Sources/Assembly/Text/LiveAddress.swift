/// Web and mail addresses that stand bare in a text, and where they lead.
struct LiveAddress {
  /// Where it stands, in characters from the text's beginning.
  let range: Range<Int>
  let link: String

  /// The addresses in a text, in order.
  static func all(in text: String) -> [LiveAddress] {
    guard hasInnerStop(text) else { return [] }
    let characters = Array(text)
    var found: [LiveAddress] = []
    var start = 0
    while start < characters.count {
      var end = start
      while end < characters.count, !characters[end].isWhitespace { end += 1 }
      let word = trimmed(characters[start..<end])
      if let link = link(to: String(word)) {
        found.append(LiveAddress(range: word.startIndex..<word.endIndex, link: link))
      }
      start = end + 1
    }
    return found
  }

  /// Whether a full stop stands before a letter or figure, as in every address and in few sentences.
  private static func hasInnerStop(_ text: String) -> Bool {
    var isStop = false
    for byte in text.utf8 {
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      if isStop, isLetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { return true }
      isStop = byte == UInt8(ascii: ".")
    }
    return false
  }

  /// A word without the quotes, brackets and stops around it.
  private static func trimmed(_ word: ArraySlice<Character>) -> ArraySlice<Character> {
    var word = word
    while let first = word.first, !first.isLetter, !first.isNumber { word.removeFirst() }
    while let last = word.last, !last.isLetter, !last.isNumber, last != "/" { word.removeLast() }
    return word
  }

  private static func link(to word: String) -> String? {
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    if parts.count == 2 {
      let isMailbox = !parts[0].isEmpty && parts[0].allSatisfy { $0.isHost || "._%+".contains($0) }
      return isMailbox && isHost(parts[1]) ? "mailto:\(word)" : nil
    }
    if let scheme = ["https://", "http://"].first(where: word.hasPrefix) {
      return isHost(word.dropFirst(scheme.count).prefix { $0 != "/" }) ? word : nil
    }
    return isHost(word.prefix { !"/?#".contains($0) }) ? "https://\(word)" : nil
  }

  /// Whether a word is a name of the net: labels between full stops, the last one known or, if it is
  /// a country's, behind a label that no sentence would end with by slip.
  private static func isHost(_ word: Substring) -> Bool {
    let labels = word.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last,
      labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isHost) })
    else { return false }
    if last.count == 2 {
      return last.allSatisfy(\.isSmall)
        && (labels.count > 2 || labels[0].count > 2 && labels[0].allSatisfy { !$0.isUppercase })
    }
    return generic.contains(String(last))
  }

  /// Names of the highest level that organisations use, and those that stand for none (RFC 2606).
  private static let generic: Set<String> = [
    "academy", "app", "biz", "care", "center", "church", "city", "com", "community", "coop", "edu",
    "education", "example", "family", "foundation", "gov", "health", "help", "info", "int",
    "international", "invalid", "kids", "library", "mil", "museum", "net", "news", "ngo", "one",
    "ong", "online", "org", "page", "school", "site", "social", "test", "today", "town", "vote",
    "website",
  ]
}

extension Character {
  fileprivate var isHost: Bool { isASCII && (isLetter || isNumber) || self == "-" }
  fileprivate var isSmall: Bool { isASCII && isLowercase }
}

extension [Fragment] {
  /// The fragments with the addresses in them made live; what is a link stays what it is.
  var withLiveAddresses: [Fragment] {
    let addresses = LiveAddress.all(in: text)
    guard !addresses.isEmpty else { return self }
    var fragments: [Fragment] = []
    var start = 0
    for fragment in self {
      let end = start + fragment.text.count
      guard fragment.link == nil else {
        fragments.append(fragment)
        start = end
        continue
      }
      var place = start
      for address in addresses where address.range.overlaps(start..<end) {
        let range = address.range.clamped(to: start..<end)
        fragments.append(fragment.part(place - start..<range.lowerBound - start))
        var live = fragment.part(range.lowerBound - start..<range.upperBound - start)
        live.link = address.link
        live.isAddress = true
        fragments.append(live)
        place = range.upperBound
      }
      fragments.append(fragment.part(place - start..<end - start))
      start = end
    }
    return fragments.filter { !$0.text.isEmpty }
  }
}

extension Fragment {
  /// The fragment with some of its characters only.
  fileprivate func part(_ range: Range<Int>) -> Fragment {
    if range.count == text.count { return self }
    var part = self
    part.text = String(text.dropFirst(range.lowerBound).prefix(range.count))
    return part
  }
}
