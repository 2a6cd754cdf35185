import DocumentModel

extension Ornament {
  /// The height that it takes if nothing else says, in points.
  var naturalHeight: Double {
    switch self {
    case .writingLines(let lines): lines.step * Double(lines.count ?? 1)
    // As high as the capitals beside it: the box stands over and under them.
    case .checkBox(let box): box.size * CheckBox.capitals
    case .pathStretch(let stretch): stretch.course == .across ? stretch.largest : 0
    case .cutLine: 0
    }
  }

  var naturalWidth: Double {
    switch self {
    case .writingLines: 72
    case .checkBox(let box): box.side
    case .pathStretch(let stretch): stretch.largest
    case .cutLine(let stroke): stroke.width
    }
  }
}

extension CheckBox {
  /// How high capitals of most faces are, in em.
  static let capitals = 0.72
}
