package import DocumentModel

/// What inks are for, whatever their colours: the names that templates use.
package enum InkRole {
  /// What text and rules are in on plain paper.
  package static let basics = ["ink", "paper", "quiet", "line"]
  /// The brand's colours by weight.
  package static let colors = ["primary", "accent", "highlight", "tint"]
  /// Parts of a page: the page itself, its one strong field, boxes on it, and its foot.
  package static let surfaces = ["ground", "band", "panel", "foot"]

  /// The inks that every colour and surface has for what stands on it.
  package enum Part: String, CaseIterable, Sendable {
    /// Of text; of text with less weight, with more; of what is to be seen first; of lines.
    case text, quiet, strong, mark, line

    /// The role of the part on a colour or surface: `on-band`, `band-quiet`.
    package func role(on ground: String) -> String {
      self == .text ? "on-\(ground)" : "\(ground)-\(rawValue)"
    }
  }

  /// All roles, in the order in which they follow from one another.
  package static let all =
    basics + colors + surfaces
    + (colors + surfaces).flatMap { ground in Part.allCases.map { $0.role(on: ground) } }

  /// The names that mean another ink on each surface: `text`, `quiet`, `strong`, `mark`, `line`.
  package static let contextual = Part.allCases.map(\.rawValue)

  /// The colour or surface that a role is for what stands on: of `on-band` it is `band`.
  package static func ground(of role: String) -> String? { part(of: role)?.ground }

  /// The ground and the part that a role's name says.
  fileprivate static func part(of role: String) -> (ground: String, part: Part)? {
    for ground in colors + surfaces {
      if let part = Part.allCases.first(where: { $0.role(on: ground) == role }) {
        return (ground, part)
      }
    }
    return nil
  }
}

extension Palette {
  /// Gives roles to inks: those that are declared, and for the others what stands out enough.
  ///
  /// - Parameter declared: The ink of a role, asked for in the order of `InkRole.all`; it may look at
  ///   the palette as far as it is made.
  package mutating func assignRoles(_ declared: (String, Palette) -> Ink?) {
    for role in InkRole.all {
      guard let ink = declared(role, self) ?? self[role] ?? proposal(for: role) else { continue }
      roles[role] = ink
    }
  }

  private func proposal(for role: String) -> Ink? {
    guard !inks.isEmpty else { return nil }
    switch role {
    case "ink": return darkest
    case "paper": return lightest
    case "quiet": return self["ink"].map { tint(of: $0, part: 0.72) }
    case "line": return self["ink"].map { tint(of: $0, part: 0.25) }
    case "primary": return colors(on: "paper", contrast: 3).first ?? self["ink"]
    case "accent": return colors(on: "paper", contrast: 3).dropFirst().first ?? self["primary"]
    case "highlight":
      return under("ink", contrast: 4.5) ?? self["accent"].map { tint(of: $0, part: 0.4) }
    case "tint": return self["primary"].map { tint(of: $0, part: 0.12) }
    case "ground": return self["paper"]
    case "band": return self["primary"]
    case "panel": return self["tint"]
    case "foot": return self["highlight"]
    default:
      return InkRole.part(of: role).flatMap { found in
        self[found.ground].flatMap { part(found.part, on: $0) }
      }
    }
  }

  /// The ink of a part on any ink: what stands out enough of the inks that are for it.
  ///
  /// - Parameter contrast: What marks need: less for large figures and signs than for small text.
  package func part(
    _ part: InkRole.Part, on ground: Ink, contrast: Double = 3
  ) -> Ink? {
    let isDark = Contrast.luminance(ground.screen) < 0.18
    let text = best(["ink", "paper"], on: ground)
    switch part {
    case .text: return text
    case .quiet: return first(["quiet", "tint"], or: text, on: ground, contrast: 4.5)
    case .strong:
      return first(colored(["primary", "accent"]), or: text, on: ground, contrast: 4.5)
    case .mark:
      return first(
        colored(isDark ? ["highlight", "accent"] : ["accent", "primary"]), or: text, on: ground,
        contrast: contrast)
    case .line:
      return isDark
        ? self.part(.quiet, on: ground) : first(["line"], or: text, on: ground, contrast: 1.2)
    }
  }

  /// The roles whose inks are colours: what is nearly black prints sharp only in the ink of text.
  private func colored(_ roles: [String]) -> [String] {
    roles.filter { self[$0]?.screen.isColored == true }
  }

  /// The palette's colours that stand out on an ink, in the palette's order.
  private func colors(on name: String, contrast: Double) -> [Ink] {
    guard let ground = self[name] else { return [] }
    let others = [self["ink"], self["paper"]].compactMap { $0?.name }
    return inks.filter {
      !others.contains($0.name) && $0.screen.isColored
        && Contrast.ratio($0.screen, ground.screen) >= contrast
    }
  }

  /// The palette's strongest colour on which an ink can be read.
  private func under(_ name: String, contrast: Double) -> Ink? {
    guard let text = self[name] else { return nil }
    return inks.first {
      $0.screen.isColored && $0.name != self["primary"]?.name && $0.name != self["accent"]?.name
        && Contrast.ratio($0.screen, text.screen) >= contrast
    }
  }

  private func best(_ names: [String], on ground: Ink) -> Ink? {
    names.compactMap { self[$0] }.max {
      Contrast.ratio($0.screen, ground.screen) < Contrast.ratio($1.screen, ground.screen)
    }
  }

  /// The first that stands out enough, or else what certainly does.
  private func first(
    _ names: [String], or last: Ink?, on ground: Ink, contrast: Double
  ) -> Ink? {
    names.compactMap { self[$0] }
      .first { Contrast.ratio($0.screen, ground.screen) >= contrast } ?? last
  }

  private var lightest: Ink? {
    inks.max { Contrast.luminance($0.screen) < Contrast.luminance($1.screen) }
  }
}

extension RGB {
  /// Whether it is more than a grey: a fifth of the way to a pure hue.
  fileprivate var isColored: Bool {
    let parts = [red, green, blue].map(Int.init)
    return (parts.max() ?? 0) - (parts.min() ?? 0) >= 50
  }
}
