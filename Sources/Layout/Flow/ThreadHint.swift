/// What one run over a document found out about a thread that the next run can do better with.
struct ThreadHint: Equatable {
  /// The widths of the columns of the thread's frames, in the order in which they are filled; empty
  /// if they do not matter.
  var widths: [Double] = []
  /// Whether getting all text in matters more than good ends of columns.
  var isLossless = false
}
