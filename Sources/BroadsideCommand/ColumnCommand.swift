import ArgumentParser
import Broadside
import Foundation

/// `broadside column`: sets one text in one column.
struct ColumnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "column", abstract: "Set one text in one column, a paragraph a line.")

  @Option(help: ArgumentHelp("The text, in UTF-8.", valueName: "file"))
  var text: String

  @Option(help: ArgumentHelp("The language of the text, such as en or es-MX.", valueName: "tag"))
  var lang = "en"

  @Option(help: "The width of the column, such as 55mm.", transform: length)
  var width: Double

  @Option(
    help: ArgumentHelp(
      "The font file; the project's own families for the language unless said.",
      valueName: "file"))
  var font: String?

  @Option(help: "The type size, such as 10.5pt.", transform: length)
  var size: Double

  @Option(
    help: "The distance of baselines; a fifth more than the size unless said.", transform: length)
  var leading: Double?

  @Option(help: "The room around the column.", transform: length)
  var margin = 56.0

  @Flag(help: "Divide words at line ends, by the rules of the language.")
  var hyphenate = false

  @Flag(help: "Set lines to the whole measure.")
  var justify = false

  @Option(name: .shortAndLong, help: ArgumentHelp("The PDF to write.", valueName: "file"))
  var output: String

  func validate() throws {
    for (name, value) in [("width", width), ("size", size), ("leading", leading ?? size)] {
      guard value > 0 else { throw ValidationError("'--\(name)' must be more than 0.") }
    }
    guard margin >= 0 else { throw ValidationError("'--margin' must not be negative.") }
  }

  func run() throws {
    let column = Column(
      text: try contents(), language: lang, font: font, width: width, size: size,
      leading: leading, margin: margin, isHyphenated: hyphenate, isJustified: justify, name: text)
    let diagnostics = column.write(to: output)
    guard !diagnostics.isEmpty else { return }
    let report = diagnostics.text(isColored: Terminal.isColored)
    FileHandle.standardError.write(Data((report + "\n").utf8))
    if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }

  private func contents() throws -> String {
    do {
      return try String(contentsOfFile: text, encoding: .utf8)
    } catch {
      throw ValidationError("'--text': cannot read '\(text)': \(error.localizedDescription)")
    }
  }
}

/// A length in points, as an option gives it.
@Sendable private func length(_ text: String) throws -> Double {
  guard let points = Length.points(text) else {
    throw ValidationError("'\(text)' is not a length such as 55mm, 10.5pt, 2cm or 4in.")
  }
  return points
}
