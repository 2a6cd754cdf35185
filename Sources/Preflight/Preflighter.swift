internal import PDFFile

/// Examines finished PDFs: what is really on their pages, whoever made them.
///
///     let findings = Preflighter().findings(in: bytes, expecting: Expectation(purpose: .press))
///
/// Keeps pictures and conversions between files, so use one for each worker.
package final class Preflighter {
  private let pictures = PictureCache()
  private let conversions = ConversionCache()
  private let fonts = FontFileCache()
  private let codes = CodeReader()
  private var lint: BrandLint?

  package init() {}

  /// What is wrong with the file, by page; never fails, whatever the bytes are.
  package func findings(in pdf: [UInt8], expecting expectation: Expectation) -> [Finding] {
    do {
      return try PDFEditor.open(pdf) { editor throws(PDFError) in
        // A file without a root is noticed only when its pages are asked for.
        _ = editor.pageCount
        try editor.check("pdf-unreadable")
        var findings = self.findings(editor, expectation)
        do throws(PDFError) {
          try editor.check("pdf-unreadable")
        } catch {
          findings.append(
            Finding(
              "pdf-damaged", "a part of the file cannot be read: \(error.message)",
              hint: "export it anew; if it opens elsewhere, that program mends it silently"))
        }
        return findings
      }
    } catch {
      return [
        Finding(
          "pdf-damaged", "the file cannot be read: \(error.message)",
          hint: "export it anew; if it opens elsewhere, that program mends it silently")
      ]
    }
  }

  private func findings(
    _ editor: borrowing PDFEditor, _ expectation: Expectation
  ) -> [Finding] {
    let facts = FileFacts(editor)
    var expectation = expectation
    if expectation.purpose == .unknown, facts.intent?.isForPress == true {
      expectation.purpose = .press
    }
    let conversion = conversions.conversion(
      for: facts.intent?.channels == 4 ? facts.intent?.profile : nil, editor)
    let file = FileReader(
      pictures: pictures, conversion: conversion,
      readsPrograms: expectation.scope == .all && expectation.fontFiles.isEmpty)
    let lint = lint(expectation)
    var findings = self.findings(facts, expectation, conversion)
    if editor.pageCount == 0 { findings.append(Finding("no-pages", "the file has no pages")) }
    var words = PageWords()
    for index in 0..<editor.pageCount {
      guard let page = PageReader.page(index, file: file, editor) else {
        findings.append(
          Finding(
            "box-missing", page: index + 1, "the page has no media box",
            hint: "export the page anew"))
        continue
      }
      let context = PageContext(
        page: page, facts: facts, expectation: expectation, conversion: conversion,
        annotations: Annotation.all(on: index, page.boxes, editor),
        logos: lint?.logos(on: page, expectation, conversion) ?? [])
      if lint != nil { words.add(page) }
      switch (expectation.scope, lint) {
      case (.brand, let lint?): findings += PageChecks.brandFindings(context, lint)
      case (.all, _), (.brand, nil): findings += PageChecks.findings(context, codes, lint)
      }
    }
    if let lint { findings += WordLint.findings(words, lint, facts, expectation) }
    if expectation.scope == .all {
      findings += FontChecks.findings(file.usedFonts, expectation, fonts)
    }
    return findings.withoutRepeats
  }

  /// What is wrong with the file as a whole.
  private func findings(
    _ facts: FileFacts, _ expectation: Expectation, _ conversion: Conversion
  ) -> [Finding] {
    guard expectation.scope == .all else { return [] }
    var findings = FileChecks.findings(facts, expectation)
    if expectation.purpose == .press, facts.intent?.channels == 4, conversion.isPlain {
      findings.append(
        Finding(
          "intent-broken",
          "the profile of the printing condition is broken, or is none of four inks",
          hint: "embed the profile that the print shop gives out"))
    }
    return findings
  }

  private func lint(_ expectation: Expectation) -> BrandLint? {
    expectation.isSheet ? nil : expectation.brand.map(lint(for:))
  }

  /// A brand's rules made ready, kept from file to file.
  func lint(for rules: BrandRules) -> BrandLint {
    if let lint, lint.rules === rules { return lint }
    let made = BrandLint(rules)
    lint = made
    return made
  }
}

extension [Finding] {
  /// Of findings that say the same of one place the first, so that a page of small type is told once.
  fileprivate var withoutRepeats: [Finding] {
    var seen: Set<Finding> = []
    return filter { finding in
      var key = finding
      key.box = nil
      key.message = ""
      key.hint = nil
      return seen.insert(key).inserted
    }
  }
}
