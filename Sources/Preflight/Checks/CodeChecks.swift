internal import DocumentModel
internal import Foundation

/// Whether a camera reads the page's codes, and reads in them what they should say.
enum CodeChecks {
  /// A code is drawn with so many pixels along its side: seven a module of the usual ones.
  private static let pixels = 260.0
  /// A camera that reads a code in so many pixels reads it in more.
  private static let fewPixels = 150.0
  /// A code has at least so many modules to tell it from a pattern.
  private static let leastModules = 60

  static func findings(_ context: PageContext, _ reader: CodeReader) -> [Finding] {
    let expected = context.expectation.codes.filter { $0.page == context.page.index + 1 }
    var findings = expected.flatMap { code -> [Finding] in
      let parts = context.objects.map(\.object).filter { object in
        object.mark.map(code.marks.contains) == true && !object.box.isEmpty
      }
      guard let first = parts.first else {
        return [context.finding("code-missing", "a code is not on the page")]
      }
      let box = parts.dropFirst().reduce(first.box) { $0.union($1.box) }
      return check(box, first, wanted: code.text, context, reader)
    }
    // Codes that nobody told of are found by their looks and held against the links over them.
    for (_, object) in context.objects where context.expectation.codes.isEmpty {
      guard object.looksLikeCode(leastModules),
        let link = context.annotations.first(where: { annotation in
          annotation.address != nil && !annotation.box.intersection(object.box).isEmpty
        })
      else { continue }
      findings += check(object.box, object, wanted: link.address, context, reader)
    }
    return findings
  }

  private static func check(
    _ box: Rect, _ object: PaintedObject, wanted: String?, _ context: PageContext,
    _ reader: CodeReader
  ) -> [Finding] {
    if let wanted, texts(in: box, fewPixels, context, reader).contains(wanted) { return [] }
    let texts = texts(in: box, pixels, context, reader)
    guard let text = texts.first else {
      return [
        context.finding(
          "code-unreadable", at: object, limit: wanted,
          "a camera does not read the code",
          hint: "print it larger, dark on a light plain ground with an empty rim around it")
      ]
    }
    guard let wanted, !texts.contains(where: { $0.isSameAddress(as: wanted) }) else { return [] }
    return [
      context.finding(
        "code-other", at: object, measured: text, limit: wanted,
        "the code says something other than the page", hint: "make the code anew")
    ]
  }

  private static func texts(
    in box: Rect, _ side: Double, _ context: PageContext, _ reader: CodeReader
  ) -> [String] {
    // The rim belongs to the code: four modules of some thirty.
    let area = box.grown(by: max(box.width, box.height) * 0.08)
    let scale = side / max(area.width, area.height)
    guard
      let raster = PageRaster(
        context.page, area: area, scale: scale, isPress: false, keepsGrounds: false),
      let pixels = raster.pixels().first
    else { return [] }
    // Most pixels are like the one before.
    var last: (pixel: UInt32, gray: UInt8)?
    let grays = pixels.map { pixel in
      if let last, last.pixel == pixel { return last.gray }
      let gray = UInt8((Luminance.lightness(Luminance.of(pixel)) * 255).rounded())
      last = (pixel, gray)
      return gray
    }
    return reader.texts(
      in: grays, width: raster.width, height: raster.height, step: side < Self.pixels ? 2 : 1)
  }
}

extension PaintedObject {
  /// Whether it is a square of many little rectangles.
  fileprivate func looksLikeCode(_ modules: Int) -> Bool {
    if let picture { return picture.isCode && abs(box.width - box.height) < box.width * 0.03 }
    guard case .fill(let path, _) = content, box.width > 20,
      abs(box.width - box.height) < box.width * 0.03, path.elements.count > modules * 4
    else { return false }
    return path.elements.allSatisfy { element in
      switch element {
      case .move, .line, .close: true
      case .curve: false
      }
    }
  }
}

extension String {
  /// Whether two addresses lead to the same place: a slash at the end and escapes do not matter.
  fileprivate func isSameAddress(as other: String) -> Bool {
    func plain(_ text: String) -> String {
      let decoded = text.removingPercentEncoding ?? text
      return decoded.hasSuffix("/") ? String(decoded.dropLast()) : decoded
    }
    return plain(self) == plain(other)
  }
}
