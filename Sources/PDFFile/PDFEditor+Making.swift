internal import CQPDF

// Changing and making objects.
extension PDFEditor {
  package func set(_ key: String, of dictionary: Object, to value: Object) {
    if let node = dictionary.node { return node.set(key, to: isNull(value) ? nil : value.node) }
    unsafe qpdf_oh_replace_key(data, dictionary.handle, key, value.handle)
  }

  package func remove(_ key: String, from dictionary: Object) {
    if let node = dictionary.node { return node.set(key, to: nil) }
    unsafe qpdf_oh_remove_key(data, dictionary.handle, key)
  }

  package func append(_ value: Object, to array: Object) {
    if let node = array.node, let item = value.node { return node.append(item) }
    unsafe qpdf_oh_append_item(data, array.handle, value.handle)
  }

  /// Gives a stream other bytes, which the writer compresses if they have no filter.
  ///
  /// - Parameters:
  ///   - filter: The filter that the bytes are already in, such as `/DCTDecode`; nil for none.
  package func setData(_ bytes: [UInt8], of stream: Object, filter: String? = nil) {
    if let node = stream.node {
      guard case .stream(let dictionary, _) = node.value else { return }
      dictionary.set("/Filter", to: filter.map { PDFNode(.name($0)) })
      node.value = .stream(dictionary, filter == nil ? .unpacked(bytes) : .made(bytes))
      return
    }
    let filter = filter.map { parsed($0) } ?? null
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe qpdf_oh_replace_stream_data(
        data, stream.handle, buffer.baseAddress, buffer.count, filter.handle, null.handle)
    }
  }

  /// A new stream, which has a number.
  package func stream(_ bytes: [UInt8], filter: String? = nil) -> Object {
    if let file {
      let stream = Object(PDFNode(.stream(PDFNode(.dictionary([])), .unpacked(bytes))))
      if filter != nil { setData(bytes, of: stream, filter: filter) }
      if let node = stream.node { file.number(node) }
      return stream
    }
    let stream = unsafe Object(handle: qpdf_oh_new_stream(data))
    setData(bytes, of: stream, filter: filter)
    return stream
  }

  package var null: Object {
    isPlain ? Object(PDFNode(.null)) : unsafe Object(handle: qpdf_oh_new_null(data))
  }

  /// An object written in PDF syntax, without references.
  package func parsed(_ syntax: String) -> Object {
    if isPlain {
      var reader = SyntaxReader(bytes: Array(syntax.utf8), position: 0)
      return Object(reader.value() ?? PDFNode(.null))
    }
    return unsafe Object(handle: qpdf_oh_parse(data, syntax))
  }

  /// A name, given with its slash.
  package func newName(_ name: String) -> Object {
    isPlain ? Object(PDFNode(.name(name))) : unsafe Object(handle: qpdf_oh_new_name(data, name))
  }

  package func integer(_ value: Int) -> Object {
    isPlain
      ? Object(PDFNode(.number(String(value))))
      : unsafe Object(handle: qpdf_oh_new_integer(data, Int64(value)))
  }

  /// A text string (ISO 32000-1, 7.9.2.2).
  package func text(_ text: String) -> Object {
    isPlain
      ? Object(PDFNode(.string(TextString.bytes(of: text))))
      : unsafe Object(handle: qpdf_oh_new_unicode_string(data, text))
  }

  /// A string of ASCII.
  package func ascii(_ text: String) -> Object {
    isPlain
      ? Object(PDFNode(.string(Array(text.utf8))))
      : unsafe Object(handle: qpdf_oh_new_string(data, text))
  }

  /// An array of numbers, to a thousandth.
  package func numbers(_ values: [Double]) -> Object {
    if isPlain { return array(values.map { Object(PDFNode(.number(thousandths($0)))) }) }
    return array(values.map { unsafe Object(handle: qpdf_oh_new_real_from_double(data, $0, 3)) })
  }

  package func array(_ items: [Object]) -> Object {
    if isPlain { return Object(PDFNode(.array(items.compactMap(\.node)))) }
    let array = unsafe qpdf_oh_new_array(data)
    for item in items { unsafe qpdf_oh_append_item(data, array, item.handle) }
    return Object(handle: array)
  }

  /// The object as one that others refer to by number.
  package func numbered(_ object: Object) -> Object {
    if let file, let node = object.node {
      if node.number == 0 { file.number(node) }
      return object
    }
    return unsafe Object(handle: qpdf_make_indirect_object(data, object.handle))
  }

  /// Puts a page behind all others.
  package func addPage(_ page: Object) {
    if let file, let node = page.node { return file.pages.append(node) }
    unsafe qpdf_add_page(data, data, page.handle, QPDF_FALSE)
  }

  package func removePage(_ page: Object) {
    if let file { return file.pages.removeAll { $0 === page.node } }
    unsafe qpdf_remove_page(data, page.handle)
  }

  /// Whether the file is read and written without the library.
  package var isPlain: Bool { file != nil }
}

/// A number of at most three decimals as PDF writes it.
private func thousandths(_ value: Double) -> String {
  guard value.isFinite, abs(value) < 1e12 else { return "0" }
  let whole = Int((value * 1000).rounded())
  let (units, rest) = (abs(whole) / 1000, abs(whole) % 1000)
  let sign = whole < 0 ? "-" : ""
  if rest == 0 { return "\(sign)\(units)" }
  var digits = String(1000 + rest).dropFirst()
  while digits.last == "0" { digits.removeLast() }
  return "\(sign)\(units).\(digits)"
}
