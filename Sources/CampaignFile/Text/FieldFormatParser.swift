import DocumentModel

/// Reads what stands behind a field's colon: `number 1`, `currency USD`, `date full`.
enum FieldFormatParser {
  private static let names = [
    "number", "percent", "currency", "date", "time", "list", "upper", "lower", "slug",
  ]

  /// The format that stands at the scanner, or nil with the reason reported.
  static func format(_ scanner: inout FieldScanner) -> FieldFormat? {
    scanner.skipBlanks()
    let name = word(&scanner)
    let argument = word(&scanner)
    guard scanner.current == nil else {
      scanner.error("a format is one or two words", length: scanner.rest.count)
      return nil
    }
    switch name.text {
    case "number": return number(argument, scanner)
    case "currency": return currency(argument, scanner)
    case "date": return date(argument, scanner)
    default: break
    }
    guard let format = plain(name.text) else {
      report(
        "there is no format '\(name.text)'", name, scanner,
        hint: Suggestion.hint(for: name.text, among: names))
      return nil
    }
    guard argument.text.isEmpty else {
      report("'\(name.text)' takes nothing behind it", argument, scanner, hint: "leave it out")
      return nil
    }
    return format
  }

  private struct Word {
    var text: String
    var position: Int
  }

  private static func word(_ scanner: inout FieldScanner) -> Word {
    let position = scanner.position
    let text = scanner.take { !$0.isWhitespace }
    scanner.skipBlanks()
    return Word(text: text, position: position)
  }

  private static func plain(_ name: String) -> FieldFormat? {
    switch name {
    case "percent": .percent
    case "time": .time
    case "list": .list
    case "upper": .upper
    case "lower": .lower
    case "slug": .slug
    default: nil
    }
  }

  private static func number(_ argument: Word, _ scanner: FieldScanner) -> FieldFormat? {
    if argument.text.isEmpty { return .number(decimals: 0) }
    guard argument.text.count == 1, let decimals = Int(argument.text) else {
      report(
        "'\(argument.text)' is not a number of decimals", argument, scanner,
        hint: "write a digit from 0 to 9, such as 'number 1'")
      return nil
    }
    return .number(decimals: decimals)
  }

  private static func currency(_ argument: Word, _ scanner: FieldScanner) -> FieldFormat? {
    let isCode = argument.text.count == 3 && argument.text.allSatisfy { ("A"..."Z").contains($0) }
    guard isCode else {
      report(
        argument.text.isEmpty
          ? "which currency is missing" : "'\(argument.text)' is not a currency's code",
        argument, scanner, hint: "write three capital letters, such as 'currency USD'")
      return nil
    }
    return .currency(argument.text)
  }

  private static func date(_ argument: Word, _ scanner: FieldScanner) -> FieldFormat? {
    let lengths = ["full", "long", "medium", "short"]
    if argument.text.isEmpty { return .date("long") }
    if lengths.contains(argument.text) { return .date(argument.text) }
    // The letters of UTS #35 date fields.
    let isSkeleton = argument.text.allSatisfy {
      "GyYuUrQqMLwWdDFgEecabBhHKkjJCmsSAzZOvVXx".contains($0)
    }
    let slip = Suggestion.nearest(to: argument.text, among: lengths)
    guard isSkeleton, slip == nil || argument.text.allSatisfy({ $0 == "M" || $0 == "d" }) else {
      report(
        "'\(argument.text)' is not a way to write dates", argument, scanner,
        hint: slip.map { "did you mean '\($0)'?" }
          ?? "known: full, long, medium, short, or a skeleton such as 'MMMd'")
      return nil
    }
    return .date(argument.text)
  }

  private static func report(
    _ message: String, _ word: Word, _ scanner: FieldScanner, hint: String?
  ) {
    scanner.findings.error(
      scanner.code, at: scanner.origin.span(word.position, word.text.count), message, hint: hint)
  }
}
