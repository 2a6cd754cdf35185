import DocumentModel
import Layout

extension ChannelCheck {
  /// The words that are set too small for the channel, once for each frame and source.
  func type() -> [Diagnostic] {
    guard let least = channel.leastType else { return [] }
    var found: [String: SmallText] = [:]
    var order: [String] = []
    for (index, page) in laidOut.pages.enumerated() {
      let largest = page.largestSizes
      for item in page.textItems where item.run.size < least - 0.05 {
        // Numbers of notes and raised letters are small beside the text that they belong to.
        if item.run.text.count <= 3, largest[item.element] ?? 0 >= least - 0.05 { continue }
        let key = "\(item.frame ?? "") \(item.source?.place ?? "")"
        if found[key] == nil { order.append(key) }
        if item.run.size < found[key]?.size ?? .infinity {
          found[key] = SmallText(item, page: index + 1)
        }
      }
    }
    return order.compactMap { found[$0] }.map { diagnostic($0, least: least) }
  }

  private func diagnostic(_ text: SmallText, least: Double) -> Diagnostic {
    let (size, limit) = ("\(fixed(text.size))pt", "\(fixed(least))pt")
    let box = text.item.frame.map { "the frame '\($0)'" } ?? "its box"
    var found = Diagnostic(
      "channel-type", at: channel.source(of: .smallestType),
      "“\(text.item.excerpt)” is set in \(size); '\(channel.name)' takes no type under \(limit)",
      hint: "set \(box) larger in the template"
        + (text.item.source.map { "; the words are at \($0.place)" } ?? ""),
      edition: edition, frame: text.item.frame)
    found.page = text.page
    (found.measured, found.limit) = (size, limit)
    return found
  }
}

/// Words that are set small.
private struct SmallText {
  var item: TextItemOnPage
  var page: Int
  var size: Double { item.run.size }

  init(_ item: TextItemOnPage, page: Int) {
    self.item = item
    self.page = page
  }
}

/// Text of a page that is content, with where it was written.
struct TextItemOnPage {
  var run: GlyphRun
  var element: Int
  var source: SourceSpan?
  var frame: String?
  var isCropped: Bool

  /// The first words.
  var excerpt: String {
    let text = run.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.count > 40 ? "\(text.prefix(39))…" : text
  }
}

extension Page {
  /// The page's text in drawing order, without ornament.
  var textItems: [TextItemOnPage] { items.flatMap(\.textItems) }

  var firstText: TextItemOnPage? { textItems.first { $0.source != nil } }

  var lastText: TextItemOnPage? { textItems.last { $0.source != nil } }

  /// The size of the largest type of each element.
  fileprivate var largestSizes: [Int: Double] {
    textItems.reduce(into: [:]) { sizes, item in
      sizes[item.element] = max(sizes[item.element] ?? 0, item.run.size)
    }
  }
}

extension DisplayItem {
  fileprivate var textItems: [TextItemOnPage] {
    switch content {
    case .glyphs(let run):
      tag.role == .artifact || run.text.allSatisfy(\.isWhitespace)
        ? []
        : [
          TextItemOnPage(
            run: run, element: tag.element, source: source, frame: frame, isCropped: isCropped)
        ]
    case .group(let group): group.items.flatMap(\.textItems)
    case .path, .image, .link: []
    }
  }
}
