import DocumentModel

/// How far each lever is pulled: steps from its usual value, positive for less room taken.
struct FitPull: Hashable {
  private var steps = [Int](repeating: 0, count: Fit.Lever.allCases.count)

  subscript(lever: Fit.Lever) -> Int {
    get { steps[lever.index] }
    set { steps[lever.index] = newValue }
  }
}

extension Fit.Lever {
  fileprivate var index: Int {
    switch self {
    case .rebreak: 0
    case .tracking: 1
    case .wordSpace: 2
    case .expansion: 3
    case .leading: 4
    case .space: 5
    case .size: 6
    }
  }
}
