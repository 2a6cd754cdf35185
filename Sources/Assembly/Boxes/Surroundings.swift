import DocumentModel

/// What a box stands in.
struct Surroundings {
  enum Direction {
    case stack, row, grid, layers
  }

  /// What is known of the ground that text stands on.
  enum Ground: Hashable {
    case ink(Ink)
    /// A picture or a gradient: the contrast cannot be told from here.
    case unknown
  }

  var direction: Direction
  var ground: Ground
  /// Whether all around it is mere decoration.
  var isArtifact = false
  /// Whether it stands in the list of a frame, and flows.
  var isFlowing = false
  /// The name of the nearest box around that has one.
  var frame: String?

  /// The same for boxes inside.
  func inside(_ direction: Direction) -> Surroundings {
    var inner = self
    inner.direction = direction
    inner.isFlowing = false
    return inner
  }
}
