package import CampaignFile
package import DocumentModel

extension Assembler {
  /// The path that words with fields come to for an edition, as the `file` of a piece does; nil, with
  /// the reasons, if a field is wrong or a part of the path is empty.
  package func path(
    _ words: Words, of edition: Edition, using services: LanguageServices
  ) -> (path: String?, diagnostics: [Diagnostic]) {
    guard var fields = fields(of: edition, using: services) else { return (nil, []) }
    let path = FileName.path(of: words, fields: &fields)
    return (path, fields.diagnostics)
  }
}
