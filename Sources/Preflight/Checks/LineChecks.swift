internal import DocumentModel
internal import Rendering

/// Whether lines are thick enough to print.
enum LineChecks {
  static func findings(_ context: PageContext) -> [Finding] {
    guard context.expectation.purpose != .screen else { return [] }
    return context.objects.compactMap { _, object in
      guard let width = width(of: object), object.alpha > 0,
        !context.trim.grown(by: context.limits.bleed).intersection(object.box.grown(by: 0.1))
          .isEmpty,
        !object.colors.contains(where: \.isRegistration)
      else { return nil }
      let isFine = object.colors.allSatisfy { $0.plateCount == 1 && $0.totalInk > 95 }
      let limit = isFine ? context.limits.leastLine : context.limits.leastReversedLine
      // Paths keep three decimals of a point.
      guard width < limit - 0.005 else { return nil }
      let isFirm = context.expectation.profile != nil
      return context.finding(
        "hairline", severity: isFirm ? .error : .warning, at: object,
        measured: measure(width, "pt"),
        limit: measure(limit, "pt"),
        isFine
          ? "a line is thinner than a press prints safely"
          : "a line in a tint, in several inks or reversed is thinner than a press prints safely",
        hint: "make it thicker")
    }
  }

  /// The thickness of a line, or of a bar that is filled.
  private static func width(of object: PaintedObject) -> Double? {
    switch object.content {
    case .stroke(_, let pen): return pen.width
    case .fill(let path, _):
      guard path.isUprightBox, let box = path.bounds else { return nil }
      let (thin, long) = (min(box.width, box.height), max(box.width, box.height))
      return long > 2 ? thin : nil
    case .text, .picture, .shading: return nil
    }
  }
}
