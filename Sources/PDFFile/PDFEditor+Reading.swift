internal import CQPDF

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

// Looking at objects. What is not of the kind asked for is nil or empty, never an error.
extension PDFEditor {
  package var trailer: Object {
    if let file { return Object(file.trailer) }
    return unsafe Object(handle: qpdf_get_trailer(data))
  }
  package var catalog: Object {
    if let file { return Object(file.resolved(file.trailer.entry("/Root"))) }
    return unsafe Object(handle: qpdf_get_root(data))
  }
  package var pageCount: Int {
    if let file { return file.pages.count }
    return max(0, unsafe Int(qpdf_get_num_pages(data)))
  }
  package var isEncrypted: Bool { isPlain ? false : unsafe qpdf_is_encrypted(data) != 0 }

  package func page(_ index: Int) -> Object {
    if let file { return Object(file.pages[index]) }
    return unsafe Object(handle: qpdf_get_page_n(data, index))
  }

  /// The objects of the file that have numbers, in the order of their numbers.
  package var numbered: [Object] {
    if let file { return file.objects.compactMap { $0.map { Object($0) } } }
    let size = unsafe qpdf_oh_get_int_value_as_int(data, self[trailer, "/Size"].handle)
    return (1..<max(size, 1)).map { unsafe Object(handle: qpdf_get_object_by_id(data, $0, 0)) }
  }

  /// The number of an object that others refer to by number, 0 for others.
  package func number(of object: Object) -> Int {
    if let node = object.node { return node.number }
    return unsafe Int(qpdf_oh_get_object_id(data, object.handle))
  }

  /// The value of the key of a dictionary, or the null object.
  package subscript(_ dictionary: Object, _ key: String) -> Object {
    if let file { return Object(file.resolved(dictionary.node?.entry(key))) }
    return unsafe Object(handle: qpdf_oh_get_key_if_dict(data, dictionary.handle, key))
  }

  /// The keys of a dictionary with their slashes, sorted.
  package func keys(of dictionary: Object) -> [String] {
    if let node = dictionary.node {
      guard case .dictionary(let entries) = node.value else { return [] }
      return entries.map(\.key).sorted()
    }
    guard unsafe qpdf_oh_is_dictionary(data, dictionary.handle) != 0 else { return [] }
    unsafe qpdf_oh_begin_dict_key_iter(data, dictionary.handle)
    var keys: [String] = []
    while unsafe qpdf_oh_dict_more_keys(data) != 0 {
      keys.append(unsafe String(cString: qpdf_oh_dict_next_key(data)))
    }
    return keys.sorted()
  }

  /// The items of an array, none for anything else.
  package func items(of array: Object) -> [Object] {
    if let file { return array.node?.items.map { Object(file.resolved($0)) } ?? [] }
    guard unsafe qpdf_oh_is_array(data, array.handle) != 0 else { return [] }
    return (0..<(unsafe qpdf_oh_get_array_n_items(data, array.handle))).map {
      unsafe Object(handle: qpdf_oh_get_array_item(data, array.handle, $0))
    }
  }

  /// A stream's dictionary, the dictionary itself otherwise.
  package func dictionary(of object: Object) -> Object? {
    if let node = object.node {
      switch node.value {
      case .stream(let dictionary, _): return Object(dictionary)
      case .dictionary: return object
      case .null, .bool, .number, .string, .name, .array, .reference: return nil
      }
    }
    if isStream(object) { return unsafe Object(handle: qpdf_oh_get_dict(data, object.handle)) }
    return unsafe qpdf_oh_is_dictionary(data, object.handle) != 0 ? object : nil
  }

  package func isStream(_ object: Object) -> Bool {
    if let node = object.node {
      if case .stream = node.value { return true }
      return false
    }
    return unsafe qpdf_oh_is_stream(data, object.handle) != 0
  }

  package func isNull(_ object: Object) -> Bool {
    if let node = object.node {
      if case .null = node.value { return true }
      return false
    }
    return unsafe qpdf_oh_is_null(data, object.handle) != 0
  }

  /// The name with its slash, nil if the object is not a name.
  package func name(_ object: Object) -> String? {
    if let node = object.node { return node.name }
    guard unsafe qpdf_oh_is_name(data, object.handle) != 0 else { return nil }
    return unsafe String(cString: qpdf_oh_get_name(data, object.handle))
  }

  /// The number, nil if the object is not one.
  package func number(_ object: Object) -> Double? {
    if let node = object.node {
      guard case .number(let text) = node.value else { return nil }
      return Double(text)
    }
    guard unsafe qpdf_oh_is_number(data, object.handle) != 0 else { return nil }
    return unsafe qpdf_oh_get_numeric_value(data, object.handle)
  }

  /// The truth value, nil if the object is not one.
  package func bool(_ object: Object) -> Bool? {
    if let node = object.node {
      guard case .bool(let bool) = node.value else { return nil }
      return bool
    }
    guard unsafe qpdf_oh_is_bool(data, object.handle) != 0 else { return nil }
    return unsafe qpdf_oh_get_bool_value(data, object.handle) != 0
  }

  /// A text string (ISO 32000-1, 7.9.2.2), nil if the object is not a string.
  package func string(_ object: Object) -> String? {
    if object.node != nil { return bytes(object).map(TextString.text) }
    guard unsafe qpdf_oh_is_string(data, object.handle) != 0 else { return nil }
    return unsafe String(cString: qpdf_oh_get_utf8_value(data, object.handle))
  }

  /// A string's bytes, nil if the object is not a string.
  package func bytes(_ object: Object) -> [UInt8]? {
    if let node = object.node {
      guard case .string(let bytes) = node.value else { return nil }
      return bytes
    }
    guard unsafe qpdf_oh_is_string(data, object.handle) != 0 else { return nil }
    var count = 0
    let start = unsafe qpdf_oh_get_binary_string_value(data, object.handle, &count)
    return unsafe UnsafeBufferPointer(start: start, count: count).map { UInt8(bitPattern: $0) }
  }

  /// The numbers of an array such as a box; nil unless all items are numbers.
  package func numbers(_ array: Object) -> [Double]? {
    let items = items(of: array)
    let numbers = items.compactMap { number($0) }
    return numbers.isEmpty || numbers.count != items.count ? nil : numbers
  }

  /// How far a stream's filters are undone.
  package enum Decoding {
    /// Not at all: the bytes as they lie in the file.
    case none
    /// Flate and other lossless filters, but no picture's.
    case general
    /// All filters that the library knows, JPEG's among them.
    case all
  }

  /// A stream's bytes; nil if the object is not a stream or has a filter that stays.
  package func data(of object: Object, decoded level: Decoding) -> [UInt8]? {
    if let file {
      guard let node = object.node else { return nil }
      return plainData(of: node, decoded: level, file)
    }
    guard isStream(object) else { return nil }
    let level =
      switch level {
      case .none: qpdf_dl_none
      case .general: qpdf_dl_generalized
      case .all: qpdf_dl_all
      }
    var (buffer, count) = unsafe (UnsafeMutablePointer<UInt8>?.none, 0)
    var isFiltered: QPDF_BOOL = 0
    let code = unsafe qpdf_oh_get_stream_data(
      data, object.handle, level, &isFiltered, &buffer, &count)
    guard code & QPDF_ERRORS == 0, let bytes = unsafe buffer else { return nil }
    defer { unsafe free(bytes) }
    if level != qpdf_dl_none, isFiltered == 0 { return nil }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  /// A page's whole content, its streams joined and decoded.
  package func content(of page: Object) -> [UInt8]? {
    if let file { return file.content(of: page.node) }
    var (buffer, count) = unsafe (UnsafeMutablePointer<UInt8>?.none, 0)
    let code = unsafe qpdf_oh_get_page_content_data(data, page.handle, &buffer, &count)
    guard code & QPDF_ERRORS == 0 else { return nil }
    guard let bytes = unsafe buffer else { return [] }
    defer { unsafe free(bytes) }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  }
}

extension PDFEditor {
  /// A plain file's stream; what JPEG has packed, libqpdf unpacks.
  private func plainData(
    of node: PDFNode, decoded level: Decoding, _ file: PlainFile
  ) -> [UInt8]? {
    switch level {
    case .none: return file.data(of: node, isUnpacked: false)
    case .general: return file.data(of: node, isUnpacked: true)
    case .all:
      guard case .stream(let dictionary, _) = node.value,
        file.resolved(dictionary.entry("/Filter")).name == "/DCTDecode"
      else { return file.data(of: node, isUnpacked: true) }
      guard let jpeg = file.data(of: node, isUnpacked: false) else { return nil }
      return Self.pixels(ofJPEG: jpeg)
    }
  }

  private static func pixels(ofJPEG jpeg: [UInt8]) -> [UInt8]? {
    let holder = PlainFile()
    let editor = PDFEditor(holder)
    editor.set("/Picture", of: editor.catalog, to: editor.stream(jpeg, filter: "/DCTDecode"))
    guard let file = try? PlainWriter.written(holder, version: "1.7") else { return nil }
    return try? open(file, by: .qpdf) { editor throws(PDFError) in
      editor.data(of: editor[editor.catalog, "/Picture"], decoded: .all)
    }
  }
}
