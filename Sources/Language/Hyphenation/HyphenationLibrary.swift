import Synchronization

/// The dictionaries of all languages, each read when it is first asked for; shared by all workers.
package final class HyphenationLibrary: Sendable {
  private let read: @Sendable (_ file: String) -> [UInt8]?
  private let dictionaries: Mutex<[String: HyphenationDictionary?]> = Mutex([:])

  /// - Parameter read: Gives the bytes of a pattern file by its name, nil if there is none.
  package init(read: @escaping @Sendable (_ file: String) -> [UInt8]?) {
    self.read = read
  }

  /// The dictionary made of the patterns of a name, nil if there is no file of that name.
  func dictionary(named name: String) -> HyphenationDictionary? {
    dictionaries.withLock { known in
      if let dictionary = known[name] { return dictionary }
      let dictionary = load(name)
      known[name] = .some(dictionary)
      return dictionary
    }
  }

  /// Reads the patterns and, if there is one, the log of words that they divide wrongly.
  private func load(_ name: String) -> HyphenationDictionary? {
    guard let patterns = read("\(name).txt") else { return nil }
    let log = read("\(name).log.txt")
    return HyphenationDictionary(
      files: [patterns] + (log.map { [$0] } ?? []), hasDotlessI: ["tr", "az"].contains(name))
  }
}
