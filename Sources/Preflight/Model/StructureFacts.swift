internal import PDFFile

/// What a file's structure tree holds, as far as preflight asks for it.
struct StructureFacts {
  /// Figures and formulas without alternative text: the page, from 0, and the marked content.
  var unexplained: [(page: Int?, number: Int?)] = []
  /// The marked content that the tree refers to, by page.
  var content: [Int: Set<Int>] = [:]
  /// Entries of the parent tree that lead to nothing of the tree.
  var isConsistent = true
  /// How many elements there are.
  var count = 0

  private static let most = 200_000

  /// Nil without a tree.
  init?(_ editor: borrowing PDFEditor) {
    let root = editor[editor.catalog, "/StructTreeRoot"]
    guard editor.dictionary(of: root) != nil else { return nil }
    var pages: [Int: Int] = [:]
    for index in 0..<editor.pageCount { pages[editor.number(of: editor.page(index))] = index }
    var reader = StructureWalk(pages: pages)
    reader.walk(editor[root, "/K"], page: nil, depth: 0, editor)
    unexplained = reader.unexplained
    content = reader.content
    count = reader.count
    isConsistent = Self.parents(root, content, editor)
  }

  /// Whether the parent tree has an entry for each page's marked content (ISO 32000-1, 14.7.4.4).
  private static func parents(
    _ root: PDFEditor.Object, _ content: [Int: Set<Int>], _ editor: borrowing PDFEditor
  ) -> Bool {
    var arrays: [Int: PDFEditor.Object] = [:]
    var nodes = [editor[root, "/ParentTree"]]
    var seen = 0
    while let node = nodes.popLast(), seen < most {
      seen += 1
      let numbers = editor.items(of: editor[node, "/Nums"])
      for index in stride(from: 0, to: numbers.count - 1, by: 2) {
        arrays[Int(modest: editor.number(numbers[index]) ?? -1)] = numbers[index + 1]
      }
      nodes += editor.items(of: editor[node, "/Kids"])
    }
    for page in content.keys.sorted() {
      guard let key = editor.number(editor[editor.page(page), "/StructParents"]),
        let array = arrays[Int(modest: key)]
      else { return false }
      let parents = editor.items(of: array)
      for number in content[page] ?? [] {
        guard parents.indices.contains(number), editor.dictionary(of: parents[number]) != nil
        else { return false }
      }
    }
    return true
  }
}

/// A walk through a structure tree.
private struct StructureWalk {
  let pages: [Int: Int]
  var unexplained: [(page: Int?, number: Int?)] = []
  var content: [Int: Set<Int>] = [:]
  var count = 0
  private var seen: Set<Int> = []

  init(pages: [Int: Int]) {
    self.pages = pages
  }

  /// Looks at an element, a list of them, or a piece of content; what was seen is not seen again.
  mutating func walk(
    _ node: PDFEditor.Object, page: Int?, depth: Int, _ editor: borrowing PDFEditor
  ) {
    guard depth < 200, count < 200_000 else { return }
    if let number = editor.number(node) {
      if let page { content[page, default: []].insert(Int(modest: number)) }
      return
    }
    let items = editor.items(of: node)
    if !items.isEmpty {
      for item in items { walk(item, page: page, depth: depth + 1, editor) }
      return
    }
    guard editor.dictionary(of: node) != nil else { return }
    let own = pages[editor.number(of: editor[node, "/Pg"])] ?? page
    if editor.name(editor[node, "/Type"]) == "/MCR" {
      return walk(editor[node, "/MCID"], page: own, depth: depth + 1, editor)
    }
    guard editor.name(editor[node, "/Type"]) != "/OBJR" else { return }
    let number = editor.number(of: node)
    guard number == 0 || seen.insert(number).inserted else { return }
    count += 1
    let role = editor.name(editor[node, "/S"])
    if role == "/Figure" || role == "/Formula" {
      let alternative =
        editor.string(editor[node, "/Alt"]) ?? editor.string(editor[node, "/ActualText"]) ?? ""
      if alternative.allSatisfy(\.isWhitespace) {
        unexplained.append((own, first(editor[node, "/K"], editor)))
      }
    }
    walk(editor[node, "/K"], page: own, depth: depth + 1, editor)
  }

  private func first(_ node: PDFEditor.Object, _ editor: borrowing PDFEditor) -> Int? {
    let item = editor.items(of: node).first ?? node
    return (editor.number(item) ?? editor.number(editor[item, "/MCID"])).map { Int(modest: $0) }
  }
}
