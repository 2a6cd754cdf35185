import CampaignFile
import DocumentModel
import Language

extension FieldReader {
  /// The text of a value in a format; nil if it cannot be written so and that has been reported.
  mutating func written(
    _ value: Value, as format: FieldFormat?, for path: FieldPath
  ) -> [Fragment]? {
    guard let fragments = fragments(of: value, for: path) else { return nil }
    guard let format, !fragments.isBlank else { return fragments }
    switch format {
    case .list: return fragments
    case .upper: return fragments.map { mapped($0, Casing.uppercased) }
    case .lower: return fragments.map { mapped($0, Casing.lowercased) }
    case .slug:
      return [Fragment(text: Slug.slug(fragments.text), isExact: true, source: fragments[0].source)]
    case .number, .percent, .currency:
      return number(fragments, as: format, at: value.source, for: path)
    case .date, .time: return moment(fragments, as: format, at: value.source, for: path)
    }
  }

  private func mapped(
    _ fragment: Fragment, _ change: (String, LanguageTag) -> String
  ) -> Fragment {
    var fragment = fragment
    fragment.text = change(fragment.text, language)
    return fragment
  }

  private mutating func number(
    _ fragments: [Fragment], as format: FieldFormat, at span: SourceSpan, for path: FieldPath
  ) -> [Fragment]? {
    guard let style = NumberStyle(format) else { return fragments }
    var text = Substring(fragments.text).trimmed
    if format == .percent, text.last == "%" { text = text.dropLast().trimmed }
    guard let number = Double(plain: text),
      let written = services.formatter.number(
        format == .percent ? number / 100 : number, style, language: language)
    else {
      reportBadNumber(fragments.text, at: span, path)
      return nil
    }
    return [Fragment(text: written, isExact: true, source: span)]
  }

  /// Says that data are no number where a number is needed.
  mutating func reportBadNumber(_ text: String, at span: SourceSpan, _ path: FieldPath) {
    report(
      "bad-number", at: span, "'\(text)' is not a number, as '\(path.text)' must be",
      hint: "write digits alone, with a point before decimals: 1140 or 12.5")
  }

  private mutating func moment(
    _ fragments: [Fragment], as format: FieldFormat, at span: SourceSpan, for path: FieldPath
  ) -> [Fragment]? {
    let text = Substring(fragments.text).trimmed
    if case .date(let name) = format {
      if let style = DateStyle(name),
        let date = services.formatter.date(String(text), style, language: language)
      {
        return [Fragment(text: date, isExact: true, source: span)]
      }
    } else {
      let times = text.split(separator: "–").map {
        services.formatter.time(String($0.trimmed), language: language)
      }
      if !times.isEmpty, !times.contains(nil) {
        let text = times.compactMap { $0 }.joined(separator: "–")
        return [Fragment(text: text, isExact: true, source: span)]
      }
    }
    let isTime = format == .time
    report(
      "bad-date", at: span,
      "'\(text)' is not a \(isTime ? "time" : "date"), as '\(path.text)' must be",
      hint: isTime ? "write it as 18:00, or as 18:00–19:30" : "write it as 2026-10-08")
    return nil
  }
}

extension NumberStyle {
  /// How a format writes numbers; nil for formats of other things.
  fileprivate init?(_ format: FieldFormat) {
    switch format {
    case .number(let decimals): self = .decimal(fractionDigits: decimals...decimals)
    case .percent: self = .percent(fractionDigits: 0...2)
    case .currency(let code): self = .currency(code)
    case .date, .time, .list, .upper, .lower, .slug: return nil
    }
  }
}

extension Double {
  /// The number that digits spell, with a sign and a decimal point at most.
  init?(plain text: Substring) {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D })
    else { return nil }
    self.init(text)
  }
}

extension Substring {
  /// The text without white space at its ends.
  var trimmed: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
