import DocumentModel

/// Reads what text in a template changes in the brand's style for its role.
struct TextOptionsReader {
  let reader: YAMLReader
  let inks: InkNameReader
  let typefaces: [String]?
  let page: Size

  /// The options of a box of a kind: `balance` of a frame is of its columns, `align` of a table of
  /// its columns.
  func options(_ box: YAMLMapping, of kind: BoxKind) -> TextOptions {
    var options = TextOptions()
    options.size = reader.length(box["size"], on: page)
    options.leading = reader.number(box["leading"], in: 0.5...5)
    options.tracking = reader.number(box["tracking"], in: -200...1000)
    options.weight = reader.integer(box["weight"], in: 1...1000)
    options.isItalic = reader.boolean(box["italic"])
    options.ink = inks.ink(box["ink"])
    options.family = reader.typeface(box["family"], among: typefaces)
    options.isUppercase = reader.isUppercase(box["case"])
    options.features = reader.features(box["features"])
    options.forms = LetterFormsReader(reader: reader).forms(box)
    options.alignment = kind == .table ? nil : reader.textAlignment(box["align"])
    options.isBalanced = kind == .frame ? nil : reader.boolean(box["balance"])
    options.hangsPunctuation = reader.boolean(box["hang"])
    options.isHyphenated = reader.boolean(box["hyphenate"])
    options.paragraphSpace = reader.length(box["space"], on: page)
    options.itemSpace = reader.length(box["item-space"], on: page)
    options.runsHeadsIn = reader.boolean(box["run-in"])
    options.tabs = TabsReader(reader: reader, page: page).stops(box["tabs"])
    options.fit = fit(box["fit"])
    options.dropCap = DropCapReader(reader: reader, inks: inks, typefaces: typefaces)
      .dropCap(box["drop-cap"])
    options.fillsMeasure = reader.choice(box["measure"], among: ["full"]) != nil
    options.runsOff = reader.boolean(box["crop"]) ?? false
    if options.runsOff, options.fillsMeasure {
      reader.findings.error(
        "key-conflict", at: box.span(of: "crop"), "the lines fill the measure and run over it",
        hint: "keep 'measure' or 'crop', not both")
    }
    if let size = options.size, let range = options.fit?.size, !range.contains(size),
      let node = box["size"]
    {
      reader.findings.error(
        "key-conflict", at: node.span, "the size is outside of the sizes of 'fit'",
        hint: "leave 'size' out: 'fit' chooses the size")
    }
    return options
  }

  private func fit(_ node: YAMLNode?) -> FitOptions? {
    let options = FitReader(reader: reader, page: page).options(node)
    if let options, options.group != nil, options.size == nil {
      reader.findings.error(
        "missing-key", at: options.source, "a series of frames needs sizes to share",
        hint: "add 'size: 9..11pt' to the fit")
    }
    return options
  }
}

extension YAMLReader {
  /// The name of one of the brand's typefaces.
  func typeface(_ node: YAMLNode?, among typefaces: [String]?) -> String? {
    guard let node, let name = text(node) else { return nil }
    guard let typefaces, !typefaces.contains(name) else { return name }
    findings.error(
      "unknown-typeface", at: node.span, "the brand has no typeface '\(name)'",
      hint: Suggestion.hint(for: name, among: typefaces))
    return nil
  }

  func isUppercase(_ node: YAMLNode?) -> Bool? {
    choice(node, among: ["upper", "normal"]).map { $0 == "upper" }
  }

  func textAlignment(_ node: YAMLNode?) -> ParagraphStyle.Alignment? {
    choice(node, among: ["start", "center", "end", "justify"])
      .flatMap(ParagraphStyle.Alignment.init)
  }

  /// OpenType features: `tnum`, or `liga=0` with a value.
  func features(_ node: YAMLNode?) -> [FontFeature]? {
    texts(node)?.compactMap { text, span in
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count == 1 ? 1 : Int(parts[1])
      let isTag =
        parts[0].utf8.count == 4 && parts[0].utf8.allSatisfy { (0x21...0x7E).contains($0) }
      guard isTag, let value, (0...999).contains(value) else {
        findings.error(
          "wrong-type", at: span, "'\(text)' is no OpenType feature",
          hint: "write its four letters such as 'tnum', or 'liga=0' to turn it off")
        return nil
      }
      return FontFeature(String(parts[0]), value)
    }
  }
}
