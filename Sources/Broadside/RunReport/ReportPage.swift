import Assembly
import DocumentModel
import Twins

/// The report of a run as a page of HTML: what became of every edition, places by languages and
/// formats, a table for each piece, with pictures.
struct ReportPage {
  /// The page's file in the output folder.
  static let file = "report.html"

  /// An edition as the page shows it.
  struct Cell {
    var edition: Edition
    var state: CellState
    /// The file that it leads to, relative to the output folder.
    var file: String?
    /// Its picture, relative to the output folder.
    var picture: String?
    /// What is wrong with it in short.
    var problem: String?
  }

  var title: String
  var date: String
  var look: WebLook
  /// What places and audiences are called, by their ids.
  var names: [String: String]
  var cells: [Cell]
  var diagnostics: [Diagnostic]

  /// The whole page.
  var html: String {
    var page = Markup()
    page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
    page.add("\(title): what was made")
    page.raw("</title>\n<style>\n\(look.reportSheet)</style>\n</head>\n<body>\n")
    writeHead(&page)
    page.raw("<main>\n")
    writeProblems(&page)
    for template in unique(cells.map(\.edition.template)) {
      writeTable(&page, of: template)
    }
    page.raw("</main>\n<footer><p>Made by Broadside \(Engine.version). The same in full, for")
    page.raw(
      " programs: <a href=\"manifest.json\">manifest.json</a>.</p></footer>\n</body>\n</html>\n")
    return page.text
  }

  private func writeHead(_ page: inout Markup) {
    let count = cells.count
    page.raw("<header>\n<p class=\"kicker\">Production report")
    if !date.isEmpty { page.add(" · \(date)") }
    page.raw("</p>\n<h1>")
    page.add(title)
    page.raw(
      "</h1>\n<p class=\"lead\"><b>\(count)</b> \(count == 1 ? "edition" : "editions")</p>\n<ul class=\"legend\">\n"
    )
    for state in CellState.allCases {
      let number = cells.count { $0.state == state }
      guard number > 0 else { continue }
      page.raw("<li class=\"\(state.rawValue)\"><span class=\"sign\" aria-hidden=\"true\">")
      page.add(state.sign)
      page.raw("</span> <b>\(number)</b> \(state.rawValue) <small>")
      page.add(state.meaning)
      page.raw("</small></li>\n")
    }
    page.raw("</ul>\n</header>\n")
  }

  // MARK: Tables

  /// A piece: rows are places, audiences or the campaign, columns its formats and languages.
  private func writeTable(_ page: inout Markup, of template: String) {
    let own = cells.filter { $0.edition.template == template }
    let formats = unique(own.map(\.edition.format))
    let languages = unique(own.map(\.edition.language))
    let rows = unique(own.map { subject(of: $0.edition) })
    let byPlace = Dictionary(grouping: own) { Spot($0.edition, subject(of: $0.edition)) }
    page.raw("<section>\n<h2>")
    page.add(template.replacing("-", with: " "))
    page.raw("</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
    page.raw(Markup.escaped(template))
    page.raw("\"><table>\n<thead>\n<tr><th scope=\"col\" rowspan=\"2\">For</th>")
    for format in formats {
      page.raw("<th class=\"first\" scope=\"colgroup\" colspan=\"\(languages.count)\">")
      page.add(format)
      page.raw("</th>")
    }
    page.raw("</tr>\n<tr>")
    for _ in formats {
      for language in languages {
        page.raw("<th scope=\"col\"><abbr title=\"")
        page.raw(Markup.escaped(language.rawValue))
        page.raw("\">")
        page.add(language.rawValue)
        page.raw("</abbr></th>")
      }
    }
    page.raw("</tr>\n</thead>\n<tbody>\n")
    for row in rows {
      page.raw("<tr><th scope=\"row\">")
      page.add(names[row] ?? (row.isEmpty ? title : row))
      page.raw("</th>")
      for format in formats {
        for language in languages {
          let spot = Spot(subject: row, format: format, language: language)
          writeCell(&page, byPlace[spot] ?? [])
        }
      }
      page.raw("</tr>\n")
    }
    page.raw("</tbody>\n</table></div>\n</section>\n")
  }

  private struct Spot: Hashable {
    var subject: String
    var format: String
    var language: LanguageTag

    init(subject: String, format: String, language: LanguageTag) {
      (self.subject, self.format, self.language) = (subject, format, language)
    }

    init(_ edition: Edition, _ subject: String) {
      self.init(subject: subject, format: edition.format, language: edition.language)
    }
  }

  private func subject(of edition: Edition) -> String {
    edition.person ?? edition.place ?? edition.audience ?? ""
  }

  private func writeCell(_ page: inout Markup, _ cells: [Cell]) {
    guard let first = cells.first else { return page.raw("<td></td>") }
    page.raw("<td class=\"\(first.state.rawValue)\">")
    for cell in cells {
      if let file = cell.file { page.open("a", [("href", Self.address(file))]) }
      if let picture = cell.picture {
        page.open(
          "img",
          [("src", Self.address(picture)), ("alt", ""), ("loading", "lazy")])
      }
      page.open("span", [("class", "state"), ("title", cell.problem ?? cell.state.meaning)])
      page.raw("<span class=\"sign\" aria-hidden=\"true\">")
      page.add(cell.state.sign)
      page.raw("</span> \(cell.state.rawValue)</span>")
      if cell.file != nil { page.close("a") }
    }
    page.raw("</td>")
  }

  private static func address(_ path: String) -> String {
    path.split(separator: "/").map { part in
      part.utf8.map { byte in
        let isPlain =
          byte < 128
          && (Character(UnicodeScalar(byte)).isLetter
            || Character(UnicodeScalar(byte)).isNumber || "-._~".utf8.contains(byte))
        return isPlain
          ? String(UnicodeScalar(byte))
          : "%" + (byte < 16 ? "0" : "")
            + String(byte, radix: 16, uppercase: true)
      }.joined()
    }.joined(separator: "/")
  }

  // MARK: Problems

  /// What is wrong, each once; of many alike the first.
  private func writeProblems(_ page: inout Markup) {
    let groups = DiagnosticGroups(diagnostics)
    guard !groups.shown.isEmpty else { return }
    page.raw("<section class=\"problems\">\n<h2>What to look at</h2>\n<ol>\n")
    for group in groups.shown {
      page.raw("<li class=\"\(group.first.severity.rawValue)\"><p><b>")
      page.add("\(group.first.severity.rawValue): \(group.first.message)")
      page.raw("</b></p>\n<p class=\"place\">")
      let span = group.first.span
      page.add("\(span.file):\(span.line):\(span.column) · \(group.first.code)")
      if let edition = group.first.edition {
        page.add(" · \(edition)" + (group.count > 1 ? " and \(group.count - 1) more" : ""))
      }
      page.raw("</p>")
      if let hint = group.first.hint {
        page.raw("<p class=\"hint\">")
        page.add(hint)
        page.raw("</p>")
      }
      page.raw("</li>\n")
    }
    page.raw("</ol>\n")
    for line in groups.rest {
      page.raw("<p class=\"rest\">")
      page.add(line)
      page.raw("</p>\n")
    }
    page.raw("</section>\n")
  }

  /// The values in the order in which they come first.
  private func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }
}
