import DocumentModel
import Synchronization

/// What a run's report says of the faces that editions are set in: found out once for each.
final class FontNotes: Sendable {
  private let families: [FontFamily]
  private let sums: FileSums
  private let known = Mutex<[FontFace: UsedFont]>([:])

  init(of families: [FontFamily], sums: FileSums) {
    self.families = families
    self.sums = sums
  }

  /// The faces in a fixed order, by family, file and index.
  func fonts(_ faces: Set<FontFace>) -> [UsedFont] { UsedFont.sorted(Set(faces.map(font))) }

  private func font(_ face: FontFace) -> UsedFont {
    if let known = known.withLock({ $0[face] }) { return known }
    let font = UsedFont.fonts([face], of: families) { sums.sum(of: $0) }[0]
    known.withLock { $0[face] = font }
    return font
  }
}
