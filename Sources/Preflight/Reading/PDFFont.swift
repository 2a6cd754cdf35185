/// A font of a finished file: what its codes are wide, which glyph shows nothing, what is embedded.
final class PDFFont {
  /// The name without the tag of a subset.
  let name: String
  /// The subtype with its slash, such as `/TrueType`; of composite fonts that of the descendant.
  let kind: String
  let isEmbedded: Bool
  /// The embedded program, for what its maker says of it; nil unless it is TrueType or OpenType.
  let program: [UInt8]?
  let bytesPerCode: Int
  /// The height of capitals, as a share of the em.
  let capitals: Double
  /// The weight as the program says, from 100 to 900.
  let weight: Double
  /// Why the advances are not known, if they are not.
  let unknown: String?
  /// Widths by code, and whether a code shows nothing; beyond lie codes that the file says nothing of.
  private let widths: [Double]
  private let spaces: [Bool]
  private let defaultWidth: Double
  private let texts: [Int: String]
  private let missing: Set<Int>

  init(
    name: String, kind: String, isEmbedded: Bool, program: [UInt8]?, bytesPerCode: Int,
    capitals: Double, weight: Double, unknown: String?, widths: [Int: Double],
    defaultWidth: Double, texts: [Int: String], missing: Set<Int>
  ) {
    self.name = name
    self.kind = kind
    self.isEmbedded = isEmbedded
    self.program = program
    self.bytesPerCode = bytesPerCode
    self.capitals = capitals
    self.weight = weight
    self.unknown = unknown
    let codes = 0...min(max(widths.keys.max() ?? 0, texts.keys.max() ?? 0, 255), 65_535)
    self.widths = codes.map { widths[$0] ?? defaultWidth }
    spaces = codes.map { code in
      guard let text = texts[code] else { return bytesPerCode == 1 && code == 32 }
      return !text.isEmpty && text.allSatisfy(\.isWhitespace)
    }
    self.defaultWidth = defaultWidth
    self.texts = texts
    self.missing = missing
  }

  /// Whether each glyph is a little page of its own.
  var isType3: Bool { kind == "/Type3" }

  /// Whether letters are bold by weight or by name.
  var isBold: Bool {
    weight >= 700 || ["bold", "black", "heavy"].contains { name.lowercased().contains($0) }
  }

  /// How far the pen goes behind the code, as a share of the em.
  func width(_ code: Int) -> Double {
    widths.indices.contains(code) ? widths[code] : defaultWidth
  }

  /// What the code stands for, as far as the file says it.
  func text(_ code: Int) -> String { texts[code] ?? "" }

  /// Whether the code shows the glyph that stands for missing ones.
  func isMissing(_ code: Int) -> Bool { !missing.isEmpty && missing.contains(code) }

  func isSpace(_ code: Int) -> Bool { spaces.indices.contains(code) && spaces[code] }

  /// Calls the body with each code of a string.
  func forEachCode(_ bytes: [UInt8], _ body: (Int) -> Void) {
    guard bytesPerCode == 2 else {
      for byte in bytes { body(Int(byte)) }
      return
    }
    for at in stride(from: 0, to: bytes.count - 1, by: 2) {
      body(Int(bytes[at]) << 8 | Int(bytes[at + 1]))
    }
  }
}
