/// What is known of operators, found in a step or two: a page has thousands of them.
package struct OperatorTable<Value>: Sendable where Value: Sendable {
  /// Few operators share a slot of so many.
  private static var slotCount: Int { 512 }

  private var slots: [(name: ContentOperator, value: Value)?]

  package init(_ values: some Sequence<(ContentOperator, Value)>) {
    slots = Array(repeating: nil, count: Self.slotCount)
    for (name, value) in values {
      var slot = name.slot % Self.slotCount
      while slots[slot] != nil { slot = (slot + 1) % Self.slotCount }
      slots[slot] = (name, value)
    }
  }

  package subscript(name: ContentOperator) -> Value? {
    var slot = name.slot % Self.slotCount
    while let found = slots[slot] {
      if found.name == name { return found.value }
      slot = (slot + 1) % Self.slotCount
    }
    return nil
  }
}
