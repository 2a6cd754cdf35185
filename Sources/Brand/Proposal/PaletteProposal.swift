public import DocumentModel

/// A whole palette that follows from one colour, and why it is as it is.
///
/// Every pairing that it promises holds: text is read on its ground by the rules of WCAG 2.2, and
/// the colours that stand beside each other are told apart in grey and by colour-blind eyes.
public struct PaletteProposal: Hashable, Sendable {
  /// A colour of the palette: its name, what it is for, and why it is this one.
  public struct Color: Hashable, Sendable {
    /// What it is called, mostly by its hue.
    public var name: String
    /// The role in `InkRole.basics` or `InkRole.colors` that it plays.
    public var role: String
    /// The colour on a screen.
    public var screen: RGB
    /// Why it is this one.
    public var reason: String
  }

  /// The colour that all began with.
  public let seed: RGB
  /// The colours, as they follow from one another.
  public private(set) var colors: [Color] = []

  /// The palette that follows from a colour.
  public init(from seed: RGB) {
    self.seed = seed
    let own = OKLCH(seed)
    let isGrey = own.chroma < 0.03
    add("ink", Self.ink(own), "for text: nearly black, a little of the colour in it")
    add("paper", Self.paper(own), "for pages: nearly white, a breath of the colour in it")
    add("quiet", Self.quiet(own), "for text with less weight")
    let (primary, why) = Self.primary(seed, paper: self["paper"])
    add("primary", primary, why, hue: isGrey ? nil : own.hue)
    addHighlight(own, isGrey: isGrey)
    addAccent(OKLCH(primary), isGrey: isGrey)
    add("tint", Self.tint(own), "for pale grounds: the main colour, almost gone", hue: nil)
  }

  /// The colour that plays a role; black for one that none does.
  public subscript(role: String) -> RGB { colors.first { $0.role == role }?.screen ?? .black }

  /// What each role's text is promised to be read on, and the colours that are told apart.
  public var pairings: [Pairing] {
    let text: [(String, String, Double)] = [
      ("ink", "paper", 4.5), ("ink", "tint", 4.5), ("ink", "highlight", 4.5),
      ("quiet", "paper", 4.5), ("primary", "paper", 4.5), ("paper", "primary", 4.5),
      ("accent", "paper", 3), ("highlight", "primary", 3), (onAccent, "accent", 4.5),
    ]
    return text.map {
      Pairing(text: $0, ground: $1, ratio: Contrast.ratio(self[$0], self[$1]), least: $2)
    }
  }

  /// What text on the accent is in: whatever stands out more.
  private var onAccent: String {
    Contrast.ratio(self["ink"], self["accent"]) >= Contrast.ratio(self["paper"], self["accent"])
      ? "ink" : "paper"
  }

  /// The pairs of colours that are told apart by everybody.
  public static let separated = [
    ("primary", "accent"), ("primary", "highlight"), ("accent", "highlight"),
  ]

  private mutating func add(_ role: String, _ color: RGB, _ reason: String, hue: Double? = nil) {
    var name = hue.map(HueName.name) ?? Self.plainNames[role] ?? role
    if colors.contains(where: { $0.name == name }) { name = "\(role)-\(name)" }
    colors.append(Color(name: name, role: role, screen: color, reason: reason))
  }

  private static let plainNames = ["quiet": "slate", "primary": "graphite", "tint": "mist"]
}

/// Text on a ground: how much it stands out, and how much it has to.
public struct Pairing: Hashable, Sendable {
  /// The role of the text.
  public var text: String
  /// The role of what it stands on.
  public var ground: String
  /// From 1 to 21 (WCAG 2.2).
  public var ratio: Double
  /// The ratio that it needs.
  public var least: Double

  /// Whether it has what it needs.
  public var isMet: Bool { ratio >= least }
}

// MARK: The colours

extension PaletteProposal {
  private static func ink(_ seed: OKLCH) -> RGB {
    OKLCH(lightness: 0.235, chroma: min(seed.chroma * 0.35, 0.045), hue: seed.hue).rgb
  }

  private static func paper(_ seed: OKLCH) -> RGB {
    OKLCH(lightness: 0.987, chroma: min(seed.chroma * 0.06, 0.007), hue: seed.hue).rgb
  }

  private static func quiet(_ seed: OKLCH) -> RGB {
    OKLCH(lightness: 0.47, chroma: min(seed.chroma * 0.3, 0.03), hue: seed.hue).rgb
  }

  private static func tint(_ seed: OKLCH) -> RGB {
    OKLCH(lightness: 0.945, chroma: min(seed.chroma * 0.22, 0.03), hue: seed.hue).rgb
  }

  /// The seed, as much darker as text in it needs to be read on paper.
  private static func primary(_ seed: RGB, paper: RGB) -> (RGB, String) {
    let ratio = Contrast.ratio(seed, paper)
    guard ratio < 4.5 else {
      return (seed, "your colour as it is: \(Self.fixed(ratio)) to 1 on paper")
    }
    let own = OKLCH(seed)
    var (least, most) = (0.0, own.lightness)
    for _ in 0..<24 {
      let middle = (least + most) / 2
      let isRead = Contrast.ratio(own.with(lightness: middle).rgb, paper) >= 4.55
      if isRead { least = middle } else { most = middle }
    }
    let darker = own.with(lightness: least).rgb
    return (
      darker,
      "your colour \(seed.hex) made darker: text in it had \(Self.fixed(ratio)) to 1 on paper, now"
        + " \(Self.fixed(Contrast.ratio(darker, paper)))"
    )
  }

  /// A light colour for grounds under text; the seed itself if it is one.
  private mutating func addHighlight(_ seed: OKLCH, isGrey: Bool) {
    func serves(_ color: RGB) -> Bool {
      Contrast.ratio(self["ink"], color) >= 4.5
        && Contrast.ratio(color, self["primary"]) >= 3
        && Separation.isClear(color, self["primary"])
    }
    if !isGrey, seed.lightness >= 0.72, self.seed != self["primary"], serves(self.seed) {
      add("highlight", self.seed, "your colour as it is, as a ground under text", hue: seed.hue)
      return
    }
    let hues = [85, 70, 100, 55, seed.hue + 180, seed.hue + 120, 150, 200]
    for hue in hues where isGrey || Self.distance(hue, seed.hue) >= 25 {
      for lightness in [0.84, 0.87, 0.9, 0.93] {
        // Cool colours as strong as that shine like lamps.
        let chroma = (40...115).contains(hue) ? 0.16 : 0.1
        let color = OKLCH(lightness: lightness, chroma: chroma, hue: hue)
        guard serves(color.rgb) else { continue }
        add(
          "highlight", color.rgb,
          "a light colour under text, apart from the main colour also in grey", hue: color.hue)
        return
      }
    }
    add("highlight", Self.tint(seed), "no light colour is apart from yours, so a tint of it")
  }

  /// A second colour: as far round the wheel as keeps it apart from the others for all eyes.
  private mutating func addAccent(_ primary: OKLCH, isGrey: Bool) {
    let ways: [Double] =
      isGrey ? [35, 250, 150, 300, 200] : [150, 180, -150, 120, -120, 90, -90, 60]
    var best: (cost: Double, color: OKLCH)?
    for (place, way) in ways.enumerated() {
      for step in 0..<9 {
        let lightness = 0.64 - Double(step) * 0.035
        let color = OKLCH(
          lightness: lightness, chroma: 0.19, hue: isGrey ? way : primary.hue + way)
        let screen = color.rgb
        let lost = 0.19 - OKLCH(screen).chroma
        // Yellows and oranges that are dark enough to be read are browns.
        let isBrown = (55...118).contains(color.hue)
        let cost =
          Double(place) * 0.04 + Double(step) * 0.05 + lost * 1.5 + (isBrown ? 0.3 : 0)
        guard cost < best?.cost ?? .infinity, isAccent(screen) else { continue }
        best = (cost, color)
      }
    }
    let color = best?.color ?? OKLCH(lightness: 0.6, chroma: 0, hue: 0)
    add(
      "accent", color.rgb,
      "for marks and large words: across the wheel from the main colour,"
        + " apart from it in grey and to colour-blind eyes", hue: color.hue)
  }

  private func isAccent(_ color: RGB) -> Bool {
    Contrast.ratio(color, self["paper"]) >= 3
      // Between what is light enough for ink on it and dark enough for paper there is a gap.
      && max(Contrast.ratio(color, self["paper"]), Contrast.ratio(color, self["ink"])) >= 4.5
      && Separation.isClear(color, self["primary"]) && Separation.isClear(color, self["highlight"])
  }

  private static func distance(_ a: Double, _ b: Double) -> Double {
    let way = abs(a - b).truncatingRemainder(dividingBy: 360)
    return min(way, 360 - way)
  }

  /// A ratio for people, never rounded up over a bar.
  private static func fixed(_ ratio: Double) -> String {
    DocumentModel.fixed((ratio * 100).rounded(.down) / 100)
  }
}
