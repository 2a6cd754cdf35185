internal import DocumentModel

/// Everything that a finished page is examined for.
enum PageChecks {
  static func findings(
    _ context: PageContext, _ codes: CodeReader, _ lint: BrandLint?
  ) -> [Finding] {
    let findings = [
      unknowns(context),
      BoxChecks.findings(context),
      BleedChecks.findings(context),
      InkChecks.findings(context),
      OverprintChecks.findings(context),
      PictureChecks.findings(context),
      LineChecks.findings(context),
      TextChecks.findings(context),
      ContrastChecks.findings(context),
      TransparencyChecks.findings(context),
      TagChecks.findings(context),
      LogoChecks.findings(context),
      CodeChecks.findings(context, codes),
      lint.map { brand(context, $0) } ?? [],
    ]
    return Array(findings.joined())
  }

  /// What of a page concerns the brand alone.
  static func brandFindings(_ context: PageContext, _ lint: BrandLint) -> [Finding] {
    unknowns(context) + ContrastChecks.findings(context) + LogoChecks.findings(context)
      + brand(context, lint)
  }

  private static func brand(_ context: PageContext, _ lint: BrandLint) -> [Finding] {
    ColorLint.findings(context, lint) + TypeLint.findings(context, lint)
      + LogoLint.findings(context, lint)
  }

  /// What was not understood is told, so that silence means that it was.
  private static func unknowns(_ context: PageContext) -> [Finding] {
    context.page.unknowns.map { unknown in
      Finding(
        "preflight-unknown", severity: .warning, page: context.page.index + 1, mark: unknown.mark,
        "the page has \(unknown.what), which is not understood and not checked",
        hint: "look at this part of the page yourself")
    }
  }
}
