import DocumentModel

/// Reads template files.
struct TemplateReader {
  let folder: CampaignFolder
  /// What the brand gives names to.
  let names: BrandNames
  let findings: Findings
  var artworks: ArtworkLibrary?
  let library: TemplateLibrary

  private var reader: YAMLReader { YAMLReader(findings: findings, lengths: names.lengths) }

  /// The template in a file, or nil with the reasons in `findings`.
  ///
  /// - Parameters:
  ///   - path: the absolute path of the template file.
  ///   - name: the name of the folder that it lies in, which must be the template's.
  func template(at path: String, name: String) -> Template? {
    let errors = findings.errorCount
    let display = folder.name(of: path)
    guard let text = SourceText.read(path, displayName: display, findings: findings),
      let written = YAMLParser.parse(text, file: display, findings: findings),
      let root = TemplateExpansion(library: library, reader: reader).expanded(written, name: name),
      let file = reader.mapping(root, TemplateShapes.file)
    else { return nil }
    checkName(file, name)
    let purpose = reader.text(file["purpose"]) ?? ""
    let title = reader.words(file["title"], isPlain: true)
    let slots = SlotReader(reader: reader).slots(file["needs"])
    let open = OpenPartsReader(
      reader: reader, inks: InkNameReader(reader: reader, inks: names.inks), slots: slots,
      boxes: Adaptation.boxNames(of: root)
    ).parts(file["open"])
    let formats = FormatReader(reader: reader).formats(file["formats"])
    let adaptations = adaptations(file["adapt"], formats: formats.map(\.name))
    guard findings.errorCount == errors else {
      // What the boxes get wrong is told in the same run.
      _ = designs(root, formats, adaptations, path)
      return nil
    }
    let designs = designs(root, formats, adaptations, path)
    guard !designs.isEmpty else { return nil }
    var template = Template(
      name: name, purpose: purpose, title: title ?? Words(segments: [], source: root.span),
      slots: slots, formats: formats.map(\.name), designs: designs, source: root.span)
    template.open = open
    return template
  }

  private func checkName(_ file: YAMLMapping, _ name: String) {
    guard let node = file["template"], let written = reader.text(node), written != name else {
      return
    }
    findings.error(
      "template-name", at: node.span, "the template '\(written)' lies in the folder '\(name)'",
      hint: "write 'template: \(name)', or rename the folder")
  }

  /// The changes for a format or a theme, in the order in which they are made.
  private func adaptations(_ node: YAMLNode?, formats: [String]) -> [SelectedAdaptation] {
    reader.named(node).compactMap { name, key, value in
      let condition = value["when"]
      guard
        let selector = AdaptSelector(
          name, key, formats: formats, hasCondition: condition != nil, findings: findings)
      else { return nil }
      return SelectedAdaptation(
        selector: selector, condition: reader.condition(condition),
        changes: Adaptation(value, reader: reader), span: key.span)
    }
  }

  /// The designs by format; one with errors is left out.
  private func designs(
    _ root: YAMLNode, _ formats: [FormatReader.Format], _ adaptations: [SelectedAdaptation],
    _ path: String
  ) -> [String: Template.Design] {
    var designs = [String: Template.Design]()
    let errors = findings.errorCount
    let boxNames = Adaptation.boxNames(of: root)
    for adaptation in adaptations { _ = adaptation.changes.applied(to: root, findings: findings) }
    for format in formats {
      let errors = findings.errorCount
      let changes = adaptations.filter { $0.selector.holds(for: format.name, theme: names.theme) }
      let variants = DesignVariants(changes, findings: findings)
      let reader = DesignReader(
        reader: reader, names: names,
        files: TemplateFiles(folder: folder, path: path, artworks: artworks), trim: format.trim,
        boxNames: boxNames)
      let design = variants.design(of: root, reading: reader.design)
      if findings.errorCount == errors { designs[format.name] = design }
    }
    guard findings.errorCount == errors else { return designs }
    FitCheck(findings: findings).checkDrops(
      of: formats.compactMap { designs[$0.name] }, names: boxNames)
    if findings.errorCount > errors { return [:] }
    return designs
  }
}
