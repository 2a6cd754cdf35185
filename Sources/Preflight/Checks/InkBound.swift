internal import DocumentModel
internal import Rendering

/// The most ink that may lie at one place of a page, told without drawing it.
///
/// What knocks out what lies below leaves no more ink than the one or the other has, also where it
/// is half transparent; what overprints adds its own to what it meets.
enum InkBound {
  /// In per cent, and never too little; nil if the page must be drawn to know it.
  static func most(on context: PageContext) -> Double? {
    let inside = context.trim.grown(by: context.limits.bleed)
    var layers: [(box: Rect, ink: Double)] = []
    for item in context.page.items {
      guard case .object(let index) = item else { return nil }
      let object = context.page.objects[index]
      guard object.text == nil, !object.isMask, object.alpha > 0,
        object.pieces.contains(where: { !$0.intersection(inside).isEmpty })
      else { continue }
      guard var ink = object.mostInk else { return nil }
      if object.overprint.isOn || object.blend == .multiply {
        ink +=
          layers.filter { !$0.box.intersection(object.box.grown(by: 2)).isEmpty }
          .map(\.ink).max() ?? 0
      } else if object.blend != .normal {
        return nil
      }
      layers.append((object.box, ink))
    }
    return layers.map(\.ink).max() ?? 0
  }
}

extension PaintedObject {
  /// The most ink of its own colours, in per cent; nil if it is not known.
  fileprivate var mostInk: Double? {
    if let picture, !picture.isStencil { return picture.pixels?.mostInk }
    if case .tiles = paint { return nil }
    return colors.map(\.totalInk).max()
  }
}
