import CampaignFile
import DocumentModel
import Language
import Layout
import Prepress
import Rendering
import Typesetting

/// One text set in one column, page after page.
///
///     let column = Column(text: text, language: "en", font: "Inter.otf", width: 156, size: 9)
///     let (pdf, diagnostics) = column.pdf()
public struct Column: Sendable {
  /// The text, a paragraph a line.
  public var text: String
  /// Its BCP 47 language tag.
  public var language: String
  /// The path of the font file; nil for the families of the project's own table, which serve every
  /// script that it knows.
  public var font: String?
  /// The measure, in points.
  public var width: Double
  /// The type size and the distance of baselines, in points.
  public var size: Double
  /// The distance of baselines, in points.
  public var leading: Double
  /// The room around the column, in points.
  public var margin: Double
  /// Whether words are divided at line ends, by the rules of the language.
  public var isHyphenated: Bool
  /// Whether lines are set to the whole measure.
  public var isJustified: Bool
  /// The name of the text in diagnostics.
  public var name: String

  /// A column of a text; lengths in points, leading a fifth more than the size unless said.
  public init(
    text: String, language: String, font: String? = nil, width: Double, size: Double,
    leading: Double? = nil, margin: Double = 56, isHyphenated: Bool = false,
    isJustified: Bool = false, name: String = "text"
  ) {
    self.text = text
    self.language = language
    self.font = font
    self.width = width
    self.size = size
    self.leading = leading ?? size * 1.2
    self.margin = margin
    self.isHyphenated = isHyphenated
    self.isJustified = isJustified
    self.name = name
  }

  /// The finished file, nil if anything about it is wrong; and what is wrong.
  public func pdf() -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    let document = document()
    let hyphenator = Hyphenator(library: isHyphenated ? .bundled() : nil)
    let typesetter = Typesetter(hyphenator: hyphenator)
    let laidOut = LayoutEngine(typesetter: typesetter).layout(of: document)
    var diagnostics = laidOut.diagnostics
    if diagnostics.hasErrors { return (nil, diagnostics) }
    do {
      let drawn = try CairoPainter().pdf(laidOut.pages, metadata: document.metadata)
      let finished = try Finisher().finish(
        drawn, pages: laidOut.pages, structure: laidOut.structure, metadata: document.metadata)
      return (finished, diagnostics)
    } catch {
      diagnostics.append(Diagnostic(error, edition: name))
      return (nil, diagnostics)
    }
  }

  /// Writes the finished file, whole or not at all; what is wrong.
  public func write(to path: String) -> [Diagnostic] { AtomicFile.write(pdf(), to: path) }

  // MARK: The document

  /// The height of A4.
  private static let pageHeight = 841.89
  private static let thread = "column"

  private func document() -> Document {
    let source = SourceSpan(file: name)
    func page(_ flow: [Box], continues: String?, limit: Int) -> PageDesign {
      let height = Extent.fixed(Self.pageHeight - 2 * margin)
      let frame = Frame(thread: Self.thread, flow: flow)
      return PageDesign(
        content: Box(.frame(frame), source: source, height: height), continues: continues,
        limit: limit)
    }
    let block = TextBlock(paragraphs: paragraphs())
    let geometry = PageGeometry(
      trim: Size(width: width + 2 * margin, height: Self.pageHeight), margin: Insets(margin),
      columns: 1, bleed: 0)
    let metadata = Metadata(
      title: name, author: "", language: LanguageTag(language), date: "1970-01-01")
    return Document(
      edition: name, metadata: metadata, page: geometry,
      pages: [
        page([Box(.text(block), source: source)], continues: nil, limit: 1),
        page([], continues: Self.thread, limit: .max),
      ])
  }

  private func paragraphs() -> [Paragraph] {
    let ink = Ink(
      name: "black", screen: .black, press: CMYK(cyan: 0, magenta: 0, yellow: 0, black: 1))
    let character = CharacterStyle(families: families(), size: size, ink: ink)
    let style = ParagraphStyle(
      alignment: isJustified ? .justify : .start, leading: leading / size,
      isHyphenated: isHyphenated)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.enumerated().compactMap { index, line in
      if line.allSatisfy(\.isWhitespace) { return nil }
      let source = SourceSpan(file: name, line: index + 1)
      let run = TextRun(String(line), style: character, source: source)
      return Paragraph(runs: [run], style: style, language: LanguageTag(language))
    }
  }

  /// The families of the project's table, looked for once.
  private static let table = FontTable.families(in: .bundled, for: ".")

  private func families() -> [FontFamily] {
    guard let font else { return Self.table }
    return [FontFamily(name: font, faces: [FontFace(path: font)])]
  }
}
