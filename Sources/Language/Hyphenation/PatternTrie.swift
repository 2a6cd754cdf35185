/// The hyphenation patterns of a language, packed so that a word is looked up letter by letter.
///
/// F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", Stanford 1983. A pattern is a stretch of
/// letters with a number in each gap; where patterns overlap the largest number holds, and odd
/// ones let the word be divided. Edges stand in one open hash table, 8 bytes an edge.
struct PatternTrie: Sendable {
  /// A letter's code that stands for either end of a word, and that of letters in no pattern.
  static let boundary: UInt16 = 1
  static let unknown: UInt16 = 0

  /// Each edge as its node (24 bits), its letter (16) and the node that it leads to (24).
  private var edges = [UInt64](repeating: 0, count: 1024)
  private var edgeCount = 0
  /// Where the numbers of the pattern that ends at a node begin in the pool, 0 for none.
  private var numbersAt: [Int32] = [0]
  /// For each pattern: the gap of its first number that is not 0, how many numbers follow, and they.
  private var pool: [UInt8] = [0]

  /// Adds a pattern: its letters and one number more than it has letters.
  mutating func insert(_ letters: some Sequence<UInt16>, numbers: [UInt8]) {
    var node = 0
    for letter in letters { node = child(of: node, letter: letter) }
    guard let first = numbers.firstIndex(where: { $0 > 0 }),
      let last = numbers.lastIndex(where: { $0 > 0 })
    else { return }
    numbersAt[node] = Int32(pool.count)
    pool += [UInt8(first), UInt8(last - first + 1)]
    pool += numbers[first...last]
  }

  /// The numbers in the gaps of a word, before each letter and after the last.
  ///
  /// - Parameter letters: The codes of the word's letters between two boundaries.
  /// - Complexity: O(letters × longest pattern).
  func numbers(of letters: [UInt16]) -> [UInt8] {
    var numbers = [UInt8](repeating: 0, count: letters.count + 1)
    for start in letters.indices {
      var node = 0
      for letter in letters[start...] {
        guard letter != Self.unknown, let next = edge(from: node, letter: letter) else { break }
        node = next
        var place = Int(numbersAt[node])
        if place == 0 { continue }
        let gap = start + Int(pool[place])
        let count = Int(pool[place + 1])
        place += 2
        for index in 0..<count where pool[place + index] > numbers[gap + index] {
          numbers[gap + index] = pool[place + index]
        }
      }
    }
    return numbers
  }

  // MARK: Edges

  private func edge(from node: Int, letter: UInt16) -> Int? {
    let key = UInt64(node) << 16 | UInt64(letter)
    var slot = slot(of: key)
    while edges[slot] != 0 {
      if edges[slot] >> 24 == key { return Int(edges[slot] & 0xFF_FFFF) }
      slot = (slot + 1) & (edges.count - 1)
    }
    return nil
  }

  private mutating func child(of node: Int, letter: UInt16) -> Int {
    if let known = edge(from: node, letter: letter) { return known }
    let child = numbersAt.count
    precondition(child < 1 << 24, "a language has fewer pattern letters than 16 million")
    numbersAt.append(0)
    if edgeCount * 2 >= edges.count { grow() }
    place((UInt64(node) << 16 | UInt64(letter)) << 24 | UInt64(child))
    edgeCount += 1
    return child
  }

  private mutating func place(_ edge: UInt64) {
    var slot = slot(of: edge >> 24)
    while edges[slot] != 0 { slot = (slot + 1) & (edges.count - 1) }
    edges[slot] = edge
  }

  private mutating func grow() {
    let old = edges
    edges = [UInt64](repeating: 0, count: old.count * 2)
    for edge in old where edge != 0 { place(edge) }
  }

  /// The slot where the search for an edge begins: Fibonacci hashing (Knuth, TAOCP 3, 6.4).
  private func slot(of key: UInt64) -> Int {
    Int((key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (edges.count - 1)
  }
}
