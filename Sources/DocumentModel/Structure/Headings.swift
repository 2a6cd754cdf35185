extension Structure {
  /// Gives headings the levels of an outline: the first is of level 1, and none is skipped.
  ///
  /// Templates name headings by how they look; a page may well begin with a title that another page
  /// has below a headline. Which heading is under which stays as it is.
  package mutating func levelHeadings() {
    var open: [Int] = []
    for number in readingOrder {
      guard case .heading(let level) = elements[number].role else { continue }
      while let last = open.last, last > level { open.removeLast() }
      if open.last != level { open.append(level) }
      elements[number].role = .heading(open.count)
    }
  }

  /// The numbers of all elements, each before those in it, in the order in which they are read.
  package var readingOrder: [Int] {
    var order: [Int] = []
    order.reserveCapacity(elements.count)
    func add(_ number: Int) {
      order.append(number)
      for case .element(let child) in elements[number].content { add(child) }
    }
    add(0)
    return order
  }
}
