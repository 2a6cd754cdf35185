package import Brand
package import DocumentModel

/// How the pages of a brand look in a browser: its colours, where they can be read, and its type.
package struct WebLook: Hashable, Sendable {
  package var ink: RGB
  package var ground: RGB
  /// Links and the band across the top; to be read on the ground.
  package var link: RGB
  /// Lines and focus rings; to be seen on the ground.
  package var accent: RGB
  /// CSS lists of families, of headlines and of text.
  package var display: String
  package var text: String
  package var displayWeight: Int
  /// Whether letters of headlines may come closer than the font sets them.
  package var isTight: Bool

  /// The look of a brand in a language.
  package init(brand: BrandBook, language: LanguageTag) {
    let body = brand.styles["body"].flatMap { brand.palette[$0.ink] }
    let ink = body?.screen ?? brand.palette.darkest?.screen ?? .black
    let inks = brand.palette.inks.map(\.screen)
    let ground = Self.ground(for: ink, among: inks)
    self.ink = ink
    self.ground = ground
    let link = Self.strongest(of: inks, on: ground, contrast: 4.5, but: [ink]) ?? ink
    self.link = link
    accent = Self.strongest(of: inks, on: ground, contrast: 3, but: [ink, link]) ?? link
    let script = language.script
    display = Self.families(of: "headline", in: brand, for: script)
    text = Self.families(of: "body", in: brand, for: script)
    displayWeight = brand.styles["headline"]?.weight ?? 700
    isTight = ["Latn", "Grek", "Cyrl"].contains(script)
  }

  /// The lightest tinted ink that text is very clear on, or white.
  private static func ground(for ink: RGB, among inks: [RGB]) -> RGB {
    let light = inks.filter { $0 != .white && Contrast.ratio($0, ink) >= 12 }
    return light.max { Contrast.luminance($0) < Contrast.luminance($1) } ?? .white
  }

  /// The most colourful ink that has the contrast.
  private static func strongest(
    of inks: [RGB], on ground: RGB, contrast: Double, but used: [RGB]
  ) -> RGB? {
    inks.filter { !used.contains($0) && Contrast.ratio($0, ground) >= contrast }
      .max { $0.spread < $1.spread }
  }

  private static func families(
    of style: String, in brand: BrandBook, for script: String
  ) -> String {
    let typeface = brand.styles[style].flatMap { brand.typefaces[$0.typeface] }
    let name = typeface?.variant(for: script)?.family.name
    let own = name.map { name in "\"\(name.filter { $0 != "\"" && $0 != "\\" })\", " } ?? ""
    return own + "system-ui, sans-serif"
  }
}

extension RGB {
  /// How far its channels are apart.
  fileprivate var spread: Int { Int(max(red, green, blue)) - Int(min(red, green, blue)) }
}

extension WebLook {
  /// The style sheet of a page.
  var styleSheet: String {
    """
    :root { --ink: \(ink.hex); --ground: \(ground.hex); --link: \(link.hex); \
    --accent: \(accent.hex) }
    html { background: var(--ground); color: var(--ink); font: 1.0625rem/1.6 \(text); \
    -webkit-text-size-adjust: 100% }
    body { margin: 0; border-block-start: .5rem solid var(--link) }
    main { max-inline-size: 40rem; margin-inline: auto; padding: 2.5rem 1.25rem 4rem }
    h1, h2, h3, h4, h5, h6 { font-family: \(display); font-weight: \(displayWeight); \
    line-height: 1.2; text-wrap: balance; margin-block: 2.25rem .75rem }
    h1 { font-size: clamp(2rem, 7vw, 3rem)\(isTight ? "; letter-spacing: -.02em" : "") }
    h2 { font-size: 1.5rem }
    h3, h4, h5, h6 { font-size: 1.2rem }
    p, ul, ol, table, figure, blockquote { margin-block: 0 1rem }
    li p { margin-block: 0 .5rem }
    a { color: var(--link); text-underline-offset: .15em; overflow-wrap: anywhere }
    a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
    figure { margin-inline: 0 }
    img { max-inline-size: 100%; block-size: auto; display: block }
    blockquote { margin-inline: 0; padding-inline-start: 1.25rem; \
    border-inline-start: .25rem solid var(--accent); font-size: 1.25rem; line-height: 1.4 }
    table { border-collapse: collapse; inline-size: 100% }
    th, td { text-align: start; vertical-align: top; padding: .5rem 1rem .5rem 0; \
    border-block-end: 1px solid var(--accent) }
    .large { font: \(displayWeight) 2.25rem/1.1 \(display); margin-block: 1.5rem .25rem }
    .small, .note { font-size: .9375rem; margin-block-end: 1rem }
    @media print { body { border: 0 } main { padding: 0 } }

    """
  }
}
