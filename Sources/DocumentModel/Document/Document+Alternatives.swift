extension Document {
  /// The document with alternatives in use: so many of the first of each frame, by its name.
  package func using(_ counts: [String: Int]) -> Document {
    if counts.isEmpty { return self }
    let dropped = pages.reduce(into: Set<String>()) { $1.content.collectDropped(counts, into: &$0) }
    var document = self
    for index in pages.indices {
      document.pages[index].content = pages[index].content.using(counts, without: dropped)
    }
    return document
  }
}

extension Box {
  fileprivate func collectDropped(_ counts: [String: Int], into dropped: inout Set<String>) {
    for alternative in fit?.used(counts) ?? [] {
      if case .drop(let name) = alternative.change { dropped.insert(name) }
    }
    for child in children { child.collectDropped(counts, into: &dropped) }
  }

  fileprivate func using(_ counts: [String: Int], without dropped: Set<String>) -> Box {
    let kept = children.filter { child in
      ![child.name, child.anchor?.target].contains { $0.map(dropped.contains) ?? false }
    }
    let box = holding(kept.map { $0.using(counts, without: dropped) })
    guard let paragraphs = fit?.text(counts) else { return box }
    return box.saying(paragraphs)
  }

  /// The box, or the first box that flows through it, with other paragraphs.
  private func saying(_ paragraphs: [Paragraph]) -> Box {
    if case .text(var block) = content {
      var box = self
      block.paragraphs = paragraphs
      box.content = .text(block)
      return box
    }
    return holding(children.prefix(1).map { $0.saying(paragraphs) })
  }
}

extension Fit {
  fileprivate func used(_ counts: [String: Int]) -> ArraySlice<Alternative> {
    alternatives.prefix(counts[name] ?? 0)
  }

  /// The text of the last alternative in use that has one.
  fileprivate func text(_ counts: [String: Int]) -> [Paragraph]? {
    for alternative in used(counts).reversed() {
      if case .text(let paragraphs) = alternative.change { return paragraphs }
    }
    return nil
  }
}
