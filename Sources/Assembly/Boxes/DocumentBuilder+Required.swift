import CampaignFile
import DocumentModel

extension DocumentBuilder {
  /// The fields that the edition's channels want to be shown, each once.
  var requiredPaths: [FieldPath] {
    let pieces = fields.campaign.pieces
    guard pieces.indices.contains(edition.piece) else { return [] }
    var paths: [FieldPath] = []
    for channel in pieces[edition.piece].channels {
      for text in channel.requiredFields where !paths.contains(where: { $0.text == text }) {
        paths.append(
          FieldPath(
            components: text.split(separator: ".").map(String.init),
            source: channel.source(of: .shows)))
      }
    }
    return paths
  }

  /// What the boxes that were built show of a field.
  func requiredField(_ path: FieldPath) -> RequiredField {
    let texts = (fields.notes.shown[fields.origin(of: path)] ?? []).filter { !$0.isEmpty }
    if !texts.isEmpty { return RequiredField(path: path.text, texts: texts) }
    var reader = fields
    let absence: RequiredField.Absence =
      switch reader.resolve(path) {
      case .value(let value): .hidden(value.source)
      case .nothing(let span): .empty(span)
      case .failed: .unknown(hint: reader.diagnostics.last?.hint)
      }
    return RequiredField(path: path.text, texts: [], absence: absence)
  }
}
