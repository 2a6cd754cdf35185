extension String {
  /// The path of the folder that a path lies in; empty for a name alone, `/` for what is in the root.
  ///
  /// Foundation's own stops the program at a path of one character (Swift 6.3 on Linux).
  var parentFolder: String {
    var path = self[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return "" }
    let parent = path[..<slash]
    return parent.isEmpty ? "/" : String(parent)
  }
}
