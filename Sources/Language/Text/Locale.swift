import CICU
import DocumentModel

/// A language as ICU names it: `es_US@numbers=latn`, or `root` for one that ICU does not know.
struct Locale: Hashable {
  let name: String
  /// Whether ICU has data of the language.
  let isKnown: Bool

  /// - Parameter region: The ISO 3166 code that is added to a tag without one of its own.
  init(_ tag: LanguageTag, region: String? = nil) {
    var name = Locale.icuName(of: tag.rawValue) ?? "root"
    if let region, !Locale.hasRegion(name) {
      name = Locale.adding(region: region, to: name)
    }
    let hasData = unsafe b_ures_hasLanguage(name) != 0
    isKnown = hasData && name != "root"
    self.name = isKnown ? name : "root"
  }

  private init(name: String, isKnown: Bool) {
    self.name = name
    self.isKnown = isKnown
  }

  /// The same locale with a keyword, unless it has the keyword already.
  func with(_ keyword: String, _ value: String) -> Locale {
    let parts = name.split(separator: "@", maxSplits: 1)
    if parts.count == 1 { return Locale(name: "\(name)@\(keyword)=\(value)", isKnown: isKnown) }
    let present = parts[1].split(separator: ";").contains { $0.hasPrefix("\(keyword)=") }
    return present ? self : Locale(name: "\(name);\(keyword)=\(value)", isKnown: isKnown)
  }

  /// The ISO 15924 code of the script in which the language is usually written.
  var usualScript: String? {
    var bytes = [CChar](repeating: 0, count: 16)
    let length = unsafe b_uloc_likelyScript(name, &bytes, Int32(bytes.count))
    guard length > 0, length < bytes.count else { return nil }
    return String(decoding: bytes.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func icuName(of tag: String) -> String? {
    let tag = String(tag.map { $0 == "_" ? "-" : $0 })
    var bytes = [CChar](repeating: 0, count: 160)
    let length = unsafe b_uloc_forLanguageTag(tag, &bytes, Int32(bytes.count))
    guard length > 0, length < bytes.count else { return nil }
    return String(decoding: bytes.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func hasRegion(_ name: String) -> Bool {
    let base = name.prefix { $0 != "@" }
    return base.split(separator: "_").dropFirst().contains { part in
      part.count == 2 || (part.count == 3 && part.allSatisfy(\.isNumber))
    }
  }

  /// Puts the region after language and script, where the names of ICU have it.
  private static func adding(region: String, to name: String) -> String {
    let base = name.prefix { $0 != "@" }
    var parts = base.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
    let hasScript = parts.count > 1 && parts[1].count == 4
    let place = min(hasScript ? 2 : 1, parts.count)
    if place < parts.count, parts[place].isEmpty {
      parts[place] = region.uppercased()
    } else {
      parts.insert(region.uppercased(), at: place)
    }
    return parts.joined(separator: "_") + name.dropFirst(base.count)
  }
}
