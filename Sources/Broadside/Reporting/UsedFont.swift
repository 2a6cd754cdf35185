import DocumentModel
import Foundation
import Rendering

/// A font face that an edition is set in, and how its file is known again.
public struct UsedFont: Sendable, Hashable, Codable {
  /// The family's name in the brand or in the table of fonts.
  public var family: String
  /// The name of the font file.
  public var file: String
  /// The face's index in a collection file.
  public var face: Int
  /// The SHA-256 checksum of the file, in hexadecimal.
  public var sha256: String
}

extension UsedFont {
  /// The faces in a fixed order, by family, file and index; each file is read once.
  static func fonts(
    _ faces: Set<FontFace>, of families: [FontFamily],
    sum: (String) -> String? = { FileSums().sum(of: $0) }
  ) -> [UsedFont] {
    var checksums: [String: String] = [:]
    for path in Set(faces.map(\.path)) { checksums[path] = sum(path) }
    let fonts = faces.map { face in
      UsedFont(
        family: families.first { $0.faces.contains(face) }?.name ?? "",
        file: URL(fileURLWithPath: face.path).lastPathComponent, face: face.index,
        sha256: checksums[face.path] ?? "")
    }
    return sorted(Set(fonts))
  }

  /// The faces by family, file, index and checksum.
  static func sorted(_ fonts: Set<UsedFont>) -> [UsedFont] {
    fonts.sorted {
      ($0.family, $0.file, $0.face, $0.sha256) < ($1.family, $1.file, $1.face, $1.sha256)
    }
  }
}
