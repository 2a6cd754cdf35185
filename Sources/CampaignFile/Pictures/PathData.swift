import DocumentModel

/// Reads the data of an SVG path (SVG 2, 9.3) as lines and cubic curves.
struct PathData {
  private var rest: Substring
  private var current = Point.zero
  private var start = Point.zero
  /// The control point that a smooth curve mirrors, and the command that left it.
  private var control = Point.zero
  private var last: Character = "M"
  private var drawn: [Path.Element] = []

  init(_ text: String) {
    rest = text[...]
  }

  /// The path; nil if the data is not sound.
  mutating func elements() -> [Path.Element]? {
    var command: Character?
    while skipBlanks(), let next = rest.first {
      if next.isLetter {
        command = next
        rest.removeFirst()
      }
      guard let letter = command, drawn.isEmpty == false || letter.uppercased() == "M",
        segment(letter)
      else { return nil }
      // What follows a move without a letter is a line; nothing follows a close.
      if letter == "M" { command = "L" }
      if letter == "m" { command = "l" }
      if letter.uppercased() == "Z" { command = nil }
    }
    return drawn.isEmpty ? nil : drawn
  }

  private mutating func segment(_ letter: Character) -> Bool {
    let base = letter.isLowercase ? current : .zero
    let kind = Character(letter.uppercased())
    defer { last = kind }
    switch kind {
    case "M":
      guard let point = point(from: base) else { return false }
      drawn.append(.move(point))
      (current, start) = (point, point)
    case "L": return line(to: point(from: base))
    case "H": return line(to: number().map { Point(x: base.x + $0, y: current.y) })
    case "V": return line(to: number().map { Point(x: current.x, y: base.y + $0) })
    case "C":
      guard let a = point(from: base), let b = point(from: base), let end = point(from: base)
      else { return false }
      curve(a, b, end)
    case "S":
      guard let b = point(from: base), let end = point(from: base) else { return false }
      curve(last == "C" || last == "S" ? mirrored : current, b, end)
    case "Q": return quadratic(point(from: base), point(from: base))
    case "T": return quadratic(last == "Q" || last == "T" ? mirrored : current, point(from: base))
    case "A": return arc(from: base)
    case "Z":
      drawn.append(.close)
      current = start
    default: return false
    }
    return true
  }

  private var mirrored: Point {
    Point(x: 2 * current.x - control.x, y: 2 * current.y - control.y)
  }

  private mutating func line(to point: Point?) -> Bool {
    guard let point else { return false }
    drawn.append(.line(point))
    current = point
    return true
  }

  private mutating func curve(_ a: Point, _ b: Point, _ end: Point) {
    drawn.append(.curve(a, b, end))
    (control, current) = (b, end)
  }

  private mutating func quadratic(_ middle: Point?, _ end: Point?) -> Bool {
    guard let middle, let end else { return false }
    func third(_ point: Point) -> Point {
      Point(x: (point.x + 2 * middle.x) / 3, y: (point.y + 2 * middle.y) / 3)
    }
    drawn.append(.curve(third(current), third(end), end))
    (control, current) = (middle, end)
    return true
  }

  private mutating func arc(from base: Point) -> Bool {
    guard let rx = number(), let ry = number(), let turn = number(), let isLarge = flag(),
      let isClockwise = flag(), let end = point(from: base)
    else { return false }
    let arc = EllipticalArc(
      from: current, to: end, radii: Size(width: abs(rx), height: abs(ry)),
      turn: turn * .pi / 180, isLarge: isLarge, isClockwise: isClockwise)
    drawn += arc.elements
    current = end
    return true
  }
}

extension PathData {
  private mutating func point(from base: Point) -> Point? {
    guard let x = number(), let y = number() else { return nil }
    return Point(x: base.x + x, y: base.y + y)
  }

  /// The flag of an arc, which needs no blank behind it.
  private mutating func flag() -> Bool? {
    _ = skipBlanks()
    guard let digit = rest.popFirst(), digit == "0" || digit == "1" else { return nil }
    return digit == "1"
  }

  private mutating func number() -> Double? {
    _ = skipBlanks()
    var end = rest.startIndex
    var hasDot = false
    var isExponent = false
    while end < rest.endIndex {
      let character = rest[end]
      let isFirst = end == rest.startIndex || isExponent
      isExponent = false
      switch character {
      case "0"..."9": break
      case "+", "-":
        guard isFirst else { return number(before: end) }
      case "." where !hasDot: hasDot = true
      case "e", "E":
        isExponent = true
        hasDot = true
      default: return number(before: end)
      }
      end = rest.index(after: end)
    }
    return number(before: end)
  }

  private mutating func number(before end: Substring.Index) -> Double? {
    defer { rest = rest[end...] }
    guard let value = Double(rest[..<end]), abs(value) < 1e6 else { return nil }
    return value
  }

  /// Skips blanks and a comma; always true, for loops.
  private mutating func skipBlanks() -> Bool {
    rest = rest.drop { $0.isWhitespace || $0 == "," }
    return true
  }
}
