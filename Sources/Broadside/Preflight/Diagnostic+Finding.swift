import DocumentModel
import Preflight

extension Diagnostic {
  /// What a finding in a finished file means for who wrote the campaign.
  ///
  /// - Parameters:
  ///   - file: The file, relative to the output folder.
  ///   - pages: The pages that the file was made of, which know where each piece was written; none
  ///     if they are not known.
  init(_ finding: Finding, in file: String, edition: String? = nil, pages: [Page] = []) {
    let page = finding.page.flatMap { pages.indices.contains($0 - 1) ? pages[$0 - 1] : nil }
    let items = page?.markedItems ?? []
    let item = finding.mark.flatMap { items.indices.contains($0) ? items[$0] : nil }
    self.init(
      finding.code, severity: finding.severity, at: item?.source ?? SourceSpan(file: file),
      finding.message, hint: finding.hint, edition: edition, frame: item?.frame)
    self.file = file
    self.page = finding.page
    measured = finding.measured
    limit = finding.limit
  }
}
