internal import DocumentModel

/// Whether fonts are embedded and may be.
enum FontChecks {
  static func findings(
    _ used: [PDFFont], _ expectation: Expectation, _ files: FontFileCache
  ) -> [Finding] {
    var findings: [Finding] = []
    for font in used {
      if font.isType3 {
        findings.append(
          Finding(
            "font-type3", severity: .warning, measured: "Type 3",
            "the font '\(font.name)' is made of drawings, which print coarsely",
            hint: "use an OpenType font"))
      } else if !font.isEmbedded {
        findings.append(
          Finding(
            "font-not-embedded", measured: font.name,
            "the font '\(font.name)' is not embedded, so that another will stand in for it",
            hint: "embed all fonts"))
      } else if let program = font.program, let license = FontLicense(program) {
        findings += refusal(license, font.name)
      }
    }
    for path in expectation.fontFiles.sorted() {
      guard let license = files.license(of: path) else { continue }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      findings += refusal(license, name)
    }
    return findings
  }

  private static func refusal(_ license: FontLicense, _ name: String) -> [Finding] {
    guard let reason = license.refusal else { return [] }
    return [
      Finding(
        "font-license", measured: "fsType \(license.flags)", limit: "embedding allowed",
        "the maker of the font '\(name)' \(reason)",
        hint: "use another font, or buy the right to embed it")
    ]
  }
}
