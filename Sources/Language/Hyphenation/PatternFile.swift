/// A file of patterns as `Scripts/hyphenation.sh` writes it.
///
/// Comments begin with a per cent sign; `left` and `right` say how many letters must stand before
/// and after a hyphen; below `patterns` and `exceptions` stands a word a line.
struct PatternFile {
  /// The least counts of letters before and after a hyphen.
  var left = 2
  var right = 2
  var patterns: [Substring] = []
  /// Words with a hyphen in each place where they may be divided.
  var exceptions: [Substring] = []

  private enum Section {
    case settings, patterns, exceptions
  }

  init(_ bytes: [UInt8]) {
    var section = Section.settings
    for line in String(decoding: bytes, as: UTF8.self).utf8.split(separator: 0x0A) {
      let line = Substring(line)
      if line.utf8.first == UInt8(ascii: "%") { continue }
      switch line {
      case "patterns": section = .patterns
      case "exceptions": section = .exceptions
      default:
        switch section {
        case .settings: read(setting: line)
        case .patterns: patterns.append(line)
        case .exceptions: exceptions.append(line)
        }
      }
    }
  }

  private mutating func read(setting line: Substring) {
    let words = line.split(separator: " ")
    guard words.count == 2, let value = Int(words[1]) else { return }
    if words[0] == "left" { left = value }
    if words[0] == "right" { right = value }
  }
}
