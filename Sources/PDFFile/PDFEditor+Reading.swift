internal import CQPDF

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

// Looking at objects. What is not of the kind asked for is nil or empty, never an error.
extension PDFEditor {
  package var trailer: Object { unsafe Object(handle: qpdf_get_trailer(data)) }
  package var catalog: Object { unsafe Object(handle: qpdf_get_root(data)) }
  package var pageCount: Int { max(0, unsafe Int(qpdf_get_num_pages(data))) }
  package var isEncrypted: Bool { unsafe qpdf_is_encrypted(data) != 0 }

  package func page(_ index: Int) -> Object {
    unsafe Object(handle: qpdf_get_page_n(data, index))
  }

  /// The objects of the file that have numbers, in the order of their numbers.
  package var numbered: [Object] {
    let size = unsafe qpdf_oh_get_int_value_as_int(data, self[trailer, "/Size"].handle)
    return (1..<max(size, 1)).map { unsafe Object(handle: qpdf_get_object_by_id(data, $0, 0)) }
  }

  /// The number of an object that others refer to by number, 0 for others.
  package func number(of object: Object) -> Int {
    unsafe Int(qpdf_oh_get_object_id(data, object.handle))
  }

  /// The value of the key of a dictionary, or the null object.
  package subscript(_ dictionary: Object, _ key: String) -> Object {
    unsafe Object(handle: qpdf_oh_get_key_if_dict(data, dictionary.handle, key))
  }

  /// The keys of a dictionary with their slashes, sorted.
  package func keys(of dictionary: Object) -> [String] {
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
    guard unsafe qpdf_oh_is_array(data, array.handle) != 0 else { return [] }
    return (0..<(unsafe qpdf_oh_get_array_n_items(data, array.handle))).map {
      unsafe Object(handle: qpdf_oh_get_array_item(data, array.handle, $0))
    }
  }

  /// A stream's dictionary, the dictionary itself otherwise.
  package func dictionary(of object: Object) -> Object? {
    if isStream(object) { return unsafe Object(handle: qpdf_oh_get_dict(data, object.handle)) }
    return unsafe qpdf_oh_is_dictionary(data, object.handle) != 0 ? object : nil
  }

  package func isStream(_ object: Object) -> Bool {
    unsafe qpdf_oh_is_stream(data, object.handle) != 0
  }

  package func isNull(_ object: Object) -> Bool {
    unsafe qpdf_oh_is_null(data, object.handle) != 0
  }

  /// The name with its slash, nil if the object is not a name.
  package func name(_ object: Object) -> String? {
    guard unsafe qpdf_oh_is_name(data, object.handle) != 0 else { return nil }
    return unsafe String(cString: qpdf_oh_get_name(data, object.handle))
  }

  /// The number, nil if the object is not one.
  package func number(_ object: Object) -> Double? {
    guard unsafe qpdf_oh_is_number(data, object.handle) != 0 else { return nil }
    return unsafe qpdf_oh_get_numeric_value(data, object.handle)
  }

  /// The truth value, nil if the object is not one.
  package func bool(_ object: Object) -> Bool? {
    guard unsafe qpdf_oh_is_bool(data, object.handle) != 0 else { return nil }
    return unsafe qpdf_oh_get_bool_value(data, object.handle) != 0
  }

  /// A text string (ISO 32000-1, 7.9.2.2), nil if the object is not a string.
  package func string(_ object: Object) -> String? {
    guard unsafe qpdf_oh_is_string(data, object.handle) != 0 else { return nil }
    return unsafe String(cString: qpdf_oh_get_utf8_value(data, object.handle))
  }

  /// A string's bytes, nil if the object is not a string.
  package func bytes(_ object: Object) -> [UInt8]? {
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
    var (buffer, count) = unsafe (UnsafeMutablePointer<UInt8>?.none, 0)
    let code = unsafe qpdf_oh_get_page_content_data(data, page.handle, &buffer, &count)
    guard code & QPDF_ERRORS == 0 else { return nil }
    guard let bytes = unsafe buffer else { return [] }
    defer { unsafe free(bytes) }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  }
}
