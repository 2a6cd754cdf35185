package import DocumentModel

/// Reads text files: UTF-8 with or without a byte order mark, UTF-16 with one.
package enum SourceText {
  /// The largest table, in bytes.
  package static let tableCap = 64 << 20

  /// The file's text without byte order mark, or nil with the reason in `findings`.
  ///
  /// - Parameters:
  ///   - path: the absolute path.
  ///   - displayName: the path for diagnostics.
  ///   - cap: the most bytes that are read.
  ///   - span: where the file was named, for what is wrong with it as a whole.
  package static func read(
    _ path: String, displayName: String, cap: Int = 1 << 20, at span: SourceSpan? = nil,
    findings: Findings
  ) -> String? {
    guard
      let bytes = bytes(path, displayName: displayName, cap: cap, at: span, findings: findings)
    else { return nil }
    let decoded = TextDecoding.decode(bytes)
    findings.register(decoded.text, of: displayName)
    guard let problem = decoded.problem else { return decoded.text }
    findings.error(
      "not-utf8",
      at: SourceSpan(file: displayName, line: problem.line, column: problem.column),
      problem.message, hint: "save the file as UTF-8")
    return nil
  }

  /// The file's bytes as they are, or nil with the reason in `findings`.
  static func bytes(
    _ path: String, displayName: String, cap: Int, at span: SourceSpan? = nil, findings: Findings
  ) -> [UInt8]? {
    do {
      return try FileSystem.bytes(of: path, cap: cap)
    } catch {
      report(error, displayName, cap: cap, at: span ?? SourceSpan(file: displayName), findings)
      return nil
    }
  }

  private static func report(
    _ failure: FileSystem.Failure, _ name: String, cap: Int, at span: SourceSpan,
    _ findings: Findings
  ) {
    switch failure {
    case .missing:
      findings.error("file-missing", at: span, "there is no file '\(name)'")
    case .notAFile:
      findings.error(
        "file-unreadable", at: span, "'\(name)' is not a file", hint: "name a file, not a folder")
    case .tooLarge:
      findings.error(
        "file-too-large", at: span, "'\(name)' is larger than \(cap >> 20) MiB",
        hint: "split it into smaller files")
    case .refused(let reason):
      findings.error(
        "file-unreadable", at: span, "'\(name)' cannot be read: \(reason)",
        hint: "make the file readable")
    }
  }
}
