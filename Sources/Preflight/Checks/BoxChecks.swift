internal import DocumentModel

/// Whether the page's boxes lie in each other and are as large as they should be.
enum BoxChecks {
  /// Sizes are right to a tenth of a millimetre.
  private static let tolerance = 0.1 * 72 / 25.4

  static func findings(_ context: PageContext) -> [Finding] {
    nesting(context) + size(context) + bleed(context) + annotations(context)
  }

  private static func nesting(_ context: PageContext) -> [Finding] {
    let boxes = context.page.boxes
    var findings: [Finding] = []
    func hold(_ inner: Rect?, _ innerName: String, _ outer: Rect?, _ outerName: String) {
      guard let inner, let outer, !outer.contains(inner, tolerance: 0.02) else { return }
      findings.append(
        context.finding(
          "box-nesting", "the page's \(innerName) reaches out of its \(outerName)",
          hint: "set the page's boxes so that trim lies in bleed and bleed in media"))
    }
    hold(boxes.crop, "crop box", boxes.media, "media box")
    hold(boxes.bleed, "bleed box", boxes.media, "media box")
    hold(
      boxes.trim, "trim box", boxes.bleed ?? boxes.media,
      boxes.bleed == nil ? "media box" : "bleed box")
    hold(
      boxes.art, "art box", boxes.bleed ?? boxes.media,
      boxes.bleed == nil ? "media box" : "bleed box")
    guard context.expectation.purpose == .press else { return findings }
    if boxes.trim == nil, boxes.art == nil {
      findings.append(
        context.finding(
          "trim-missing", "the page does not say where it is cut",
          hint: "export it with a trim box"))
    }
    if boxes.trim != nil, boxes.art != nil {
      findings.append(
        context.finding(
          "box-both", "the page has both a trim box and an art box, of which PDF/X takes one",
          hint: "remove the art box"))
    }
    return findings
  }

  private static func size(_ context: PageContext) -> [Finding] {
    guard let wanted = context.expectation.trim(context.page.index) else { return [] }
    let trim = context.trim
    guard
      abs(trim.width - wanted.width) > tolerance || abs(trim.height - wanted.height) > tolerance
    else { return [] }
    return [
      context.finding(
        "trim-size", measured: "\(millimetres(trim.width)) × \(millimetres(trim.height))",
        limit: "\(millimetres(wanted.width)) × \(millimetres(wanted.height))",
        "the page is not cut to the size that was ordered",
        hint: "choose the format that was ordered")
    ]
  }

  private static func bleed(_ context: PageContext) -> [Finding] {
    guard let profile = context.expectation.profile, context.expectation.purpose == .press,
      !context.expectation.isSheet
    else { return [] }
    let box = context.page.boxes.onPage(context.page.boxes.bleed ?? context.page.boxes.finished)
    let trim = context.trim
    let least =
      [
        -box.x, -box.y, box.maxX - trim.maxX, box.maxY - trim.maxY,
      ].min() ?? 0
    guard least < profile.bleed - tolerance else { return [] }
    return [
      context.finding(
        "bleed-size", measured: millimetres(max(least, 0)), limit: millimetres(profile.bleed),
        "the bleed box gives less room beyond the trim than the printer asks for",
        hint: "export with the printer's bleed")
    ]
  }

  /// On a press, nothing but the printer's own marks may lie over the page (ISO 15930-7, 6.17).
  private static func annotations(_ context: PageContext) -> [Finding] {
    guard context.expectation.purpose == .press else { return [] }
    let boxes = context.page.boxes
    let area = boxes.onPage(boxes.bleed ?? boxes.finished)
    let others = context.annotations.filter { annotation in
      annotation.kind != "/PrinterMark" && annotation.kind != "/TrapNet"
        && !area.intersection(annotation.box).isEmpty
    }
    guard let first = others.first else { return [] }
    return [
      context.finding(
        "annotation-on-press", measured: "\(others.count)", limit: "0",
        "the page has \(others.count == 1 ? "an annotation" : "annotations") of the kind"
          + " '\(first.kind.dropFirst())', which a press file must not have",
        hint: "export for press without links and comments")
    ]
  }
}
