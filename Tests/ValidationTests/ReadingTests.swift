import Foundation
import PDFFile
import TestSupport
import Testing

/// What readers of PDF make of the tags.
@Suite struct ReadingTests {
  static let editions = [
    "eastside/en/flyer-letter", "eastside/ar/flyer-letter", "eastside/en/story-letter",
    "eastside/ar/story-letter", "eastside/en/poster-tabloid", "eastside/ar/poster-tabloid",
    "talking-points/en/funders-letter", "talking-points/ar/funders-letter",
  ]

  /// The elements with their text and attributes as Poppler and PDFium read them.
  ///
  /// Run the tests with BROADSIDE_UPDATE=1 to take what they read for right.
  @Test(arguments: editions) func `elements come back in the order of reading`(
    edition: String
  ) async throws {
    let pdf = try await SampleFiles.bytes(edition + ".pdf")
    let name = edition.replacing("/", with: "-")
    let elements = try Tool("pdfinfo").output(["-struct-text", "FILE"], for: pdf)
    // Where figures stand and which numbers objects have is not what is read.
    let lines = elements.split(separator: "\n").filter { line in
      !line.contains("/BBox") && line.drop { $0 == " " }.prefix(7) != "Object "
    }
    try compare(lines.joined(separator: "\n") + "\n", "\(name).poppler.txt")
    try compare(Tool.python().output(["-c", Self.reader, "FILE"], for: pdf), "\(name).pdfium.txt")
  }

  private func compare(_ text: String, _ name: String) throws {
    let path = SampleFiles.root.appending(path: "Tests/ValidationTests/Goldens/\(name)").path
    if ProcessInfo.processInfo.environment["BROADSIDE_UPDATE"] != nil {
      try Data(text.utf8).write(to: URL(filePath: path))
    }
    let golden = FileManager.default.contents(atPath: path) ?? Data()
    #expect(text == String(decoding: golden, as: UTF8.self), "\(name) is another")
  }

  /// Walks the tree as Chrome's PDFium gives it: of each element its type, its language, and what it
  /// says: its actual text, its alternative, or the text of its marks.
  private static let reader = """
    import ctypes, sys
    import pypdfium2, pypdfium2.raw as raw

    def words(function, *arguments):
        size = function(*arguments, None, 0)
        if size <= 2:
            return ""
        buffer = ctypes.create_string_buffer(size)
        function(*arguments, buffer, size)
        return buffer.raw[:size - 2].decode("utf-16-le")

    def marks(page, text):
        texts = {}
        for index in range(raw.FPDFPage_CountObjects(page)):
            item = raw.FPDFPage_GetObject(page, index)
            number = raw.FPDFPageObj_GetMarkedContentID(item)
            if number < 0 or raw.FPDFPageObj_GetType(item) != raw.FPDF_PAGEOBJ_TEXT:
                continue
            texts[number] = texts.get(number, "") + words_of(item, text)
        return texts

    def words_of(item, text):
        size = raw.FPDFTextObj_GetText(item, text, None, 0)
        buffer = ctypes.create_string_buffer(size * 2)
        raw.FPDFTextObj_GetText(item, text, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size)
        return buffer.raw[:size].decode("utf-16-le", "replace").rstrip("\\0")

    def show(element, texts, depth):
        kind = words(raw.FPDF_StructElement_GetType, element)
        language = words(raw.FPDF_StructElement_GetLang, element)
        actual = words(raw.FPDF_StructElement_GetActualText, element)
        alternative = words(raw.FPDF_StructElement_GetAltText, element)
        line = "  " * depth + kind
        if language: line += f" ({language})"
        if alternative: line += f" alt “{alternative}”"
        if actual: line += f" “{actual}”"
        print(line)
        for child in range(raw.FPDF_StructElement_CountChildren(element)):
            inner = raw.FPDF_StructElement_GetChildAtIndex(element, child)
            if inner:
                show(inner, texts, depth + 1)
            elif not actual:
                number = raw.FPDF_StructElement_GetChildMarkedContentID(element, child)
                if number >= 0 and number in texts:
                    print("  " * (depth + 1) + f"“{texts[number]}”")

    document = pypdfium2.PdfDocument(sys.argv[1])
    sys.stdout.reconfigure(encoding="utf-8")
    for page in document:
        tree = raw.FPDF_StructTree_GetForPage(page)
        text = raw.FPDFText_LoadPage(page)
        texts = marks(page, text)
        for child in range(raw.FPDF_StructTree_CountChildren(tree)):
            show(raw.FPDF_StructTree_GetChildAtIndex(tree, child), texts, 0)
    """
}
