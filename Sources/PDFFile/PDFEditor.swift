internal import CQPDF

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A PDF in memory, to be looked at or changed.
///
/// Files as Cairo and Broadside write them are read and written by a few hundred lines of our own,
/// all others by libqpdf; tests hold the one against the other.
@safe package struct PDFEditor: ~Copyable {
  /// An object of the PDF: good as long as the editor.
  package struct Object {
    let handle: qpdf_oh
    let node: PDFNode?

    init(handle: qpdf_oh) {
      self.handle = handle
      node = nil
    }

    init(_ node: PDFNode) {
      handle = 0
      self.node = node
    }
  }

  /// Who reads and writes the file.
  package enum Engine: Sendable {
    /// Broadside itself if the file is plain, libqpdf otherwise.
    case any
    case qpdf
  }

  /// The file if it is plain; otherwise libqpdf has it.
  let file: PlainFile?
  private let library: OpaquePointer?

  /// The file as libqpdf has it.
  var data: OpaquePointer {
    guard let library = unsafe library else {
      preconditionFailure("libqpdf is asked for what it was not given")
    }
    return unsafe library
  }

  /// Opens the PDF, lets the body change it and returns it written anew.
  /// - Throws: `PDFError` if the bytes are not a sound PDF or the body throws.
  package static func edit(
    _ pdf: [UInt8], version: String = "1.7", by engine: Engine = .any,
    _ body: (borrowing PDFEditor) throws(PDFError) -> Void
  ) throws(PDFError) -> [UInt8] {
    try open(pdf, by: engine) { editor throws(PDFError) in
      try body(editor)
      return try editor.write(version: version)
    }
  }

  /// Opens the PDF and lets the body look at it.
  /// - Throws: `PDFError` if the bytes are not a sound PDF or the body throws.
  package static func open<Result>(
    _ pdf: [UInt8], by engine: Engine = .any,
    _ body: (borrowing PDFEditor) throws(PDFError) -> Result
  ) throws(PDFError) -> Result {
    if engine == .any, let file = PlainFile(pdf) { return try body(PDFEditor(file)) }
    let outcome = unsafe pdf.withUnsafeBytes { bytes in
      // The library reads from the buffer until the end, so all of the work happens in here.
      Swift.Result { () throws(PDFError) in
        let editor = unsafe PDFEditor(reading: bytes)
        try editor.check("pdf-unreadable")
        return try body(editor)
      }
    }
    return try outcome.get()
  }

  /// A plain file.
  init(_ file: PlainFile) {
    self.file = file
    unsafe library = nil
  }

  private init(reading bytes: UnsafeRawBufferPointer) {
    // qpdf_init allocates and never returns NULL.
    let data = unsafe qpdf_init()!
    unsafe qpdf_silence_errors(data)
    unsafe qpdf_set_suppress_warnings(data, QPDF_TRUE)
    unsafe qpdf_set_attempt_recovery(data, QPDF_FALSE)
    unsafe qpdf_read_memory(
      data, "page", bytes.bindMemory(to: CChar.self).baseAddress, UInt64(bytes.count), nil)
    file = nil
    unsafe library = data
  }

  deinit {
    var data: OpaquePointer? = unsafe library
    if unsafe data != nil { unsafe qpdf_cleanup(&data) }
  }

  func write(version: String) throws(PDFError) -> [UInt8] {
    try check("pdf-edit")
    if let file { return try PlainWriter.written(file, version: version) }
    unsafe qpdf_init_write_memory(data)
    unsafe qpdf_set_deterministic_ID(data, QPDF_TRUE)
    // PDF/A asks for the line end (ISO 19005-2, 6.1.7.1).
    unsafe qpdf_set_newline_before_endstream(data, QPDF_TRUE)
    unsafe qpdf_set_compress_streams(data, QPDF_TRUE)
    // Object streams would save 2 % of a page's bytes and cost a tenth of the time.
    unsafe qpdf_set_object_stream_mode(data, qpdf_o_disable)
    unsafe qpdf_force_pdf_version(data, version)
    unsafe qpdf_write(data)
    try check("pdf-unwritable")
    let count = unsafe Int(qpdf_get_buffer_length(data))
    return unsafe Array(UnsafeBufferPointer(start: qpdf_get_buffer(data), count: count))
  }

  /// - Throws: `PDFError` with the code if the file has met an error since it was asked last.
  package func check(_ code: String) throws(PDFError) {
    if let file {
      guard let fault = file.fault else { return }
      file.fault = nil
      throw PDFError(code, fault)
    }
    guard unsafe qpdf_has_error(data) != 0 else { return }
    let words = unsafe String(cString: qpdf_get_error_full_text(data, qpdf_get_error(data)))
    throw PDFError(code, words)
  }
}
