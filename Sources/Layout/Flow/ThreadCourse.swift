/// The frames through which a thread has gone in one run.
struct ThreadCourse {
  var flow: Flow
  /// The frame that it was last in, for messages.
  var lastFrame: Node
  var widths: [Double] = []
  /// Whether a frame of another width begins with a single line of a paragraph.
  var isStranded = false
}
