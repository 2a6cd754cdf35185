import Brand
import DocumentModel

extension CampaignReading {
  /// The campaign's brand; nil if it cannot be read.
  func brand() -> BrandReader.Brand? {
    guard let node = file["brand"], let name = trial.brand ?? reader.text(node),
      let path = folder.resolve(name, from: path, at: node.span, findings: findings)
    else { return nil }
    return brandReader.brand(at: path, library: library, theme: trial.theme)
  }

  private var brandReader: BrandReader {
    BrandReader(
      folder: folder, languages: languages,
      fonts: FontTable.declared(in: library, for: folder, findings: findings),
      findings: findings)
  }

  /// The brands of places that have their own, by place.
  ///
  /// A brand that is tried in place of the campaign's is tried on all places.
  func subBrands(of places: [Value], under brand: BrandReader.Brand?) -> [String: SubBrand] {
    guard trial.brand == nil, let brand, let main = resolved("brand") else { return [:] }
    let ids = places.map(\.id)
    var read: [String: SubBrand] = [:]
    var brands: [String: SubBrand] = [:]
    for (id, key, node) in reader.named(file["brands"]) {
      guard ids.contains(id) else {
        findings.error(
          "unknown-place", at: key.span, "there is no place '\(id)'",
          hint: Suggestion.hint(for: id, among: ids))
        continue
      }
      guard let name = reader.text(node),
        let path = folder.resolve(name, from: path, at: node.span, findings: findings)
      else {
        brands[id] = SubBrand(book: brand.book, fields: brand.fields, problem: findings.lastError)
        continue
      }
      let own = read[path] ?? subBrand(at: path, named: node, main, brand)
      (read[path], brands[id]) = (own, own)
    }
    return brands
  }

  private func subBrand(
    at path: String, named node: YAMLNode, _ main: String, _ brand: BrandReader.Brand
  ) -> SubBrand {
    let errors = findings.errorCount
    let own = brandReader.brand(at: path, library: library, theme: trial.theme)
    if let own, !own.parents.contains(main) {
      findings.error(
        "brand-unrelated", at: node.span,
        "'\(folder.name(of: path))' is no sub-brand of the campaign's brand",
        hint: "write 'parent: \(FilePath.name(of: main))' into it")
    }
    let problem = findings.errorCount > errors ? findings.lastError : nil
    return SubBrand(
      book: own?.book ?? brand.book, fields: own?.fields ?? brand.fields, problem: problem)
  }

  private func resolved(_ key: String) -> String? {
    guard let node = file[key], let name = node.text else { return nil }
    return folder.resolve(name, from: path, at: node.span, findings: findings)
  }

  /// Warns of photographs that do not name who made them, if the brand asks for that.
  func checkCredits(of stories: Value, by rules: PictureRules?) {
    guard rules?.needsCredit == true, case .object(let members) = stories.content else { return }
    for member in members {
      var story = member.value
      if case .localized(let translations) = story.content, let first = translations.first {
        story = first.value
      }
      guard let photo = story["photo"], story["credit"]?.isEmpty ?? true else { continue }
      findings.warning(
        "photo-without-credit", at: photo.source,
        "the photograph does not name who made it, as the brand asks",
        hint: "add 'credit: NAME' to the story")
    }
  }
}

extension Value {
  /// The campaign's fields with the partners in the order that the brand gives their roles.
  func ordering(partnersBy rules: CoBrandRules?) -> Value {
    guard let rules, !rules.order.isEmpty, case .object(var members) = content,
      let index = members.firstIndex(where: { $0.key == "partners" }),
      case .list(let partners) = members[index].value.content
    else { return self }
    let sorted = partners.enumerated().sorted { a, b in
      (rules.rank(of: a.element.literal(of: "role")), a.offset)
        < (rules.rank(of: b.element.literal(of: "role")), b.offset)
    }
    members[index].value.content = .list(sorted.map(\.element))
    return Value(.object(members), source: source, fallsBack: fallsBack)
  }
}
