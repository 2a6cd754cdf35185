import DocumentModel
import Testing

/// A structure and what its twins say.
struct Sample: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var structure: Structure
  var html: String
  var text: String

  private init(
    _ name: String, html: String, text: String, _ build: (inout Structure) -> Void
  ) {
    testDescription = name
    structure = Structure(language: LanguageTag("en"))
    build(&structure)
    self.html = html
    self.text = text
  }

  static let all = [
    Sample(
      "headings and paragraphs", html: "<h1>Come &amp; see</h1>\n<p>One<br>\ntwo</p>\n",
      text: "Come & see\n==========\n\nOne\ntwo\n"
    ) { structure in
      structure.say("Come & see", as: .heading(1))
      structure.say("One\ntwo", as: .paragraph)
    },
    Sample(
      "a list within a list",
      html: """
        <ol>
        <li value="4">
        <p>First</p>
        <ul>
        <li>Inner</li>
        </ul>
        </li>
        </ol>

        """, text: "4. First\n   • Inner\n"
    ) { structure in
      let list = structure.put(.list, in: 0) { $0.numbering = .numbers }
      let item = structure.put(.listItem, in: list)
      structure.say("4.", as: .label, in: item)
      let body = structure.put(.listBody, in: item)
      structure.say("First", as: .paragraph, in: body)
      let inner = structure.put(.list, in: body) { $0.numbering = .bullets }
      let second = structure.put(.listItem, in: inner)
      structure.say("•", as: .label, in: second)
      structure.say("Inner", as: .listBody, in: second)
    },
    Sample(
      "links, words of another language and notes",
      html: """
        <p>Ask <a href="mailto:a@b.example">a@b.example</a>, see <a href="https://c.example">\
        here</a> <span lang="ar" dir="rtl">سلام</span><sup><a href="#note-5" id="reference-5">1\
        </a></sup></p>
        <div class="note" id="note-5">1. Counted.</div>

        """,
      text: "Ask a@b.example, see here <https://c.example> سلام[1]\n\n1. Counted.\n"
    ) { structure in
      let paragraph = structure.say("Ask ", as: .paragraph)
      let mail = structure.put(.link, in: paragraph) { $0.address = "mailto:a@b.example" }
      _ = structure.add(SpokenText("a@b.example"), to: mail)
      _ = structure.add(SpokenText(", see "), to: paragraph)
      let link = structure.put(.link, in: paragraph) { $0.address = "https://c.example" }
      _ = structure.add(SpokenText("here"), to: link)
      _ = structure.add(SpokenText(" "), to: paragraph)
      let span = structure.put(.span, in: paragraph) { $0.language = LanguageTag("ar") }
      _ = structure.add(SpokenText("سلام"), to: span)
      let note = structure.put(.note, in: 0) { $0.note = 1 }
      _ = structure.add(SpokenText("Counted."), to: note)
      let reference = structure.put(.reference, in: paragraph) { $0.target = note }
      _ = structure.add(SpokenText("1"), to: reference)
    },
    Sample(
      "tables with heads and spans",
      html: """
        <table>
        <tr>
        <th scope="col">Year</th>
        <th scope="col">Pupils</th>
        </tr>
        <tr>
        <td colspan="2">12 &lt; 13</td>
        </tr>
        </table>

        """, text: "Year | Pupils\n12 < 13\n"
    ) { structure in
      let table = structure.put(.table, in: 0)
      let head = structure.put(.tableRow, in: table)
      for words in ["Year", "Pupils"] {
        let cell = structure.put(.tableHeader, in: head) { $0.cell = TableCell(scope: .column) }
        _ = structure.add(SpokenText(words), to: cell)
      }
      let row = structure.put(.tableRow, in: table)
      let cell = structure.put(.tableCell, in: row) { $0.cell = TableCell(columnCount: 2) }
      _ = structure.add(SpokenText("12 < 13"), to: cell)
    },
    Sample(
      "codes, quotes and weight",
      html: """
        <p><a href="https://d.example">Sign up</a></p>
        <blockquote>
        <p><strong>We</strong> stay</p>
        </blockquote>

        """, text: "[Sign up] <https://d.example>\n\n> We stay\n"
    ) { structure in
      _ = structure.put(.figure, in: 0) {
        $0.alternative = "Sign up"
        $0.address = "https://d.example"
      }
      let quote = structure.put(.quote, in: 0)
      let paragraph = structure.put(.paragraph, in: quote)
      _ = structure.add(SpokenText("We", isStrong: true), to: paragraph)
      _ = structure.add(SpokenText(" stay"), to: paragraph)
    },
  ]
}

extension Structure {
  @discardableResult
  fileprivate mutating func put(
    _ role: Role, in parent: Int, _ change: (inout Element) -> Void = { _ in }
  ) -> Int {
    var element = Element(role: role, language: elements[parent].language)
    change(&element)
    return add(element, to: parent)
  }

  @discardableResult
  fileprivate mutating func say(_ text: String, as role: Role, in parent: Int = 0) -> Int {
    let element = put(role, in: parent)
    _ = add(SpokenText(text), to: element)
    return element
  }
}
