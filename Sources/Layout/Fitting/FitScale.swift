import DocumentModel

/// The grid on which the levers of a text move, and what their steps mean.
///
/// Sizes and leadings move by 0.1 pt, tracking by a thousandth of the size, word spaces by
/// a per cent, expansion by a tenth of one, paragraph space by a twentieth of the usual.
struct FitScale {
  let fit: Fit
  /// The size of the text's largest paragraph as it is declared, in points, and its leading as a
  /// multiple of the size.
  let base: Double
  let leading: Double
  /// The size at which the levers are all at their usual values, in tenths of a point.
  private let top: Int
  private let bottom: Int
  private let justified: (any: Bool, all: Bool)

  /// - Parameter cap: The largest size that the frame's series allows, in points.
  init(_ fit: Fit, paragraphs: [Paragraph], cap: Double?) {
    self.fit = fit
    let largest = paragraphs.max { $0.size < $1.size }
    base = largest?.size ?? 0
    leading = largest?.style.leading ?? 1
    let lines = paragraphs.map { $0.style.alignment == .justify }
    justified = (lines.contains(true), !lines.contains(false))
    let range = fit.size ?? base...base
    let floor = Int((range.lowerBound * 10 - 1e-6).rounded(.up))
    let ceiling = max(floor, Int((range.upperBound * 10 + 1e-6).rounded(.down)))
    bottom = floor
    top = cap.map { max(floor, min(ceiling, Int(($0 * 10).rounded()))) } ?? ceiling
  }

  /// The levers that can be pulled at all, in their order.
  var levers: [Fit.Lever] { fit.order.filter { limit(of: $0, FitPull()) > 0 } }

  /// The size after a pull, in points.
  func size(_ pull: FitPull) -> Double {
    fit.size == nil ? base : Double(top - pull[.size]) / 10
  }

  /// How many steps a lever can be pulled.
  func limit(of lever: Fit.Lever, _ pull: FitPull) -> Int {
    switch lever {
    case .rebreak: return justified.any || fit.hyphenates ? 1 : 0
    case .tracking: return fit.tracking.map { max(0, Int(-$0.lowerBound)) } ?? 0
    case .wordSpace:
      guard let range = fit.wordSpace, !justified.all else { return 0 }
      return max(0, Int(((1 - range.lowerBound) * 100 + 1e-6).rounded(.down)))
    case .expansion:
      guard let range = fit.expansion, !justified.all else { return 0 }
      return max(0, Int(((1 - range.lowerBound) * 1000 + 1e-6).rounded(.down)))
    case .leading:
      guard let range = fit.leading, range.lowerBound < leading else { return 0 }
      let floor = (range.lowerBound * size(pull) * 10 - 1e-6).rounded(.up)
      return max(0, Int(usualLeading(pull).rounded(.up) - floor))
    case .space:
      guard let range = fit.space else { return 0 }
      return max(0, Int(((1 - range.lowerBound) * 20 + 1e-6).rounded(.down)))
    case .size: return fit.size == nil ? 0 : top - bottom
    }
  }

  /// How many steps a lever can be let out to fill a frame.
  func slack(of lever: Fit.Lever, _ pull: FitPull) -> Int {
    switch lever {
    case .rebreak, .tracking, .wordSpace, .expansion, .size: return 0
    case .leading:
      guard let range = fit.leading, range.upperBound > leading else { return 0 }
      let ceiling = (range.upperBound * size(pull) * 10 + 1e-6).rounded(.down)
      return max(0, Int(ceiling - usualLeading(pull).rounded(.down)))
    case .space:
      guard let range = fit.space else { return 0 }
      return max(0, Int(((range.upperBound - 1) * 20 + 1e-6).rounded(.down)))
    }
  }

  /// The pull with levers at their limits, wherever those are.
  func pulled(_ levers: [Fit.Lever], from pull: FitPull = FitPull()) -> FitPull {
    var pull = pull
    for lever in levers { pull[lever] = lever == .size ? limit(of: lever, pull) : .max }
    return pull
  }

  /// What a pull comes to.
  func setting(_ pull: FitPull) -> FitSetting {
    func steps(_ lever: Fit.Lever) -> Double { Double(min(pull[lever], limit(of: lever, pull))) }
    var setting = FitSetting()
    setting.scale = base > 0 ? size(pull) / base : 1
    setting.tracking = -Int(steps(.tracking))
    setting.wordSpace = 1 - steps(.wordSpace) / 100
    setting.expansion = 1 - steps(.expansion) / 1000
    setting.space = 1 - steps(.space) / 20
    setting.isTight = steps(.rebreak) > 0
    setting.hyphenates = setting.isTight && fit.hyphenates
    let usual = usualLeading(pull)
    let leading = steps(.leading)
    if leading > 0 {
      setting.leading = (usual.rounded(.up) - leading) / usual
    } else if leading < 0 {
      setting.leading = (usual.rounded(.down) - leading) / usual
    }
    return setting
  }

  /// The declared leading after a pull, in tenths of a point.
  private func usualLeading(_ pull: FitPull) -> Double {
    let tenths = leading * size(pull) * 10
    return abs(tenths - tenths.rounded()) < 1e-6 ? tenths.rounded() : tenths
  }
}
