import Brand
package import DocumentModel

/// Draws what the kit needs drawn; it knows no more of drawing than this.
package protocol LogoPainter {
  associatedtype Failure: Error

  /// A drawing as PNG with clear ground, its height in pixels.
  ///
  /// - Parameters:
  ///   - ground: What lies behind it; nil for nothing.
  ///   - room: The part of a square picture's side that is left free around it; nil for its own shape.
  func png(
    _ svg: [UInt8], size: Size, height: Int, ground: RGB?, room: Double?
  ) throws(Failure) -> [UInt8]

  /// A drawing as a page of PDF of its own size, dated by the day.
  func pdf(_ svg: [UInt8], size: Size, date: String) throws(Failure) -> [UInt8]
}

/// The files of one logo in all its variants, and the icons made of the first.
struct LogoFiles<Painter: LogoPainter> {
  let painter: Painter
  let palette: Palette
  let date: String

  /// The drawing and each of its variants: SVG, PDF, and PNG from one to four times 96 pixels high.
  ///
  /// - Parameter folder: Where they go; nil for a folder of the logo's own.
  func files(
    _ name: String, _ variants: [LogoVariants.Variant], size: Size, in folder: String? = nil
  ) throws(Painter.Failure) -> [KitFile] {
    var files: [KitFile] = []
    for variant in variants {
      let path = "\(folder ?? "logos/\(name)")/\(name)-\(variant.name)"
      files.append(KitFile("\(path).svg", variant.svg))
      files.append(KitFile("\(path).pdf", try painter.pdf(variant.svg, size: size, date: date)))
      for times in 1...4 {
        let png = try painter.png(
          variant.svg, size: size, height: 96 * times, ground: nil, room: nil)
        files.append(KitFile("\(path)\(times == 1 ? "" : "@\(times)x").png", png))
      }
    }
    return files
  }

  /// Icons for browsers and telephones, with what tells browsers of them.
  func icons(
    _ variants: [LogoVariants.Variant], size: Size, name: String
  ) throws(Painter.Failure) -> [KitFile] {
    guard let mark = variants.first, let reversed = variants.last else { return [] }
    let paper = palette["paper"]?.screen ?? .white
    var small: [(side: Int, png: [UInt8])] = []
    for side in [16, 32, 48] {
      small.append(
        (side, try painter.png(mark.svg, size: size, height: side, ground: nil, room: 0)))
    }
    var files = [
      KitFile("icons/favicon.ico", IconFile.bytes(of: small)),
      KitFile("icons/favicon.svg", mark.svg),
    ]
    for (file, side, room) in [
      ("apple-touch-icon", 180, 0.14), ("icon-192", 192, 0.1), ("icon-512", 512, 0.1),
    ] {
      let png = try painter.png(mark.svg, size: size, height: side, ground: paper, room: room)
      files.append(KitFile("icons/\(file).png", png))
    }
    // Telephones cut these to a circle or a square with round corners.
    let masked = try painter.png(
      reversed.svg, size: size, height: 512, ground: reversed.ground, room: 0.24)
    files.append(KitFile("icons/icon-512-maskable.png", masked))
    files.append(KitFile("icons/site.webmanifest", text: manifest(name, reversed.ground ?? paper)))
    return files
  }

  private func manifest(_ name: String, _ theme: RGB) -> String {
    let icons = [("192", "any"), ("512", "any"), ("512-maskable", "maskable")].map {
      file, purpose in
      let side = file.prefix(3)
      return JSONValue.object([
        ("src", .text("icon-\(file).png")), ("sizes", .text("\(side)x\(side)")),
        ("type", .text("image/png")), ("purpose", .text(purpose)),
      ])
    }
    return JSONValue.object([
      ("name", .text(name)), ("theme_color", .text(theme.hex.lowercased())),
      ("icons", .list(icons)),
    ]).text() + "\n"
  }
}
