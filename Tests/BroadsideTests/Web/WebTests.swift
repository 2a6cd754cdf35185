import Broadside
import Foundation
import TestSupport
import Testing

/// The HTML pages and plain texts of the sample campaign.
@Suite struct WebTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `pages are valid, whole in every language and without barriers in a browser`()
    async throws
  {
    let folder = try TemporaryFolder()
    var pages: [String] = []
    for selection in ["place=eastside format=letter", "audience=funders format=letter"] {
      let batch = Batch(
        campaign: Self.root.appending(path: "campaign.yaml").path, output: folder.path,
        selection: try Selection(selection))
      let report = await batch.render()
      #expect(report.diagnostics.map(\.message) == [])
      pages += report.outcomes.flatMap(\.files).filter { $0.hasSuffix(".html") }
        .map { "\(folder.path)/\($0)" }
    }
    for language in ["en", "es", "vi", "ar", "zh-hans"] {
      #expect(pages.contains { $0.contains("/\(language)/") }, "no page in \(language)")
    }
    let axe = Self.root.appending(path: "Tests/BroadsideTests/Web/axe.py").path
    #expect(try text(.python(), [axe] + pages) == "looked at \(pages.count)\n")
    #expect(try text(Tool("tidy"), ["-q", "-e", "-utf8"] + pages) == "")
    #expect(try text(.python(), ["-c", Self.strict] + pages) == "")
  }

  private func text(_ tool: Tool, _ arguments: [String]) throws -> String {
    String(decoding: try tool.run(arguments), as: UTF8.self)
  }

  /// Names the first error of syntax in each page.
  private static let strict = """
    import html5lib, sys
    for path in sys.argv[1:]:
        try:
            html5lib.HTMLParser(strict=True).parse(open(path, "rb"), transport_encoding="utf-8")
        except html5lib.html5parser.ParseError as error:
            print(path, error)
    """
}
