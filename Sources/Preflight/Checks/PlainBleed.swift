internal import DocumentModel

/// Pages whose bleed is plain to see without drawing them.
enum PlainBleed {
  /// What is nearer to the trim counts as reaching it, in points.
  private static let reach = 3.0

  /// Whether all with ink that comes near to a side of the trim is upright rectangles that run on
  /// through the bleed there, and nothing lies over them that could hide it.
  static func isThere(on context: PageContext) -> Bool {
    let (trim, bleed) = (context.trim, context.limits.bleed)
    let inside = trim.grown(by: -reach)
    let outside = trim.grown(by: bleed)
    var isInked = false
    for item in context.page.items {
      guard case .object(let index) = item else { return false }
      let object = context.page.objects[index]
      guard object.text == nil, !object.isMask, object.alpha > 0 else { continue }
      let near = object.pieces.filter { piece in
        !piece.intersection(outside).isEmpty && !inside.contains(piece, tolerance: 0)
      }
      if near.isEmpty { continue }
      if object.colors.allSatisfy(\.isPaper), object.picture == nil {
        if isInked { return false }
        continue
      }
      isInked = true
      guard object.isUprightBox, object.mask == nil, runsOn(object.box, inside, outside) else {
        return false
      }
    }
    return true
  }

  /// Whether a box ends beyond the bleed on every side of the trim that it comes near to.
  private static func runsOn(_ box: Rect, _ inside: Rect, _ outside: Rect) -> Bool {
    let hair = 0.1
    return (box.x >= inside.x || box.x <= outside.x + hair)
      && (box.y >= inside.y || box.y <= outside.y + hair)
      && (box.maxX <= inside.maxX || box.maxX >= outside.maxX - hair)
      && (box.maxY <= inside.maxY || box.maxY >= outside.maxY - hair)
  }
}
