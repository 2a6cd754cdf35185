import CampaignFile
import DocumentModel

extension DocumentBuilder {
  mutating func frame(
    _ role: TemplateBox.TextRole, _ words: Words, _ box: TemplateBox, in around: Surroundings
  ) -> Box? {
    guard var block = textBlock(role, words, box, in: around) else { return nil }
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
    guard let flow = children.boxes(in: around.inside(.stack), &self), !flow.isEmpty else {
      return nil
    }
    return frame(of: flow, fit: box.text.fit, box, in: around)
  }

  mutating func frame(
    continuing thread: String, _ box: TemplateBox, in around: Surroundings
  ) -> Box? {
    guard isDeclared(thread, at: box.source), threads.contains(thread) else { return nil }
    let frame = Frame(
      thread: thread, flow: [], columns: box.flow.columns,
      gutter: box.flow.gutter ?? design.gutter, gap: box.gap ?? 0,
      isBalanced: box.flow.isBalanced)
    return container(.frame(frame), box, around)
  }

  /// Whether any frame of the design begins the thread; says so if none does.
  mutating func isDeclared(_ thread: String, at span: SourceSpan) -> Bool {
    if declaredThreads.contains(thread) { return true }
    fields.report(
      "unknown-thread", at: span, "no frame begins the thread '\(thread)'",
      hint: Suggestion.hint(for: thread, among: Array(declaredThreads)))
    return false
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
    let frame = Frame(
      thread: thread, flow: flow, columns: box.flow.columns,
      gutter: box.flow.gutter ?? design.gutter, gap: box.gap ?? 0,
      isBalanced: box.flow.isBalanced, fit: fit)
    return container(.frame(frame), box, around)
  }
}

extension TemplateBox {
  /// The name of the thread that the box's frame begins.
  var threadName: String {
    flow.thread ?? name ?? "\(source.file):\(source.line):\(source.column)"
  }

  /// Adds the names of the threads that frames begin in the box.
  func collectThreads(into names: inout Set<String>) {
    switch content {
    case .stack(let boxes), .row(let boxes), .layers(let boxes), .grid(let boxes, _, _):
      for box in boxes { box.collectThreads(into: &names) }
    case .frameOfBoxes(let boxes):
      names.insert(threadName)
      for box in boxes { box.collectThreads(into: &names) }
    case .frameOfText: names.insert(threadName)
    case .text, .frameContinuing, .picture, .logo, .qrCode, .rule, .space: break
    }
  }
}
