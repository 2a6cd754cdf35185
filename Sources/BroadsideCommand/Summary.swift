import Broadside

/// What a run says at its end.
enum Summary {
  /// The files by folder, one folder a line; what editions share, once.
  static func files(of outcomes: [Outcome]) -> String {
    var names: [String: [String]] = [:]
    var seen: Set<String> = []
    for file in outcomes.flatMap(\.files) where seen.insert(file).inserted {
      let cut = file.lastIndex(of: "/")
      let folder = cut.map { String(file[..<$0]) } ?? "."
      names[folder, default: []].append(
        String(file[(cut.map(file.index(after:)) ?? file.startIndex)...]))
    }
    return names.keys.sorted().map { folder in
      "\(folder)/  \((names[folder] ?? []).joined(separator: " "))\n"
    }.joined()
  }

  /// How many editions, or other things, of how many, in what time.
  static func count(
    _ count: Int, of total: Int, _ verb: String, of things: String = "editions", seconds: Double
  ) -> String {
    let tenths = Int((seconds * 10).rounded())
    let number = count == total ? "\(count) \(things)" : "\(count) of \(total) \(things)"
    return "\(number) \(verb), \(tenths / 10).\(tenths % 10) s"
  }
}
