/// What the engine says of itself.
public enum Engine {
  /// The version of the engine, as written into the files that it makes.
  public static let version = "0.1.0"
}
