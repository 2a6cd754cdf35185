import DocumentModel
import Foundation

extension Explanation {
  /// The explanation as people read it.
  public var text: String {
    ([edition] + frames.map { "\n" + $0.text }).joined(separator: "\n") + "\n"
  }

  /// The explanation as JSON, keys sorted.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return "" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

extension ExplainedFrame {
  fileprivate var text: String {
    let head = "\(frame)  (\(source.file):\(source.line):\(source.column))"
    return ([head] + (fit?.text ?? []).map { "  " + $0 } + paragraphs.flatMap(\.shown))
      .joined(separator: "\n")
  }
}

extension ExplainedFit {
  fileprivate var text: [String] {
    var lines = [
      "size \(fixed(result.size)) pt, leading \(fixed(result.leading)) pt" + allowed
    ]
    lines.append(gave)
    if let series = result.series, let cap {
      let decider = decidedBy.map { ", for the sake of \($0)" } ?? ""
      lines.append("series \(series): at most \(fixed(cap)) pt\(decider)")
    }
    if !result.alternatives.isEmpty {
      lines.append("in its place: \(result.alternatives.joined(separator: ", "))")
    }
    if let room {
      lines.append("\(fixed(height)) pt high in a frame of \(fixed(room)) pt")
    }
    if let excess {
      lines.append(
        "does not fit: \(excess[0].lines), \(excess[1]) words, \(excess[2]) characters too many")
    }
    return lines + ["tried:"] + tried.map { "  " + $0.text }
  }

  private var allowed: String {
    var limits: [String] = []
    if let floor, let ceiling { limits.append("\(fixed(floor)) to \(fixed(ceiling)) pt") }
    if let lines { limits.append("\(lines.lines) at most") }
    return limits.isEmpty ? "" : "; allowed: " + limits.joined(separator: ", ")
  }

  private var gave: String {
    guard !result.levers.isEmpty else { return "nothing had to give" }
    let levers = result.levers.joined(separator: ", then ")
    return "gave: \(levers); each was at its limit before the next was touched"
  }
}

extension TriedSetting {
  fileprivate var text: String {
    var words = ["\(fixed(size)) pt", "leading \(fixed(leading))"]
    if tracking != 0 { words.append("tracking \(tracking)") }
    if wordSpace != 1 { words.append("word spaces \(fixed(wordSpace * 100)) %") }
    if expansion != 1 { words.append("expansion \(fixed(expansion * 100)) %") }
    if space != 1 { words.append("space \(fixed(space * 100)) %") }
    if isTight { words.append("broken tight") }
    words += ["\(lines.lines)", "\(fixed(height)) pt high", fits ? "fits" : "does not fit"]
    return words.joined(separator: ", ")
  }
}

extension ExplainedParagraph {
  fileprivate var shown: [String] {
    var lines = [
      "  “\(text)”",
      "    \(language), \(self.lines.lines) of \(fixed(measure)) pt, demerits \(fixed(demerits))",
      "    \(cost(tighter, "a line less")); \(cost(looser, "a line more"))",
      "    hyphenation: \(hyphenation)",
    ]
    for font in fonts {
      let stretch = fonts.count > 1 ? "“\(font.text)” in " : ""
      lines.append("    \(stretch)\(font.family) (\(font.file)): \(font.reason)")
    }
    return lines
  }

  private func cost(_ way: Way?, _ name: String) -> String {
    guard let way else { return "\(name) cannot be done" }
    return "\(way.lines.lines) would cost \(fixed(way.demerits))"
  }
}

extension Int {
  /// So many lines, in words.
  fileprivate var lines: String { "\(self) line\(self == 1 ? "" : "s")" }
}
