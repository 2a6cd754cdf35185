/// Names the kinds of files that are often taken for pictures that can be printed.
enum ForeignPicture {
  static func message(_ bytes: [UInt8]) -> String {
    guard !bytes.isEmpty else { return "is empty" }
    guard let name = name(bytes) else { return "is not a picture" }
    return "is \(name), which cannot be placed"
  }

  private static func name(_ bytes: [UInt8]) -> String? {
    let signatures: [(name: String, offset: Int, text: String)] = [
      ("a GIF", 0, "GIF8"), ("a WebP picture", 8, "WEBP"), ("a HEIC or AVIF picture", 4, "ftyp"),
      ("a TIFF", 0, "II*\0"), ("a TIFF", 0, "MM\0*"), ("a BMP", 0, "BM"), ("a PDF", 0, "%PDF"),
      ("a Photoshop file", 0, "8BPS"), ("PostScript", 0, "%!PS"),
    ]
    return signatures.first { signature in
      bytes.dropFirst(signature.offset).starts(with: signature.text.utf8)
    }?.name
  }
}
