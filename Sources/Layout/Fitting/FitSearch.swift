import DocumentModel

/// What a try to set a text at a setting came to.
struct FitAttempt<Text> {
  var text: Text
  var fits: Bool
  /// What the text takes and what there is, in points; for reports.
  var height: Double
  var lines: Int
}

/// Searches for the least that must give so that a text fits.
///
/// The levers are pulled in their order, each to its limit before the next is touched. Where the
/// text fits, the last lever is let back as far as can be, then those before it: so at the next
/// size up nothing fits, whatever gives. Fitting is not monotone, because lines break anew: each
/// bisection's answer is proven by the next step, and stepped on while that fits too.
///
/// - Complexity: O(levers · log steps) tries.
struct FitSearch<Text> {
  let scale: FitScale
  /// Whether leading and paragraph space are let out to fill the frame.
  let fills: Bool
  private let attempt: (FitSetting) -> FitAttempt<Text>
  private var known: [FitSetting: FitAttempt<Text>] = [:]
  private var tried: [FitCandidate] = []

  init(_ scale: FitScale, fills: Bool, attempt: @escaping (FitSetting) -> FitAttempt<Text>) {
    self.scale = scale
    self.fills = fills
    self.attempt = attempt
  }

  /// The solution; if nothing fits, the text with everything at its limit.
  mutating func solve() -> (text: Text, outcome: FitOutcome) {
    var pull = FitPull()
    var pulled: [Fit.Lever] = []
    if !fits(pull) {
      for lever in scale.levers {
        pulled.append(lever)
        pull = scale.pulled(pulled, from: pull)
        guard fits(pull) else { continue }
        pull[lever] = least(lever, from: 1, pull)
        break
      }
    }
    if fits(pull) { letBack(&pull, pulled) }
    let setting = scale.setting(pull)
    let best = result(pull)
    let size = scale.size(pull)
    return (
      best.text,
      FitOutcome(
        height: best.height, setting: setting, size: size,
        leading: scale.leading * size * setting.leading, pulled: pulled.filter { pull[$0] > 0 },
        tried: tried)
    )
  }

  /// Lets the levers back that were pulled before the last, and out where the frame is to be filled.
  private mutating func letBack(_ pull: inout FitPull, _ pulled: [Fit.Lever]) {
    for lever in pulled.dropLast().reversed() where pull[lever] > 0 {
      pull[lever] = least(lever, from: 0, pull)
    }
    guard fills else { return }
    for lever in [Fit.Lever.leading, .space] {
      pull[lever] = least(lever, from: -scale.slack(of: lever, pull), pull)
    }
  }

  /// The least steps of a lever, from a number on to those of the pull, at which the text fits.
  private mutating func least(_ lever: Fit.Lever, from lowest: Int, _ pull: FitPull) -> Int {
    func trial(_ steps: Int) -> FitPull {
      var trial = pull
      trial[lever] = steps
      return trial
    }
    var high = min(pull[lever], scale.limit(of: lever, pull))
    var low = lowest - 1
    if high > lowest, fits(trial(lowest)) { return lowest }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if fits(trial(middle)) { high = middle } else { low = middle }
    }
    var looked = high - 1
    while looked >= max(lowest, high - Self.lookahead) {
      if fits(trial(looked)) { high = looked }
      looked -= 1
    }
    return high
  }

  /// How many steps beyond the first that does not fit are looked at: text that breaks luckily can
  /// fit at a size above some at which it does not.
  private static var lookahead: Int { 4 }

  private mutating func fits(_ pull: FitPull) -> Bool { result(pull).fits }

  private mutating func result(_ pull: FitPull) -> FitAttempt<Text> {
    let setting = scale.setting(pull)
    if let known = known[setting] { return known }
    let result = attempt(setting)
    known[setting] = result
    let size = scale.size(pull)
    tried.append(
      FitCandidate(
        size: size, leading: scale.leading * size * setting.leading, tracking: setting.tracking,
        wordSpace: setting.wordSpace,
        expansion: setting.expansion, space: setting.space, isTight: setting.isTight,
        lines: result.lines,
        height: result.height, fits: result.fits))
    return result
  }
}
