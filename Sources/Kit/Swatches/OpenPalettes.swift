import DocumentModel

/// Palettes of free programs: GIMP's, which Inkscape and Krita read too, Scribus's, LibreOffice's.
struct OpenPalettes {
  let name: String
  let inks: [Ink]

  /// GIMP's palette, version 2.
  var gimp: String {
    let lines = inks.map { ink in
      "\(ink.screen.red) \(ink.screen.green) \(ink.screen.blue)\t\(ink.name)"
    }
    return "GIMP Palette\nName: \(Self.line(name))\nColumns: 8\n#\n"
      + lines.joined(separator: "\n") + "\n"
  }

  /// Colours of Scribus, as all of its versions read them; those of the press where there are any.
  var scribus: String {
    let lines = inks.map { ink in
      let parts = ink.press.map { [$0.cyan, $0.magenta, $0.yellow, $0.black] }
      let value =
        parts.map { "CMYK=\"#\($0.map { Self.hex($0) }.joined())\"" }
        ?? "RGB=\"\(ink.screen.hex.lowercased())\""
      return "  <COLOR NAME=\"\(XML.escaped(ink.spot?.name ?? ink.name))\" \(value)"
        + " Spot=\"\(ink.spot == nil ? 0 : 1)\" Register=\"0\"/>"
    }
    return """
      \(XML.declaration)
      <SCRIBUSCOLORS Name="\(XML.escaped(name))">
      \(lines.joined(separator: "\n"))
      </SCRIBUSCOLORS>

      """
  }

  /// A colour table of LibreOffice (OpenDocument 1.3).
  var libreOffice: String {
    let lines = inks.map { ink in
      "  <draw:color draw:name=\"\(XML.escaped(ink.name))\" draw:color=\"\(ink.screen.hex.lowercased())\"/>"
    }
    return """
      \(XML.declaration)
      <ooo:color-table xmlns:ooo="http://openoffice.org/2004/office" \
      xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0">
      \(lines.joined(separator: "\n"))
      </ooo:color-table>

      """
  }

  /// A part from 0 to 1 as two digits.
  private static func hex(_ part: Double) -> String {
    let digits = String(UInt8((min(max(part, 0), 1) * 255).rounded()), radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
