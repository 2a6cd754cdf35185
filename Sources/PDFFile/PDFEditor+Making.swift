internal import CQPDF

// Changing and making objects.
extension PDFEditor {
  package func set(_ key: String, of dictionary: Object, to value: Object) {
    unsafe qpdf_oh_replace_key(data, dictionary.handle, key, value.handle)
  }

  package func remove(_ key: String, from dictionary: Object) {
    unsafe qpdf_oh_remove_key(data, dictionary.handle, key)
  }

  package func append(_ value: Object, to array: Object) {
    unsafe qpdf_oh_append_item(data, array.handle, value.handle)
  }

  /// Gives a stream other bytes, which the writer compresses if they have no filter.
  ///
  /// - Parameters:
  ///   - filter: The filter that the bytes are already in, such as `/DCTDecode`; nil for none.
  package func setData(_ bytes: [UInt8], of stream: Object, filter: String? = nil) {
    let filter = filter.map { parsed($0) } ?? null
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe qpdf_oh_replace_stream_data(
        data, stream.handle, buffer.baseAddress, buffer.count, filter.handle, null.handle)
    }
  }

  /// A new stream, which has a number.
  package func stream(_ bytes: [UInt8], filter: String? = nil) -> Object {
    let stream = unsafe Object(handle: qpdf_oh_new_stream(data))
    setData(bytes, of: stream, filter: filter)
    return stream
  }

  package var null: Object { unsafe Object(handle: qpdf_oh_new_null(data)) }

  /// An object written in PDF syntax, without references.
  package func parsed(_ syntax: String) -> Object {
    unsafe Object(handle: qpdf_oh_parse(data, syntax))
  }

  /// A name, given with its slash.
  package func newName(_ name: String) -> Object {
    unsafe Object(handle: qpdf_oh_new_name(data, name))
  }

  package func integer(_ value: Int) -> Object {
    unsafe Object(handle: qpdf_oh_new_integer(data, Int64(value)))
  }

  /// A text string (ISO 32000-1, 7.9.2.2).
  package func text(_ text: String) -> Object {
    unsafe Object(handle: qpdf_oh_new_unicode_string(data, text))
  }

  /// A string of ASCII.
  package func ascii(_ text: String) -> Object {
    unsafe Object(handle: qpdf_oh_new_string(data, text))
  }

  /// An array of numbers, to a thousandth.
  package func numbers(_ values: [Double]) -> Object {
    array(
      values.map { unsafe Object(handle: qpdf_oh_new_real_from_double(data, $0, 3)) })
  }

  package func array(_ items: [Object]) -> Object {
    let array = unsafe qpdf_oh_new_array(data)
    for item in items { unsafe qpdf_oh_append_item(data, array, item.handle) }
    return Object(handle: array)
  }

  /// The object as one that others refer to by number.
  package func numbered(_ object: Object) -> Object {
    unsafe Object(handle: qpdf_make_indirect_object(data, object.handle))
  }

  /// Puts a page behind all others.
  package func addPage(_ page: Object) {
    unsafe qpdf_add_page(data, data, page.handle, QPDF_FALSE)
  }

  package func removePage(_ page: Object) { unsafe qpdf_remove_page(data, page.handle) }
}
