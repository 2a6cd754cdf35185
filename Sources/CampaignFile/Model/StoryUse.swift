/// What those whose story it is agree to: that it is printed, that it is on the web.
package enum StoryUse: String, Sendable, CaseIterable {
  case print, web
}

extension Piece.Output {
  /// What a story must be agreed to for if the output shows it.
  package var use: StoryUse {
    switch self {
    case .press, .office, .sheet: .print
    case .screen, .preview, .image, .web: .web
    }
  }
}

extension Value {
  /// The uses that a story's consent gives, in a fixed order.
  package var consentedUses: [StoryUse] {
    guard case .list(let items) = self["uses"]?.content else { return [] }
    let names = items.compactMap { item -> String? in
      guard case .words(let words) = item.content else { return nil }
      return words.literal
    }
    return StoryUse.allCases.filter { names.contains($0.rawValue) }
  }
}
