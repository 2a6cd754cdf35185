import DocumentModel
import Layout

/// Holds an edition's pages to the rules of a channel.
struct ChannelCheck {
  let channel: ChannelProfile
  /// The edition's id.
  let edition: String
  /// Where its piece stands in the campaign file.
  let piece: SourceSpan
  let document: Document
  let laidOut: LaidOutDocument

  /// Everything that the channel would turn the edition back for, but for the size of its files.
  func findings() -> [Diagnostic] {
    guard !laidOut.pages.isEmpty else { return [] }
    let words = ShownWords(laidOut.structure)
    return sizes() + pageCount() + type() + disclaimer(in: words) + fields(in: words)
  }

  private func problem(
    _ code: String, _ rule: ChannelProfile.Rule, _ message: String, hint: String
  ) -> Diagnostic {
    Diagnostic(code, at: channel.source(of: rule), message, hint: hint, edition: edition)
  }

  private func sizes() -> [Diagnostic] {
    guard !channel.sizes.isEmpty,
      let page = laidOut.pages.firstIndex(where: { page in
        !channel.sizes.contains { page.size.isNearly($0) }
      })
    else { return [] }
    let taken = channel.sizes.map(\.inInches).joined(separator: " or ")
    var found = problem(
      "channel-size", .sizes,
      "page \(page + 1) is \(laidOut.pages[page].size.inInches); '\(channel.name)' takes \(taken)",
      hint: "leave the format out at \(piece.place), or make it by a piece without this profile")
    found.page = page + 1
    (found.measured, found.limit) = (laidOut.pages[page].size.inInches, taken)
    return [found]
  }

  private func pageCount() -> [Diagnostic] {
    guard let most = channel.mostPages, laidOut.pages.count > most else { return [] }
    let last = laidOut.pages[most].firstText?.source
    let place = last.map { "; page \(most + 1) begins with the words at \($0.place)" } ?? ""
    var found = problem(
      "channel-pages", .mostPages,
      "the edition has \(laidOut.pages.count) pages; '\(channel.name)' takes \(most)",
      hint: "shorten its text\(place)")
    (found.measured, found.limit) = (
      "\(laidOut.pages.count) pages", most == 1 ? "1 page" : "\(most) pages"
    )
    return [found]
  }

  private func fields(in words: ShownWords) -> [Diagnostic] {
    document.requiredFields.filter { channel.requiredFields.contains($0.path) }.compactMap {
      field in
      if field.texts.contains(where: words.contains) { return nil }
      let problem = { (message: String, hint: String) in
        self.problem("channel-field", .shows, message, hint: hint)
      }
      let asked = "'\(channel.name)' wants '\(field.path)'"
      switch field.absence {
      case .unknown(let hint):
        return problem("\(asked), which is no field", hint ?? "name a field of the campaign")
      case .empty(let span):
        return problem(
          "\(asked), which is empty", "give it a value" + (span.map { " at \($0.place)" } ?? ""))
      case .hidden(let span):
        return problem(
          "\(asked), which no text box shows",
          "write '{\(field.path)}' into a box of the template; its value is at \(span.place)")
      case nil:
        return problem(
          "\(asked), which is left out so that the rest fits",
          "make room for it, or let something else give")
      }
    }
  }
}

extension SourceSpan {
  /// The place as people write it.
  var place: String { "\(file):\(line)" }
}

extension Size {
  /// Whether both sides are the same, upright or lying, to half a point.
  fileprivate func isNearly(_ other: Size) -> Bool {
    let own = [width, height].sorted()
    let others = [other.width, other.height].sorted()
    return zip(own, others).allSatisfy { abs($0 - $1) < 0.5 }
  }

  fileprivate var inInches: String { "\(fixed(width / 72)) × \(fixed(height / 72)) in" }
}
