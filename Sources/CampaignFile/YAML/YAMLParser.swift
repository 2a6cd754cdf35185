import DocumentModel
import Yams

/// Reads YAML as it is written: every scalar is text, every node knows where it stands.
package enum YAMLParser {
  /// The largest file, in bytes.
  static let byteCap = 1 << 20

  /// The tree of the file's only document, or nil with the reasons in `findings`.
  ///
  /// - Parameter lineOffset: how many lines stand before the text in its file (front matter).
  package static func parse(
    _ text: String, file: String, lineOffset: Int = 0, findings: Findings
  ) -> YAMLNode? {
    let whole = SourceSpan(file: file, line: lineOffset + 1)
    guard text.utf8.count <= byteCap else {
      findings.error(
        "yaml-too-large", at: whole, "the file is larger than 1 MiB",
        hint: "split it: long texts belong in Markdown files, tables in CSV")
      return nil
    }
    let lines = YAMLLines(text, file: file, offset: lineOffset)
    do {
      guard let root = try Yams.compose(yaml: text) else {
        findings.error(
          "empty-file", at: whole, "the file is empty",
          hint: "write its keys; a file of the sample campaign shows which")
        return nil
      }
      var builder = YAMLTreeBuilder(lines: lines)
      return try builder.node(root)
    } catch let error as YamlError {
      findings.add(YAMLErrorReport(lines: lines).diagnostic(for: error))
    } catch let error as YAMLTreeBuilder.Failure {
      findings.add(error.diagnostic)
    } catch {
      findings.error("yaml-syntax", at: whole, "the file cannot be read as YAML")
    }
    return nil
  }
}
