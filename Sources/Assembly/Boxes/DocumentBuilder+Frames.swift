import CampaignFile
import DocumentModel

extension DocumentBuilder {
  mutating func frame(
    _ role: TemplateBox.TextRole, _ words: Words, _ box: TemplateBox, in around: Surroundings
  ) -> Box? {
    let content = content(of: words, box, in: around)
    if content.contains(where: \.isTable) {
      let parts = parts(role, content, box, in: around)
      return parts.isEmpty ? nil : frame(of: parts, fit: nil, box, in: around)
    }
    guard var block = textBlock(role, content, box, in: around) else { return nil }
    let fit = block.fit
    block.fit = nil
    let flow = Box(
      .text(block), name: box.name, role: around.isArtifact ? .artifact : role.role,
      source: box.source, width: .share(1))
    return frame(of: [flow], fit: fit, box, in: around)
  }

  mutating func frame(
    _ children: [TemplateBox], _ box: TemplateBox, in around: Surroundings
  ) -> Box? {
    var inner = around.inside(.stack)
    inner.isFlowing = true
    guard let flow = children.boxes(in: inner, &self), !flow.isEmpty else { return nil }
    return frame(of: flow, fit: nil, box, in: around)
  }

  mutating func frame(
    continuing thread: String, _ box: TemplateBox, in around: Surroundings
  ) -> Box? {
    // A thread whose frame was left out, being empty, has nothing to go on with.
    guard threads.contains(thread) else { return nil }
    let frame = Frame(
      thread: thread, flow: [], columns: box.flow.columns,
      gutter: box.flow.gutter ?? design.gutter, gap: box.gap ?? 0,
      isBalanced: box.flow.isBalanced, isOnGrid: box.flow.isOnGrid)
    return container(.frame(frame), box, around)
  }

  private mutating func frame(
    of flow: [Box], fit: Fit?, _ box: TemplateBox, in around: Surroundings
  ) -> Box {
    var thread = box.threadName
    // A frame that is repeated begins a thread for each item.
    var number = 1
    while !threads.insert(thread).inserted {
      number += 1
      thread = "\(box.threadName) \(number)"
    }
    var flow = numbered(flow.readOnce)
    if box.flow.hasNotesBehind { flow.moveNotesBehind() }
    let frame = Frame(
      thread: thread, flow: flow, columns: box.flow.columns,
      gutter: box.flow.gutter ?? design.gutter, gap: box.gap ?? 0,
      isBalanced: box.flow.isBalanced, isOnGrid: box.flow.isOnGrid, fit: fit)
    return container(.frame(frame), box, around)
  }
}

extension [Box] {
  /// Lets the notes of all texts follow the last of them.
  fileprivate mutating func moveNotesBehind() {
    var notes: [Note] = []
    for index in indices {
      guard case .text(var block) = self[index].content, !block.notes.isEmpty else { continue }
      notes += block.notes
      block.notes = []
      self[index].content = .text(block)
    }
    let last = lastIndex { box in
      if case .text = box.content { return box.wrap == nil }
      return false
    }
    guard let last, case .text(var block) = self[last].content else { return }
    block.notes = notes
    block.appendNotes(space: block.paragraphs.map(\.size).max() ?? 0)
    self[last].content = .text(block)
  }
}

extension TemplateBox {
  /// The name of the thread that the box's frame begins.
  var threadName: String {
    flow.thread ?? name ?? "\(source.file):\(source.line):\(source.column)"
  }
}
