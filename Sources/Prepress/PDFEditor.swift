internal import CQPDF

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A PDF opened by libqpdf for changes, in memory.
@safe struct PDFEditor: ~Copyable {
  /// An object of the PDF: a handle that lives as long as the editor.
  struct Object {
    fileprivate let handle: qpdf_oh
  }

  private let data: OpaquePointer

  /// Opens the PDF, lets the body change it and returns it written anew.
  /// - Throws: `PrepressError` if the bytes are not a sound PDF or the body throws.
  static func edit(
    _ pdf: [UInt8], _ body: (borrowing PDFEditor) throws(PrepressError) -> Void
  ) throws(PrepressError) -> [UInt8] {
    let outcome = unsafe pdf.withUnsafeBytes { bytes in
      // The library reads from the buffer until the end, so all of the work happens in here.
      Result { () throws(PrepressError) in
        let editor = unsafe PDFEditor(reading: bytes)
        try editor.check("pdf-unreadable")
        try body(editor)
        return try editor.write()
      }
    }
    return try outcome.get()
  }

  private init(reading bytes: UnsafeRawBufferPointer) {
    // qpdf_init allocates and never returns NULL.
    let data = unsafe qpdf_init()!
    unsafe qpdf_silence_errors(data)
    unsafe qpdf_set_suppress_warnings(data, QPDF_TRUE)
    unsafe qpdf_set_attempt_recovery(data, QPDF_FALSE)
    unsafe qpdf_read_memory(
      data, "page", bytes.bindMemory(to: CChar.self).baseAddress, UInt64(bytes.count), nil)
    unsafe self.data = data
  }

  deinit {
    var data: OpaquePointer? = unsafe data
    unsafe qpdf_cleanup(&data)
  }

  private func write() throws(PrepressError) -> [UInt8] {
    try check("pdf-edit")
    unsafe qpdf_init_write_memory(data)
    unsafe qpdf_set_deterministic_ID(data, QPDF_TRUE)
    // PDF/A asks for the line end (ISO 19005-2, 6.1.7.1).
    unsafe qpdf_set_newline_before_endstream(data, QPDF_TRUE)
    unsafe qpdf_set_compress_streams(data, QPDF_TRUE)
    // Object streams would save 2 % of a page's bytes and cost a tenth of the time.
    unsafe qpdf_set_object_stream_mode(data, qpdf_o_disable)
    unsafe qpdf_force_pdf_version(data, "1.7")
    unsafe qpdf_write(data)
    try check("pdf-unwritable")
    let count = unsafe Int(qpdf_get_buffer_length(data))
    return unsafe Array(UnsafeBufferPointer(start: qpdf_get_buffer(data), count: count))
  }

  private func check(_ code: String) throws(PrepressError) {
    guard unsafe qpdf_has_error(data) != 0 else { return }
    let words = unsafe String(cString: qpdf_get_error_full_text(data, qpdf_get_error(data)))
    throw PrepressError(code, "the drawn PDF could not be finished: \(words)")
  }
}

extension PDFEditor {
  var trailer: Object { unsafe Object(handle: qpdf_get_trailer(data)) }
  var catalog: Object { unsafe Object(handle: qpdf_get_root(data)) }
  var pageCount: Int { unsafe Int(qpdf_get_num_pages(data)) }

  func page(_ index: Int) -> Object {
    unsafe Object(handle: qpdf_get_page_n(data, index))
  }

  /// The objects of the file that have numbers, in the order of their numbers.
  var numbered: [Object] {
    let size = unsafe qpdf_oh_get_int_value_as_int(data, self[trailer, "/Size"].handle)
    return (1..<max(size, 1)).map { unsafe Object(handle: qpdf_get_object_by_id(data, $0, 0)) }
  }

  /// The value of the key, or the null object.
  subscript(_ dictionary: Object, _ key: String) -> Object {
    unsafe Object(handle: qpdf_oh_get_key_if_dict(data, dictionary.handle, key))
  }

  /// A stream's dictionary, the dictionary itself otherwise.
  func dictionary(of object: Object) -> Object? {
    if unsafe qpdf_oh_is_stream(data, object.handle) != 0 {
      return unsafe Object(handle: qpdf_oh_get_dict(data, object.handle))
    }
    return unsafe qpdf_oh_is_dictionary(data, object.handle) != 0 ? object : nil
  }

  /// The name with its slash, nil if the object is not a name.
  func name(_ object: Object) -> String? {
    guard unsafe qpdf_oh_is_name(data, object.handle) != 0 else { return nil }
    return unsafe String(cString: qpdf_oh_get_name(data, object.handle))
  }

  /// A stream's bytes as they lie in the file, nil if the object is not a stream.
  func encodedData(of object: Object) -> [UInt8]? {
    var (buffer, count) = unsafe (UnsafeMutablePointer<UInt8>?.none, 0)
    var isFiltered: QPDF_BOOL = 0
    let code = unsafe qpdf_oh_get_stream_data(
      data, object.handle, qpdf_dl_none, &isFiltered, &buffer, &count)
    guard code == QPDF_SUCCESS, let bytes = unsafe buffer else { return nil }
    defer { unsafe free(bytes) }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  func set(_ key: String, of dictionary: Object, to value: Object) {
    unsafe qpdf_oh_replace_key(data, dictionary.handle, key, value.handle)
  }

  func remove(_ key: String, from dictionary: Object) {
    unsafe qpdf_oh_remove_key(data, dictionary.handle, key)
  }
}

extension PDFEditor {
  /// An object written in PDF syntax, without references.
  func parsed(_ syntax: String) -> Object {
    unsafe Object(handle: qpdf_oh_parse(data, syntax))
  }

  /// A text string (ISO 32000-1, 7.9.2.2).
  func text(_ text: String) -> Object {
    unsafe Object(handle: qpdf_oh_new_unicode_string(data, text))
  }

  /// A string of ASCII.
  func ascii(_ text: String) -> Object {
    unsafe Object(handle: qpdf_oh_new_string(data, text))
  }

  /// An array of numbers, to a thousandth.
  func numbers(_ values: [Double]) -> Object {
    let array = unsafe qpdf_oh_new_array(data)
    for value in values {
      unsafe qpdf_oh_append_item(data, array, qpdf_oh_new_real_from_double(data, value, 3))
    }
    return Object(handle: array)
  }

  func array(_ items: [Object]) -> Object {
    let array = unsafe qpdf_oh_new_array(data)
    for item in items { unsafe qpdf_oh_append_item(data, array, item.handle) }
    return Object(handle: array)
  }

  /// The object as one that others refer to by number.
  func numbered(_ object: Object) -> Object {
    unsafe Object(handle: qpdf_make_indirect_object(data, object.handle))
  }
}
