import DocumentModel

/// A folder of texts: those of the source language in it, translations in folders beside them.
struct TextFolder {
  struct File {
    /// The name without its extension.
    var name: String
    var language: LanguageTag
    /// The absolute path.
    var path: String
    /// The path as it is shown.
    var display: String
  }

  /// A text in the source language and its translations, in the order of the languages.
  struct Text {
    var original: File
    var translations: [File]
  }

  let path: String
  let folder: CampaignFolder
  let languages: [LanguageTag]
  /// Where the campaign names the folder.
  let span: SourceSpan

  /// The texts in order of their names; files that belong to none are reported in `findings`.
  func texts(findings: Findings) -> [Text] {
    guard folder.isFolder(path) else {
      findings.error(
        "file-unreadable", at: span, "'\(folder.name(of: path))' is not a folder",
        hint: "name the folder that the files lie in")
      return []
    }
    guard let source = languages.first else { return [] }
    warnOfUnknownFolders(findings)
    let originals = files(in: path, language: source, findings)
    var translations = [File]()
    for language in languages where folder.names(in: path).contains(language.rawValue) {
      guard let place = resolved(language.rawValue, in: path, findings) else { continue }
      translations += files(in: place, language: language, findings)
    }
    for file in translations {
      reportStray(file, among: originals.map(\.name), findings)
    }
    return originals.map { original in
      let own = translations.filter { $0.name == original.name && $0.language != source }
      return Text(original: original, translations: own)
    }
  }

  /// The Markdown files of a folder, `README.md` left out.
  private func files(
    in place: String, language: LanguageTag, _ findings: Findings
  ) -> [File] {
    folder.names(in: place).compactMap { name in
      guard name.hasSuffix(".md"), name != "README.md",
        let path = resolved(name, in: place, findings)
      else { return nil }
      let display = folder.name(of: FilePath.joined(place, name))
      return File(name: FilePath.stem(of: name), language: language, path: path, display: display)
    }
  }

  /// The absolute path of a name in a folder, which may be a link; nil if it leads outside.
  private func resolved(_ name: String, in place: String, _ findings: Findings) -> String? {
    let naming = FilePath.joined(place, name)
    return folder.resolve(
      name, from: naming, at: SourceSpan(file: folder.name(of: naming)), findings: findings)
  }

  private func reportStray(_ file: File, among names: [String], _ findings: Findings) {
    let span = SourceSpan(file: file.display)
    if file.language == languages.first {
      findings.error(
        "misplaced-text", at: span, "'\(file.language)' is the source language",
        hint: "move the file up, beside the folders of the translations")
    } else if !names.contains(file.name) {
      findings.error(
        "misplaced-text", at: span,
        "this translates '\(file.name).md', which is not there in the source language",
        hint: Suggestion.nearest(to: file.name, among: names).map { "did you mean '\($0).md'?" }
          ?? "write '\(folder.name(of: path))/\(file.name).md' first")
    }
  }

  private func warnOfUnknownFolders(_ findings: Findings) {
    for name in folder.names(in: path)
    where LanguageTag.isTag(name) && !languages.contains(LanguageTag(name)) {
      let place = FilePath.joined(path, name)
      guard folder.isFolder(place) else { continue }
      findings.warning(
        "unknown-language", at: SourceSpan(file: folder.name(of: place)),
        "'\(name)' is not a language of the campaign, so nothing in this folder is read",
        hint: "add '\(name)' to the campaign's languages")
    }
  }
}
