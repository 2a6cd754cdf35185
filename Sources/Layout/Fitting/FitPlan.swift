import DocumentModel

/// What a document's frames have given so far: sizes for the sake of their series, and words.
struct FitPlan {
  /// The largest size that each series allows, in points.
  private(set) var caps: [String: Double]
  /// How many of its alternatives each frame uses, by name.
  private(set) var alternatives: [String: Int] = [:]

  init(caps: [String: Double]) {
    self.caps = caps
  }

  /// Lets give what a layout shows to be too much; false if it is good, or nothing is left to give.
  ///
  /// One frame's alternative at a time, since what one gives is room for the others.
  mutating func giveMore(for result: LaidOutDocument) -> Bool {
    for record in result.fits where record.excess != nil {
      let used = alternatives[record.frame] ?? 0
      guard used < record.fit.alternatives.count else { continue }
      alternatives[record.frame] = used + 1
      return true
    }
    var isLower = false
    for (group, size) in result.fits.smallestSizes where isLess(size, in: group, of: result) {
      caps[group] = size
      isLower = true
    }
    return isLower
  }

  /// Whether a size of a series is less than what is known of it, or than others of it have.
  private func isLess(_ size: Double, in group: String, of result: LaidOutDocument) -> Bool {
    if let cap = caps[group] { return size < cap - tolerance }
    return result.fits.contains { $0.group == group && $0.size > size + tolerance }
  }

  /// The result, its frames with the alternatives that they use.
  func told(_ result: LaidOutDocument) -> LaidOutDocument {
    var result = result
    for index in result.fits.indices {
      let used = alternatives[result.fits[index].frame] ?? 0
      result.fits[index].alternatives = result.fits[index].fit.alternatives.prefix(used).map(\.name)
    }
    return result
  }
}

extension [FitRecord] {
  /// The smallest size in each series, in the order of their names; what does not fit at all is no
  /// measure for the others.
  package var smallestSizes: [(group: String, size: Double)] {
    var sizes: [String: Double] = [:]
    for record in self {
      guard let group = record.group, record.excess == nil else { continue }
      sizes[group] = Swift.min(sizes[group] ?? .infinity, record.size)
    }
    return sizes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
