internal import DocumentModel
internal import Rendering

/// A page in pixels, without its text: on screen, or as the plates of a press.
///
/// The plates lie three to a canvas, as the paper that they leave. Inks lie over each other as PDF
/// composes them (ISO 32000-1, 11.3.4 and 11.7.4): what overprints is multiplied.
final class PageRaster {
  /// What the canvases show.
  enum View: Hashable {
    case screen
    /// Three plates from the one with the index.
    case plates(Int)
  }

  let page: PaintedPage
  /// What is shown, in points from the trim's top left corner.
  let area: Rect
  /// Pixels for a point.
  let scale: Double
  /// The names of the spot plates, behind the four process plates.
  let spots: [String]
  let width: Int
  let height: Int
  private let canvases: [(view: View, canvas: RasterCanvas)]
  private var masks: [ObjectIdentifier: [View: RasterMask]] = [:]
  private var waiting: [Int] = []
  private let keepsGrounds: Bool
  /// What lies under each text, by its index in the page's objects.
  private(set) var grounds: [Int: TextGround] = [:]
  /// What lay in each of the watched places before its object was drawn.
  private(set) var watched: [Int: TextGround] = [:]
  private let watching: [Int: Rect]

  /// Draws the page; nil if there is nothing to draw on.
  ///
  /// - Parameters:
  ///   - keepsGrounds: Whether what lies under texts will be asked for.
  ///   - watching: Places that are looked at just before the objects with these indices.
  init?(
    _ page: PaintedPage, area: Rect, scale: Double, isPress: Bool, keepsGrounds: Bool = true,
    watching: [Int: Rect] = [:]
  ) {
    self.page = page
    self.keepsGrounds = keepsGrounds
    self.watching = watching
    self.area = area
    self.scale = scale
    spots = isPress ? page.spots.keys.sorted() : []
    width = Int((area.width * scale).rounded(.up))
    height = Int((area.height * scale).rounded(.up))
    let transform = Affine(scale, 0, 0, scale, -area.x * scale, -area.y * scale)
    let views: [View] =
      isPress ? stride(from: 0, to: 4 + spots.count, by: 3).map { .plates($0) } : [.screen]
    var canvases: [(View, RasterCanvas)] = []
    for view in views {
      guard let canvas = RasterCanvas(width: width, height: height, transform: transform) else {
        return nil
      }
      canvases.append((view, canvas))
    }
    self.canvases = canvases
    for item in page.items where isNear(item) {
      draw(item, isOnPage: true)
      for index in waiting { ground(of: index) }
      waiting = []
    }
  }

  // MARK: Reading

  /// The pixels of each canvas, row by row from the top.
  func pixels() -> [[UInt32]] { canvases.map { $0.canvas.pixels() } }

  /// The pixel that a place on the page lies in; nil outside.
  func pixel(_ x: Double, _ y: Double) -> (column: Int, row: Int)? {
    let (column, row) = ((x - area.x) * scale, (y - area.y) * scale)
    guard column >= 0, row >= 0, column < Double(width), row < Double(height) else { return nil }
    return (Int(column), Int(row))
  }

  /// Keeps what lies under a text, at most a few dozen pixels of it.
  private func ground(of index: Int) {
    guard let text = page.objects[index].text, !text.isInvisible else { return }
    // A pixel at the edge shows what is beside the letters as well.
    grounds[index] = ground(in: text.glyphBox.grown(by: -0.5 / scale), samples: 120)
  }

  /// What is drawn so far in a place, in so many pixels at most; nil for none that is a place.
  private func ground(in box: Rect, samples: Double) -> TextGround? {
    let (left, right) = ((box.x - area.x) * scale, (box.maxX - area.x) * scale)
    let (top, bottom) = ((box.y - area.y) * scale, (box.maxY - area.y) * scale)
    guard [left, right, top, bottom].allSatisfy({ abs($0) < 1e6 }) else { return nil }
    func range(_ from: Double, _ to: Double) -> Range<Int> {
      let start = Int((min(from, to)).rounded(.down))
      return start..<max(start + 1, Int(max(from, to).rounded(.up)))
    }
    let (columns, rows) = (range(left, right), range(top, bottom))
    let step = max(1, Int((Double(columns.count * rows.count) / samples).squareRoot()))
    return TextGround(
      pixels: canvases.map { $0.canvas.pixels(columns: columns, rows: rows, every: step) })
  }

  /// Looks at the places of what is drawn next.
  private func watch(_ item: PaintedItem) {
    switch item {
    case .object(let index):
      if let place = watching[index] { watched[index] = ground(in: place, samples: 900) }
    case .group(let group): group.items.forEach(watch)
    case .tiles: break
    }
  }

  // MARK: Drawing

  /// Whether an item of the page may show in the area.
  private func isNear(_ item: PaintedItem) -> Bool {
    guard case .object(let index) = item else { return true }
    return !area.intersection(page.objects[index].box.grown(by: 2 + 2 / scale)).isEmpty
  }

  private func draw(_ item: PaintedItem, isOnPage: Bool) {
    if isOnPage, !watching.isEmpty { watch(item) }
    if case .object(let index) = item, page.objects[index].text != nil {
      if isOnPage, keepsGrounds { ground(of: index) }
      return
    }
    for (view, canvas) in canvases { draw(item, view, canvas) }
    if isOnPage, keepsGrounds { collect(item) }
  }

  /// Notes the texts in groups, whose ground is there when the group is.
  private func collect(_ item: PaintedItem) {
    switch item {
    case .object(let index): if page.objects[index].text != nil { waiting.append(index) }
    case .group(let group): group.items.forEach(collect)
    case .tiles(let items, _, _): items.forEach(collect)
    }
  }

  private func draw(_ item: PaintedItem, _ view: View, _ canvas: RasterCanvas) {
    switch item {
    case .object(let index): draw(page.objects[index], view, canvas)
    case .group(let group):
      let mask = group.mask.flatMap { self.mask($0, view, canvas) }
      canvas.clipped(to: group.clip?.chain ?? []) {
        canvas.group(alpha: group.alpha, blend: group.blend, mask: mask) {
          for item in group.items { draw(item, view, canvas) }
        }
      }
    case .tiles(let items, let places, let clip):
      canvas.clipped(to: clip?.chain ?? []) {
        for place in places {
          canvas.moved(by: place) {
            for item in items { draw(item, view, canvas) }
          }
        }
      }
    }
  }

  private func draw(_ object: PaintedObject, _ view: View, _ canvas: RasterCanvas) {
    guard object.text == nil, object.box.width >= 0, object.alpha > 0,
      let paint = paint(object, view)
    else { return }
    let mask = object.mask.flatMap { self.mask($0, view, canvas) }
    let blend = blend(object, view)
    canvas.clipped(to: object.neededClips) {
      if mask != nil || (object.alpha < 1 && object.picture != nil) {
        canvas.group(alpha: object.alpha, blend: blend, mask: mask) {
          draw(object.content, paint, .normal, canvas)
        }
      } else {
        draw(object.content, paint, blend, canvas)
      }
    }
  }

  private func draw(
    _ content: PaintedObject.Content, _ paint: RasterPaint, _ blend: RasterBlend,
    _ canvas: RasterCanvas
  ) {
    switch content {
    case .fill(let path, let isEvenOdd):
      canvas.fill(path, isEvenOdd: isEvenOdd, with: paint, blend: blend)
    case .stroke(let path, let pen): canvas.stroke(path, pen: pen, with: paint, blend: blend)
    case .picture(let picture):
      canvas.fill(picture.outline, with: paint, blend: blend)
    case .shading: canvas.fill(nil, with: paint, blend: blend)
    case .text: break
    }
  }

  /// On plates, what overprints leaves the inks below it.
  private func blend(_ object: PaintedObject, _ view: View) -> RasterBlend {
    guard view != .screen, object.overprint.isOn, object.blend == .normal, object.picture == nil
    else { return object.blend }
    let isNamed = object.colors.contains { $0.kind == .separation || $0.kind == .deviceN }
    return object.overprint.mode == 1 || isNamed ? .multiply : .normal
  }

  private func mask(
    _ mask: PaintedMask, _ view: View, _ canvas: RasterCanvas
  ) -> RasterMask? {
    if let made = masks[ObjectIdentifier(mask)]?[view] { return made }
    let ground = mask.ground.map { RasterColor($0.screen[0], $0.screen[1], $0.screen[2]) }
    let made = canvas.mask(luminosity: ground) {
      for item in mask.items { draw(item, .screen, canvas) }
    }
    masks[ObjectIdentifier(mask), default: [:]][view] = made
    return made
  }

  // MARK: Paint

  private func paint(_ object: PaintedObject, _ view: View) -> RasterPaint? {
    let alpha = object.picture == nil ? object.alpha : 1
    if let picture = object.picture {
      guard let pixels = picture.pixels else { return nil }
      if !picture.isStencil {
        let first: Int? = if case .plates(let first) = view { first } else { nil }
        return pixels.raster(plates: first).map { .picture($0, picture.transform) }
      }
      guard case .solid(let color) = object.paint else { return nil }
      return pixels.stencil(self.color(color, view, 1)).map { .picture($0, picture.transform) }
    }
    switch object.paint {
    case .solid(let color): return .solid(self.color(color, view, alpha))
    case .shading(let shading): return paint(shading, view, alpha)
    case .tiles: return nil
    }
  }

  private func paint(_ shading: PaintedShading, _ view: View, _ alpha: Double) -> RasterPaint? {
    let colors = shading.colors.map { color($0, view, alpha) }
    func gradient(_ start: Point, _ from: Double, _ end: Point, _ to: Double) -> RasterPaint {
      let last = Double(max(colors.count - 1, 1))
      return .gradient(
        RasterGradient(
          start: start, startRadius: from, end: end, endRadius: to,
          stops: colors.enumerated().map { (Double($0) / last, $1) },
          isExtended: shading.isExtended, transform: shading.transform))
    }
    switch shading.geometry {
    case .axial(let start, let end): return gradient(start, 0, end, 0)
    case .radial(let start, let from, let end, let to): return gradient(start, from, end, to)
    case .grid(let area, let columns, let rows):
      var channels: [UInt8] = []
      for row in (0..<rows).reversed() {
        for color in colors[row * columns..<(row + 1) * columns] { channels += color.bytes }
      }
      let unit = Affine(area.width, 0, 0, area.height, area.x, area.y).then(shading.transform)
      return RasterPicture(width: columns, height: rows, channels: channels).map {
        .picture($0, unit)
      }
    }
  }

  private func color(_ color: PaintedColor, _ view: View, _ alpha: Double) -> RasterColor {
    switch view {
    case .screen:
      return RasterColor(color.screen[0], color.screen[1], color.screen[2], alpha: alpha)
    case .plates(let first):
      let paper = (0..<3).map { Self.paper(of: color, onPlate: first + $0, spots: spots) }
      return RasterColor(paper[0], paper[1], paper[2], alpha: alpha)
    }
  }

  /// How much paper a colour leaves on a plate, from 0 to 1.
  private static func paper(of color: PaintedColor, onPlate plate: Int, spots: [String]) -> Double {
    if plate < 4 { return 1 - color.inks[plate] }
    guard spots.indices.contains(plate - 4) else { return 1 }
    if color.isRegistration { return 1 - color.inks[3] }
    return 1 - (color.spots.first { $0.name == spots[plate - 4] }?.tint ?? 0)
  }

  /// The pixel that an opaque colour makes on each canvas.
  ///
  /// - Parameter spots: The names of the spot plates; nil for the screen.
  static func pixels(of color: PaintedColor, spots: [String]?) -> [UInt32] {
    guard let spots else { return [pixel(color.screen)] }
    return stride(from: 0, to: 4 + spots.count, by: 3).map { first in
      pixel((first..<first + 3).map { paper(of: color, onPlate: $0, spots: spots) })
    }
  }

  private static func pixel(_ channels: [Double]) -> UInt32 {
    channels.reduce(0) { $0 << 8 | UInt32((min(max($1, 0), 1) * 255).rounded()) }
  }
}

extension PaintedObject {
  /// The clips without which more would show of it.
  fileprivate var neededClips: [(path: Path, isEvenOdd: Bool)] {
    var clips: [(path: Path, isEvenOdd: Bool)] = []
    var next = clip
    while let clip = next {
      if !clip.isUprightBox || !clip.bounds.contains(box.grown(by: 0.5)) {
        clips.append((clip.path, clip.isEvenOdd))
      }
      next = clip.outer
    }
    return clips.reversed()
  }
}

extension PaintedPicture {
  /// The unit square on the page.
  var outline: Path {
    Path([
      .move(transform(0, 0)), .line(transform(1, 0)), .line(transform(1, 1)),
      .line(transform(0, 1)), .close,
    ])
  }
}

extension RasterColor {
  fileprivate var bytes: [UInt8] {
    [first, second, third, alpha].map { UInt8((min(max($0, 0), 1) * 255).rounded()) }
  }
}
