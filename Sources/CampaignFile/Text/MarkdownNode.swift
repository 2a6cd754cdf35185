import CCMark
import DocumentModel
import Synchronization

/// A node of a Markdown document, read by cmark-gfm (CommonMark 0.29); positions count bytes from 1.
struct MarkdownNode {
  enum Kind: Hashable {
    case document
    case quote
    /// A list; the first number, nil for bullets.
    case list(start: Int?)
    case item
    case paragraph
    case heading(Int)
    case text(String)
    case softBreak
    case lineBreak
    case emphasis
    case strong
    case link(String)
    /// The number of a note, from 1 in the order in which they are first referred to.
    case noteNumber(Int)
    /// A note; those of a document come last, in the order of their numbers.
    case note
    /// Struck out: a sentence that may be left out.
    case strikethrough
    /// A table and where the text of its columns stands; its first row is the header.
    case table([Table.Alignment])
    case tableRow
    case tableCell
    /// An HTML comment, which is not for print.
    case comment
    /// What has no place in print, in words.
    case unsupported(String)
  }

  var kind: Kind
  var line: Int
  var column: Int
  var children: [MarkdownNode]

  /// How deep blocks and inlines may nest; authors need five, and recursion must end.
  private static let depthCap = 60

  /// The document that the text holds.
  ///
  /// - Parameter hasNotes: whether `[^1]` refers to a note.
  static func document(_ text: String, hasNotes: Bool = false) -> MarkdownNode {
    turn.withLock { _ in parsed(text, hasNotes: hasNotes) }
  }

  /// The turn of one parser: while it reads, cmark-gfm keeps the signs of its extensions in a table
  /// of the whole process, and takes them out for all when the first is done.
  private static let turn = Mutex(())

  private static func parsed(_ text: String, hasNotes: Bool) -> MarkdownNode {
    let options = CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE | (hasNotes ? CMARK_OPT_FOOTNOTES : 0)
    let empty = MarkdownNode(kind: .document, line: 1, column: 1, children: [])
    guard isReady, let parser = unsafe cmark_parser_new(options) else {
      return empty
    }
    defer { unsafe cmark_parser_free(parser) }
    for name in extensions {
      guard let found = unsafe cmark_find_syntax_extension(name) else { continue }
      unsafe cmark_parser_attach_syntax_extension(parser, found)
    }
    unsafe cmark_parser_feed(parser, text, text.utf8.count)
    guard let root = unsafe cmark_parser_finish(parser) else { return empty }
    defer { unsafe cmark_node_free(root) }
    return unsafe MarkdownNode(root, depth: 0)
  }

  /// What of GitHub Flavored Markdown is read besides CommonMark.
  private static let extensions = ["strikethrough", "table"]

  /// Whether the extensions are known to cmark, which learns of them once in a process.
  private static let isReady: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  private init(kind: Kind, line: Int, column: Int, children: [MarkdownNode]) {
    self.kind = kind
    self.line = line
    self.column = column
    self.children = children
  }

  private init(_ node: OpaquePointer, depth: Int) {
    unsafe kind = depth < Self.depthCap ? Self.kind(of: node) : .unsupported("text nested so deep")
    line = Int(unsafe cmark_node_get_start_line(node))
    column = Int(unsafe cmark_node_get_start_column(node))
    children = []
    guard depth < Self.depthCap else { return }
    var child = unsafe cmark_node_first_child(node)
    while let current = unsafe child {
      children.append(unsafe MarkdownNode(current, depth: depth + 1))
      unsafe child = unsafe cmark_node_next(current)
    }
  }

  private static func kind(of node: OpaquePointer) -> Kind {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list(start: unsafe listStart(node))
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(Int(unsafe cmark_node_get_heading_level(node)))
    case CMARK_NODE_TEXT: .text(unsafe literal(node))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link(unsafe string(cmark_node_get_url(node)))
    case CMARK_NODE_FOOTNOTE_REFERENCE: .noteNumber(Int(unsafe literal(node)) ?? 0)
    case CMARK_NODE_FOOTNOTE_DEFINITION: .note
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: unsafe html(node)
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_CODE: .unsupported("code")
    case CMARK_NODE_IMAGE: .unsupported("a picture")
    case CMARK_NODE_THEMATIC_BREAK: .unsupported("a rule")
    default: unsafe extended(node)
    }
  }

  /// A node of an extension, which cmark knows by name alone.
  private static func extended(_ node: OpaquePointer) -> Kind {
    switch unsafe string(cmark_node_get_type_string(node)) {
    case "strikethrough": .strikethrough
    case "table": .table(unsafe alignments(node))
    case "table_header", "table_row": .tableRow
    case "table_cell": .tableCell
    default: .unsupported("this")
    }
  }

  private static func alignments(_ node: OpaquePointer) -> [Table.Alignment] {
    let count = Int(unsafe cmark_gfm_extensions_get_table_columns(node))
    guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return unsafe UnsafeBufferPointer(start: letters, count: count).map { letter in
      switch letter {
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .end
      default: .start
      }
    }
  }

  private static func listStart(_ node: OpaquePointer) -> Int? {
    guard unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else { return nil }
    return Int(unsafe cmark_node_get_list_start(node))
  }

  private static func html(_ node: OpaquePointer) -> Kind {
    let text = unsafe literal(node).trimmingBlanks()
    let isComment = text.hasPrefix("<!--") && text.hasSuffix("-->")
    return isComment ? .comment : .unsupported("HTML")
  }

  private static func literal(_ node: OpaquePointer) -> String {
    unsafe string(cmark_node_get_literal(node))
  }

  private static func string(_ characters: UnsafePointer<CChar>?) -> String {
    guard let characters = unsafe characters else { return "" }
    return unsafe String(cString: characters)
  }
}
