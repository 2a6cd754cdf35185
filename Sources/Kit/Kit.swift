import Brand
package import DocumentModel

/// Makes the files that carry a brand into other programs.
package struct Kit<Painter: LogoPainter> {
  /// A logo with its drawing, which variants of it are made from.
  package struct Mark: Sendable {
    package var name: String
    package var svg: [UInt8]
    package var size: Size
    /// Variants that the brand has drawn itself, which go before those that are derived.
    package var drawn: [LogoVariants.Variant]
    package var alternatives: [LanguageTag: String]
    package var alternative: String

    package init(
      name: String, svg: [UInt8], size: Size, drawn: [LogoVariants.Variant],
      alternatives: [LanguageTag: String], alternative: String
    ) {
      self.name = name
      self.svg = svg
      self.size = size
      self.drawn = drawn
      self.alternatives = alternatives
      self.alternative = alternative
    }
  }

  /// Why a kit could not be made.
  package enum Failure: Error {
    case painting(Painter.Failure)
    case packing(ZipArchive.Failure)
  }

  private let brand: KitBrand
  /// The first is the one of letters, slides and icons.
  private let marks: [Mark]
  private let painter: Painter

  package init(brand: KitBrand, marks: [Mark], painter: Painter) {
    self.brand = brand
    self.marks = marks
    self.painter = painter
  }

  /// All files of the kit, by their paths in it.
  /// - Throws: `Failure` if a logo cannot be drawn or a file cannot be packed.
  package func files() throws(Failure) -> [KitFile] {
    let own = tokens + styles + swatches + signatures
    return try (own + logos() + lockUps() + office()).sorted { $0.path < $1.path }
  }

  // MARK: Colours and type

  private var tokens: [KitFile] {
    let file = "brand.tokens.json"
    return [
      KitFile(
        "tokens/\(file)", text: DesignTokens(brand: brand, isLegacy: false).file.text() + "\n"),
      KitFile(
        "tokens/brand.legacy-hex.tokens.json",
        text: DesignTokens(brand: brand, isLegacy: true).file.text() + "\n"),
      KitFile(
        "tokens/brand.resolver.json",
        text: TokenResolver(brand: brand, tokens: file).file.text() + "\n"),
    ]
  }

  private var styles: [KitFile] {
    let sheets = StyleSheets(brand: brand)
    return [
      KitFile("web/brand.css", text: sheets.css), KitFile("web/brand.scss", text: sheets.scss),
      KitFile("web/tailwind.css", text: sheets.tailwind),
    ]
  }

  private var swatches: [KitFile] {
    let inks = brand.book.palette.inks
    let open = OpenPalettes(name: brand.name, inks: inks)
    return [
      KitFile("swatches/brand.ase", AdobeSwatches(inks: inks).bytes),
      KitFile("swatches/brand.gpl", text: open.gimp),
      KitFile("swatches/brand-scribus.xml", text: open.scribus),
      KitFile("swatches/brand.soc", text: open.libreOffice),
    ]
  }

  private var signatures: [KitFile] {
    brand.words.map { words in
      let mark = marks.first.map { (width: 64, height: 64, alternative: alternative($0, words)) }
      let signature = EmailSignature(brand: brand, words: words, mark: mark)
      return KitFile("signature/\(words.language).html", text: signature.html)
    }
  }

  // MARK: Logos and office

  private func variants(of mark: Mark) -> [LogoVariants.Variant] {
    let single = mark.drawn.first { $0.name == "one-color" }
    return LogoVariants(svg: mark.svg, palette: brand.book.palette).all.map { derived in
      if let drawn = mark.drawn.first(where: { $0.name == derived.name }) { return drawn }
      // What is drawn for one ink is all black in black.
      guard derived.name == "black", let single else { return derived }
      return LogoVariants(svg: single.svg, palette: brand.book.palette).flat(.black, "black")
    }
  }

  private func logos() throws(Failure) -> [KitFile] {
    let maker = LogoFiles(painter: painter, palette: brand.book.palette, date: brand.date)
    var files: [KitFile] = []
    do throws(Painter.Failure) {
      for mark in marks {
        files += try maker.files(mark.name, variants(of: mark), size: mark.size)
      }
      if let mark = marks.first {
        files += try maker.icons(variants(of: mark), size: mark.size, name: brand.name)
      }
    } catch { throw .painting(error) }
    return files
  }

  /// The mark with the name in each language, but for arrangements that the brand has drawn itself.
  private func lockUps() throws(Failure) -> [KitFile] {
    guard let mark = marks.first else { return [] }
    let maker = LogoFiles(painter: painter, palette: brand.book.palette, date: brand.date)
    var files: [KitFile] = []
    for words in brand.words {
      guard let lettering = words.lettering else { continue }
      for arrangement in LockUp.Arrangement.allCases
      where !marks.contains(where: { $0.name == arrangement.rawValue }) {
        var drawn: [LogoVariants.Variant] = []
        var size = mark.size
        for variant in variants(of: mark) {
          let lockUp = LockUp(
            mark: variant.svg, size: mark.size,
            lettering: arrangement == .stacked ? lettering.under : lettering.beside,
            color: nameColor(of: variant), arrangement: arrangement,
            isRightToLeft: words.language.direction == .rightToLeft)
          guard let drawing = lockUp.drawing else { continue }
          size = drawing.size
          drawn.append(
            LogoVariants.Variant(name: variant.name, svg: drawing.svg, ground: variant.ground))
        }
        do throws(Painter.Failure) {
          files += try maker.files(
            arrangement.rawValue, drawn, size: size, in: "logos/lock-ups/\(words.language)")
        } catch { throw .painting(error) }
      }
    }
    return files
  }

  /// What the name is in beside a variant of the mark.
  private func nameColor(of variant: LogoVariants.Variant) -> RGB {
    switch variant.name {
    case "one-color":
      // That of the mark, which the brand may have drawn itself.
      LogoVariants(svg: variant.svg, palette: brand.book.palette).colors
        .min { Contrast.luminance($0) < Contrast.luminance($1) } ?? brand.color("primary")
    case "black": .black
    case "reversed": brand.color("paper")
    default: brand.color("ink")
    }
  }

  private func office() throws(Failure) -> [KitFile] {
    var files = [KitFile("office/theme1.xml", text: OfficeTheme(brand: brand).file)]
    var drawn: (png: [UInt8], reversed: [UInt8], ratio: Double)?
    do throws(Painter.Failure) {
      if let mark = marks.first {
        drawn = (
          try painter.png(mark.svg, size: mark.size, height: 384, ground: nil, room: nil),
          try painter.png(
            variants(of: mark).last?.svg ?? mark.svg, size: mark.size, height: 384, ground: nil,
            room: nil),
          mark.size.width / mark.size.height
        )
      }
    } catch { throw .painting(error) }
    do throws(ZipArchive.Failure) {
      files.append(KitFile("office/brand.thmx", try OfficeTheme(brand: brand).package()))
      for words in brand.words {
        let name = marks.first.map { alternative($0, words) } ?? ""
        let letter = Letterhead(
          brand: brand, words: words, mark: drawn.map { ($0.png, $0.ratio, name) })
        files.append(KitFile("office/letterhead-\(words.language).docx", try letter.package()))
        let slides = SlideMaster(
          brand: brand, words: words,
          mark: drawn.map {
            .init(png: $0.png, reversed: $0.reversed, ratio: $0.ratio, alternative: name)
          })
        files.append(KitFile("office/slides-\(words.language).pptx", try slides.package()))
      }
    } catch { throw .packing(error) }
    return files
  }

  private func alternative(_ mark: Mark, _ words: KitBrand.Words) -> String {
    mark.alternatives[words.language] ?? mark.alternative
  }
}
