import DocumentModel

extension LayoutState {
  /// Takes a thread into a frame, with what is known of the frames after it.
  func enter(_ frame: Frame, of node: Node, flow: inout Flow) {
    let thread = frame.thread
    var course = ThreadCourse(flow: flow, lastFrame: node)
    if frame.flow.isEmpty, let known = threads[thread] { course = known }
    course.lastFrame = node
    course.widths.append(flow.width)
    if flow.beginsWithSingleLine { course.isStranded = true }
    let hint = hints[thread] ?? ThreadHint()
    flow.isLossless = hint.isLossless
    let next = hint.widths.dropFirst(course.widths.count).first
    flow.nextWidth = next.flatMap { abs($0 - flow.width) > tolerance ? $0 : nil }
    threads[thread] = course
  }

  /// Notes how far a thread has got behind a frame.
  func leave(_ thread: String, flow: Flow) {
    threads[thread]?.flow = flow
  }

  /// What the next run should know; the same as this one's hints if it could do nothing better.
  var nextHints: [String: ThreadHint] {
    threads.reduce(into: hints) { hints, entry in
      let (thread, course) = entry
      var hint = hints[thread] ?? ThreadHint()
      if !course.flow.isFinished { hint.isLossless = true }
      if course.isStranded, hint.widths.isEmpty { hint.widths = course.widths }
      if hint != ThreadHint() { hints[thread] = hint }
    }
  }
}
