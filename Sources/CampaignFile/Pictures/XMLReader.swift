import CXML

/// Reads XML node by node with libxml2: no network, no entities, no outside document type.
@safe final class XMLReader {
  struct Node {
    enum Kind: Hashable {
      case element(String)
      case text(String)
      case instruction(String)
      case entity(String)
      case other
    }

    var kind: Kind
    var namespace: String
    /// The attributes by name without prefix.
    var attributes: [(name: String, value: String)]
    var line: Int
  }

  private let reader: xmlTextReaderPtr?
  /// libxml2 reads from these bytes until the reader is freed.
  private let bytes: UnsafeMutableBufferPointer<CChar>

  init(_ text: String) {
    let utf8 = Array(text.utf8)
    let bytes = UnsafeMutableBufferPointer<CChar>.allocate(capacity: utf8.count)
    for (index, byte) in utf8.enumerated() { unsafe bytes[index] = CChar(bitPattern: byte) }
    unsafe self.bytes = unsafe bytes
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue
    unsafe reader = unsafe xmlReaderForMemory(
      bytes.baseAddress, CInt(utf8.count), nil, "UTF-8", CInt(options))
  }

  deinit {
    unsafe xmlFreeTextReader(reader)
    unsafe bytes.deallocate()
  }

  /// The encoding that the document declares for itself.
  private(set) var encoding: String?

  /// The next node, nil at the end.
  ///
  /// - Throws: `PictureFault` if the text is not well-formed.
  func next() throws(PictureFault) -> Node? {
    let state = unsafe xmlTextReaderRead(reader)
    guard state >= 0 else { throw broken() }
    guard state > 0 else { return nil }
    let line = Int(unsafe xmlTextReaderGetParserLineNumber(reader))
    return Node(
      kind: kind(), namespace: unsafe string(xmlTextReaderConstNamespaceUri(reader)),
      attributes: attributes(), line: line)
  }

  private func kind() -> Node.Kind {
    let name = unsafe string(xmlTextReaderConstLocalName(reader))
    let type = unsafe xmlTextReaderNodeType(reader)
    switch xmlReaderTypes(rawValue: UInt32(type)) {
    case XML_READER_TYPE_ELEMENT: return .element(name)
    case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA:
      return .text(unsafe string(xmlTextReaderConstValue(reader)))
    case XML_READER_TYPE_PROCESSING_INSTRUCTION: return .instruction(name)
    case XML_READER_TYPE_ENTITY_REFERENCE: return .entity(name)
    default: return .other
    }
  }

  private func attributes() -> [(name: String, value: String)] {
    var attributes = [(name: String, value: String)]()
    while unsafe xmlTextReaderMoveToNextAttribute(reader) == 1 {
      attributes.append(
        (
          unsafe string(xmlTextReaderConstLocalName(reader)),
          unsafe string(xmlTextReaderConstValue(reader))
        ))
    }
    unsafe xmlTextReaderMoveToElement(reader)
    return attributes
  }

  private func broken() -> PictureFault {
    guard let error = unsafe xmlGetLastError() else {
      return PictureFault(.svgBroken, "is not well-formed XML")
    }
    let line = unsafe error.pointee.line
    let reason = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? ""
    let first = reason.prefix { !$0.isLineBreak }.lowercased()
    return PictureFault(.svgBroken, "is not well-formed XML at line \(line): \(first)")
  }

  private func string(_ characters: UnsafePointer<xmlChar>?) -> String {
    guard let characters = unsafe characters else { return "" }
    return unsafe String(cString: characters)
  }
}
