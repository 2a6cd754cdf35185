/// The nearest known spelling of a word, for "did you mean".
package enum Suggestion {
  /// The candidate nearest to the word, if it is near enough to be a slip.
  ///
  /// - Complexity: O(n · m) a candidate, in the lengths of the two words.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    let word = Array(word.lowercased().unicodeScalars)
    let limit = max(1, min(3, word.count / 2))
    var best: (distance: Int, candidate: String)?
    for candidate in candidates.sorted() {
      let distance = distance(word, Array(candidate.lowercased().unicodeScalars))
      if distance <= limit, distance < best?.distance ?? .max {
        best = (distance, candidate)
      }
    }
    return best?.candidate
  }

  /// A hint that offers the nearest candidate, or else lists what there is.
  package static func hint(for word: String, among candidates: [String]) -> String? {
    if let nearest = nearest(to: word, among: candidates) {
      return "did you mean '\(nearest)'?"
    }
    let known = candidates.sorted()
    guard !known.isEmpty else { return nil }
    let shown = known.prefix(12).joined(separator: ", ")
    return "known: \(shown)\(known.count > 12 ? ", …" : "")"
  }

  /// The edit distance with transpositions (Damerau 1964, restricted).
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int]()
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
