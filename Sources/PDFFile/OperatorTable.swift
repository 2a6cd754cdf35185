/// The places of operators in a list, found in a step or two: a page has thousands of them.
package struct OperatorTable: Sendable {
  /// Few operators share a slot of so many.
  private static let slotCount = 512

  private var slots: [(name: ContentOperator, index: Int)?]

  /// - Parameter names: The operators, each once.
  package init(_ names: [ContentOperator]) {
    slots = Array(repeating: nil, count: Self.slotCount)
    for (index, name) in names.enumerated() {
      var slot = name.slot % Self.slotCount
      while slots[slot] != nil { slot = (slot + 1) % Self.slotCount }
      slots[slot] = (name, index)
    }
  }

  /// Where the operator stands in the list; nil if it does not.
  package func index(of name: ContentOperator) -> Int? {
    var slot = name.slot % Self.slotCount
    while let found = slots[slot] {
      if found.name == name { return found.index }
      slot = (slot + 1) % Self.slotCount
    }
    return nil
  }
}
