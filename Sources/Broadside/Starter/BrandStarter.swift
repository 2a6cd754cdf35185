import Brand
import CampaignFile
import ColorManagement
import DocumentModel
import Foundation
import Kit
import Rendering

/// Proposes a whole, accessible brand from one colour or a logo, and says why it is as it is.
///
///     let brand = try BrandStarter(color: "#1F6F5C", name: "Open Doors")
///     try brand.write(to: "Brand")
///     print(brand.report)
public struct BrandStarter {
  /// Why no brand can be proposed, or not be written.
  public struct Failure: Error, CustomStringConvertible {
    /// A sentence.
    public let description: String
  }

  let name: String
  let languages: [String]
  let theme: String
  /// The line under the name; empty for none.
  private var tagline = ""
  let palette: PaletteProposal
  /// The drawings of the logo: the file's name and its bytes.
  private var drawings: [(file: String, bytes: [UInt8])] = []
  /// Where the colour comes from, in words.
  private let origin: String
  private let type: TypeProposal

  /// A brand of a colour; the logo is the sample's mark in it until there is another.
  ///
  /// - Throws: `Failure` if the colour is none, or there is no such theme.
  public init(
    color: String, name: String = "Our Coalition", languages: [String] = ["en"],
    theme: String? = nil
  ) throws(Failure) {
    guard let seed = RGB(hex: color) else {
      throw Failure(description: "'\(color)' is no colour such as '#2A2F7F'")
    }
    try self.init(seed, "your colour \(seed.hex)", name, languages, theme)
    drawings = try sampleMarks()
  }

  /// A brand of the strongest colour of a logo, SVG, PNG or JPEG.
  ///
  /// - Throws: `Failure` if it cannot be read, is all white, or has letters that are no outlines.
  public init(
    logo path: String, name: String = "Our Coalition", languages: [String] = ["en"],
    theme: String? = nil
  ) throws(Failure) {
    let picture = try Self.picture(at: path)
    let (seed, part) = try Self.strongest(of: picture, path)
    try self.init(
      seed,
      "the strongest colour of \((path as NSString).lastPathComponent), \(seed.hex), which"
        + " covers \(Int((part * 100).rounded())) % of it", name, languages, theme)
    drawings = own(picture)
  }

  /// The brand that a new campaign begins with: of its colour, or else of its logo.
  ///
  /// - Throws: `Failure` as of a colour or a logo.
  init(_ options: StarterOptions) throws(Failure) {
    if let color = options.color ?? (options.logo == nil ? "#2A2F7F" : nil) {
      try self.init(
        color: color, name: options.name, languages: options.languages, theme: options.theme)
      if let logo = options.logo {
        drawings = own(try Self.picture(at: logo))
      }
    } else {
      try self.init(
        logo: options.logo ?? "", name: options.name, languages: options.languages,
        theme: options.theme)
    }
    tagline = options.city
  }

  private init(
    _ seed: RGB, _ origin: String, _ name: String, _ languages: [String], _ theme: String?
  ) throws(Failure) {
    palette = PaletteProposal(from: seed)
    guard let type = TypeProposal(theme: theme, languages: languages) else {
      let themes = TypeProposal.themes.joined(separator: ", ")
      throw Failure(description: "there is no theme '\(theme ?? "")'; there are \(themes)")
    }
    self.type = type
    (self.name, self.languages, self.origin) = (name, languages, origin)
    self.theme = type.theme
  }

  /// The colour with the most weight: how much of the logo it covers, and how strong it is.
  private static func strongest(
    of picture: Picture, _ path: String
  ) throws(Failure) -> (RGB, Double) {
    let colors: [(color: RGB, part: Double)]
    do { colors = try ColorMeter.colors(of: picture) } catch {
      throw Failure(description: "the logo cannot be drawn: \(error.message)")
    }
    let seen = colors.filter { Contrast.ratio($0.color, .white) >= 1.35 }
    let weights = seen.map { ($0, $0.part * (OKLCH($0.color).chroma + 0.02)) }
    guard let best = weights.max(by: { $0.1 < $1.1 })?.0 else {
      throw Failure(
        description: "the logo '\(path)' is all white: give the one in colour, or '--color'")
    }
    return (best.color, best.part)
  }

  // MARK: Drawings

  private static func picture(at path: String) throws(Failure) -> Picture {
    let findings = Findings()
    let full = URL(filePath: path).standardizedFileURL.path
    let span = SourceSpan(file: path)
    guard let picture = PictureInspector.picture(at: full, source: span, findings: findings)
    else {
      let problem = findings.diagnostics.first
      throw Failure(
        description: "the logo cannot be used: \(problem?.message ?? path)"
          + (problem?.hint.map { "; \($0)" } ?? ""))
    }
    return picture
  }

  private func own(_ picture: Picture) -> [(file: String, bytes: [UInt8])] {
    guard let data = FileManager.default.contents(atPath: picture.path) else { return [] }
    guard picture.format == .svg else {
      // Of pixels there are no variants: the one file serves for all.
      let file = "mark.\(picture.format == .png ? "png" : "jpg")"
      return [(file, Array(data))]
    }
    return variants(of: Array(data))
  }

  private func variants(of svg: [UInt8]) -> [(file: String, bytes: [UInt8])] {
    let variants = LogoVariants(svg: svg, palette: inks).all
    let files = [
      "color": "mark.svg", "reversed": "mark-reversed.svg", "one-color": "mark-mono.svg",
    ]
    return variants.compactMap { variant in files[variant.name].map { ($0, variant.svg) } }
  }

  private func sampleMarks() throws(Failure) -> [(file: String, bytes: [UInt8])] {
    let folder = "\(Starter.library)/Brand"
    guard let data = FileManager.default.contents(atPath: "\(folder)/mark.svg") else {
      throw Failure(description: "Broadside is not installed whole: there is no \(folder)/mark.svg")
    }
    let svg = Array(data)
    return variants(of: inks.recoloring.map { $0(svg) } ?? svg)
  }

  /// The proposal as a palette with its roles.
  var inks: Palette {
    var palette = Palette(inks: self.palette.colors.map { Ink(name: $0.name, screen: $0.screen) })
    palette.assignRoles { role, palette in
      self.palette.colors.first { $0.role == role }.flatMap { palette[$0.name] }
    }
    return palette
  }

  // MARK: Writing

  /// The brand file.
  ///
  /// - Throws: `Failure` if Broadside is not installed whole.
  public func yaml() throws(Failure) -> String {
    let press: PressColors
    do throws(ColorError) {
      press = try PressColors(condition: .fogra39(), limit: InkLimit(percent: 300))
    } catch { throw Failure(description: error.message) }
    let inks = palette.colors.map { color in
      let recipe =
        color.role == "ink"
        ? "[0, 0, 0, 100]" : Self.percents(press.inks(for: color.screen))
      return "  \(color.name): { screen: \"\(color.screen.hex)\", press: \(recipe) }"
        + "   # \(color.reason)"
    }
    let roles = palette.colors.filter { $0.name != $0.role }
      .map { "  \($0.role): \($0.name)" }
    let name = Self.quoted(name)
    let alternatives = languages.map { "\($0): \(name)" }.joined(separator: ", ")
    let files = drawings.map(\.file)
    let logos = [("mark", ""), ("reversed", "-reversed"), ("mono", "-mono")].map { logo, part in
      let file = files.first { $0.contains("mark\(part).") } ?? files.first ?? "mark.svg"
      return "  \(logo): { file: \(file), alt: { \(alternatives) }, minimum: 6mm, clear: 0.2 }"
    }
    let line = languages.map { "\($0): \(Self.quoted(tagline))" }.joined(separator: ", ")
    return """
      # A brand that broadside proposed. Colours have a value for screens and one for the press.
      brand: \(name)\(tagline.isEmpty ? "" : "\ntagline: { \(line) }")
      theme: \(theme)
      palette:
      \(inks.joined(separator: "\n"))
      roles:
      \(roles.joined(separator: "\n"))
      logos:
      \(logos.joined(separator: "\n"))

      """
  }

  /// Writes `brand.yaml` and the drawings of the logo into a folder, over nothing that is there.
  ///
  /// - Throws: `Failure` if a file is there already or cannot be written.
  public func write(to folder: String) throws(Failure) {
    let files = [("brand.yaml", Array(try yaml().utf8))] + drawings
    for (name, _) in files where FileManager.default.fileExists(atPath: "\(folder)/\(name)") {
      throw Failure(description: "'\(folder)/\(name)' is there already")
    }
    do throws(FileError) {
      for (name, bytes) in files { try AtomicFile.write(bytes, to: "\(folder)/\(name)") }
    } catch {
      throw Failure(description: "cannot \(error.operation) '\(error.path)': \(error.reason)")
    }
  }

  /// Text between quotes, as YAML reads it.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func percents(_ press: CMYK) -> String {
    let parts = [press.cyan, press.magenta, press.yellow, press.black]
    return "[" + parts.map { "\(Int(($0 * 100).rounded()))" }.joined(separator: ", ") + "]"
  }

  // MARK: Reporting

  /// Why the brand is as it is: its colours, what is read on what, and its type.
  public var report: String {
    let width = (palette.colors.map(\.name.count).max() ?? 0) + 2
    func padded(_ text: String, _ width: Int) -> String {
      text.padding(toLength: max(width, text.count), withPad: " ", startingAt: 0)
    }
    let colors = palette.colors.map {
      "  \(padded($0.name, width))\($0.screen.hex)  \(padded($0.role, 11))\($0.reason)"
    }
    let pairings = palette.pairings.map { pairing in
      "  \(padded("\(pairing.text) on \(pairing.ground)", 22))"
        + "\(padded(fixed((pairing.ratio * 100).rounded(.down) / 100) + " to 1", 13))"
        + "needs \(fixed(pairing.least))"
    }
    let apart = PaletteProposal.separated.map { a, b in
      let (one, other) = (palette[a], palette[b])
      let eyes = Separation.difference(one, other)
      return "  \(padded("\(a), \(b)", 22))\(padded(fixed(Separation.gray(one, other)), 13))"
        + "\(fixed(eyes)) to the eyes that tell them apart worst"
    }
    return """
      Colours, from \(origin):
      \(colors.joined(separator: "\n"))

      Text on its ground (WCAG 2.2):
      \(pairings.joined(separator: "\n"))

      Apart in grey (steps of lightness, 10 at least) and in colour (CIEDE2000, 10 at least):
      \(apart.joined(separator: "\n"))

      Type, theme '\(theme)': \(type.reason)
      """
  }
}
