internal import ColorManagement
internal import DocumentModel

/// The marks around a page that a printer asks for: where to cut, whether plates meet, how the inks
/// came out.
struct PrinterMarks {
  private let printer: PrinterProfile
  private let trim: Rect
  private let spots: [SpotInk]
  /// Where marks begin and end, in points from the trim; never on the bleed.
  private let start: Double
  private let length: Double

  /// Thin enough not to print on the trimmed edge, thick enough for every plate.
  private static let line = 0.25

  init(on page: Page, for printer: PrinterProfile) {
    self.printer = printer
    trim = Rect(origin: .zero, size: page.size)
    spots = page.spots.filter { printer.spots?.contains($0.name) ?? true }
    start = Self.start(for: printer)
    length = printer.markLength
  }

  private static func start(for printer: PrinterProfile) -> Double {
    max(printer.markOffset, printer.bleed)
  }

  /// How far the sheet reaches over the trim: its bleed, and all of the marks.
  static func margin(for printer: PrinterProfile) -> Double {
    printer.marks.isEmpty ? printer.bleed : start(for: printer) + printer.markLength + 2
  }

  /// The marks as items that are no part of the document.
  var items: [DisplayItem] {
    PrinterProfile.Mark.allCases.filter(printer.marks.contains).flatMap { mark in
      switch mark {
      case .crop: crop
      case .registration: registration
      case .colorBar: colorBar
      }
    }
  }

  /// Lines that go on from the edges of the trim, one path for all.
  private var crop: [DisplayItem] {
    var elements: [Path.Element] = []
    let (near, far) = (start, start + length)
    for x in [trim.x, trim.maxX] {
      for (from, to) in [(trim.y - near, trim.y - far), (trim.maxY + near, trim.maxY + far)] {
        elements += [.move(Point(x: x, y: from)), .line(Point(x: x, y: to))]
      }
    }
    for y in [trim.y, trim.maxY] {
      for (from, to) in [(trim.x - near, trim.x - far), (trim.maxX + near, trim.maxX + far)] {
        elements += [.move(Point(x: from, y: y)), .line(Point(x: to, y: y))]
      }
    }
    return [lines(Path(elements))]
  }

  /// A cross in a circle at the middle of each side.
  private var registration: [DisplayItem] {
    let away = start + length / 2
    let centers = [
      Point(x: trim.middle.x, y: trim.y - away), Point(x: trim.middle.x, y: trim.maxY + away),
      Point(x: trim.x - away, y: trim.middle.y), Point(x: trim.maxX + away, y: trim.middle.y),
    ]
    return centers.map { center in
      let half = length / 2
      let circle = Rect(
        x: center.x - half * 0.6, y: center.y - half * 0.6, width: half * 1.2, height: half * 1.2)
      let cross: [Path.Element] = [
        .move(Point(x: center.x - half, y: center.y)),
        .line(Point(x: center.x + half, y: center.y)),
        .move(Point(x: center.x, y: center.y - half)),
        .line(Point(x: center.x, y: center.y + half)),
      ]
      return lines(Path(Path(circle, radius: half * 0.6).elements + cross))
    }
  }

  /// A patch of each ink, full and half, in the foot left of the middle.
  private var colorBar: [DisplayItem] {
    // A little off the bleed, so that a knife that slips shows.
    let gap = 2.0
    let side = min(length - gap, 12)
    let process = [
      CMYK(cyan: 1, magenta: 0, yellow: 0, black: 0),
      CMYK(cyan: 0, magenta: 1, yellow: 0, black: 0),
      CMYK(cyan: 0, magenta: 0, yellow: 1, black: 0),
      CMYK(cyan: 0, magenta: 0, yellow: 0, black: 1),
    ]
    let inks =
      process.map { Ink(name: "patch", screen: .black, press: $0) }
      + spots.map { Ink(name: "patch", screen: .black, press: $0.values, spot: $0) }
    let patches = inks.flatMap { [$0, $0.half] }
    let left = trim.middle.x - length - Double(patches.count) * side
    return patches.enumerated().map { index, ink in
      let patch = Rect(
        x: max(left, trim.x + 2) + Double(index) * side, y: trim.maxY + start + gap, width: side,
        height: side)
      return DisplayItem(
        .path(Path(patch), fill: .solid(ink), stroke: nil), tag: .artifact)
    }
  }

  private func lines(_ path: Path) -> DisplayItem {
    let stroke = Stroke(paint: .solid(.registration), width: Self.line)
    return DisplayItem(.path(path, fill: nil, stroke: stroke), tag: .artifact)
  }
}

extension Ink {
  /// The ink that is on every plate, for marks alone.
  fileprivate static let registration: Ink = {
    let all = CMYK(cyan: 1, magenta: 1, yellow: 1, black: 1)
    return Ink(
      name: "registration", screen: .black, press: all,
      spot: SpotInk(name: SpotInk.registration, values: all), overprints: false)
  }()

  fileprivate var half: Ink {
    var half = self
    half.press = press.map {
      CMYK(
        cyan: $0.cyan / 2, magenta: $0.magenta / 2, yellow: $0.yellow / 2, black: $0.black / 2)
    }
    half.spot?.part = 0.5
    return half
  }
}

extension Page {
  /// The spots that the page is printed with, in the order in which they are met, each full.
  var spots: [SpotInk] {
    var spots: [SpotInk] = []
    for ink in items.flatMap(\.inks) {
      guard var spot = ink.spot, !spots.contains(where: { $0.name == spot.name }) else { continue }
      spot.part = 1
      spots.append(spot)
    }
    return spots
  }
}

extension DisplayItem {
  fileprivate var inks: [Ink] {
    switch content {
    case .glyphs(let run): [run.ink]
    case .path(_, let fill, let stroke): (fill?.inks ?? []) + (stroke?.paint.inks ?? [])
    case .group(let group): group.items.flatMap(\.inks)
    case .image, .link: []
    }
  }
}

extension Paint {
  fileprivate var inks: [Ink] {
    switch self {
    case .solid(let ink): [ink]
    case .gradient(_, let stops): stops.map(\.ink)
    case .pattern(_, let ink, let ground): [ink] + (ground.map { [$0] } ?? [])
    }
  }
}
