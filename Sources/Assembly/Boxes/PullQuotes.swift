import DocumentModel

extension [Box] {
  /// The boxes, those beside the text that only repeat words of it being no content of their own.
  ///
  /// A pull quote is for the eye; a reader who listens hears its words where they stand in the text.
  var readOnce: [Box] {
    guard contains(where: { $0.wrap != nil }) else { return self }
    let text = filter { $0.wrap == nil }.map(\.spokenWords).joined(separator: " ")
    return map { box in
      let words = box.spokenWords
      guard box.wrap != nil, !words.isEmpty, text.contains(words) else { return box }
      return box.silent
    }
  }
}

extension Box {
  /// The words of the box's own text, in small letters and without signs.
  fileprivate var spokenWords: String {
    guard case .text(let block) = content else { return "" }
    let runs = block.paragraphs.flatMap { $0.runs.filter { $0.note == nil }.map(\.text) + [" "] }
    return runs.joined().lowercased()
      .split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// The box as mere decoration.
  fileprivate var silent: Box {
    var box = self
    box.role = .artifact
    if case .text(var block) = content {
      for index in block.paragraphs.indices { block.paragraphs[index].role = .artifact }
      box.content = .text(block)
    }
    return box
  }
}
