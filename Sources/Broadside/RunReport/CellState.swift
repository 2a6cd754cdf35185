import DocumentModel

/// How an edition is shown in the report of a run: its state, and of failed ones the reason in short.
enum CellState: String, CaseIterable {
  case made, cached, kept, stale, untranslated, overset, failed, planned

  init(_ outcome: Outcome, problems: [Diagnostic], isOldThere: Bool) {
    switch outcome.state {
    case .made: self = .made
    case .cached: self = .cached
    case .kept: self = .kept
    case .planned, .checked: self = .planned
    case .failed:
      let codes = problems.filter { $0.severity == .error }.map(\.code)
      self =
        codes.contains { $0.hasPrefix("overset") }
        ? .overset
        : codes.contains { $0.hasSuffix("translation") || $0.hasSuffix("untranslated") }
          ? .untranslated : isOldThere ? .stale : .failed
    }
  }

  /// A sign that tells the state without colour.
  var sign: String {
    switch self {
    case .made: "✓"
    case .cached: "="
    case .kept: "·"
    case .stale: "↺"
    case .untranslated: "文"
    case .overset: "↧"
    case .failed: "✕"
    case .planned: "…"
    }
  }

  /// What the state means, as a legend says it.
  var meaning: String {
    switch self {
    case .made: "made in this run"
    case .cached: "up to date: nothing that it shows has changed"
    case .kept: "not asked for in this run; of an earlier one"
    case .stale: "could not be made again: the file is of an earlier run"
    case .untranslated: "not made: words are missing in its language"
    case .overset: "not made: text does not fit"
    case .failed: "not made, or kept aside"
    case .planned: "not made yet"
    }
  }

  /// The colours of its sign and of its ground; the sign is read on the ground at 4.5 to 1 or more.
  var colors: (sign: String, ground: String) {
    switch self {
    case .made: ("#0B6B3A", "#DDF3E4")
    case .cached: ("#40506B", "#E8EDF5")
    case .kept: ("#5B5B5B", "#F1F1EF")
    case .stale: ("#7A5200", "#FBEFC8")
    case .untranslated: ("#6A2C91", "#F1E3F8")
    case .overset: ("#9A3B00", "#FFE6D3")
    case .failed: ("#A3123A", "#FCE1E6")
    case .planned: ("#5B5B5B", "#FFFFFF")
    }
  }
}
