extension Manifest {
  /// The folder in the output folder that shards write their manifests to.
  static let shards = "shards"

  /// Where the manifest of a run is, or that of a part of it, relative to the output folder.
  static func path(of shard: Shard?) -> String {
    shard.map { "\(shards)/\($0.number)-of-\($0.count).json" } ?? "manifest.json"
  }
}
