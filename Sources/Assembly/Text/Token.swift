/// A part of words after their fields have been read.
enum Token {
  case literal(Fragment)
  case field([Fragment])
  /// A field that is empty.
  case hole
  case lineBreak(Fragment)
}

extension Token {
  var isHole: Bool {
    if case .hole = self { return true }
    return false
  }

  var isField: Bool {
    if case .field = self { return true }
    return false
  }

  var fragments: [Fragment] {
    switch self {
    case .literal(let fragment), .lineBreak(let fragment): [fragment]
    case .field(let fragments): fragments
    case .hole: []
    }
  }
}
