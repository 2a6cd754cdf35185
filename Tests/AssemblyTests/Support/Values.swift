import CampaignFile
import DocumentModel

/// A place in the campaign's sources; each line stands for one thing that a test points at.
func at(_ line: Int, _ file: String = "campaign.yaml") -> SourceSpan {
  SourceSpan(file: file, line: line)
}

/// Words as an author writes them, fields and Markdown included.
func words(_ text: String, _ span: SourceSpan = at(1)) -> Words {
  WordsParser.words(text, at: span, findings: Findings())
}

func path(_ text: String, _ span: SourceSpan = at(1)) -> FieldPath {
  FieldPath(components: text.split(separator: ".").map(String.init), source: span)
}

func condition(_ text: String) -> Condition? {
  ConditionParser.condition(text, at: at(1), findings: Findings())
}

extension Value {
  /// Words with fields.
  static func words(_ text: String, _ span: SourceSpan = at(1)) -> Value {
    text.isEmpty
      ? Value(.empty, source: span) : Value(.words(AssemblyTests.words(text, span)), source: span)
  }

  /// A cell of a table: plain text.
  static func cell(_ text: String, _ span: SourceSpan = at(1, "places.csv")) -> Value {
    text.isEmpty
      ? Value(.empty, source: span)
      : Value(.words(Words(literal: text, source: span)), source: span)
  }

  static func object(_ members: KeyValuePairs<String, Value>) -> Value {
    Value(.object(members.map { Member(key: $0.key, value: $0.value) }), source: at(1))
  }

  static func list(_ items: [Value]) -> Value { Value(.list(items), source: at(1)) }

  static func localized(
    _ translations: KeyValuePairs<String, Value>, fallsBack: Bool = false,
    _ span: SourceSpan = at(1)
  ) -> Value {
    let translations = translations.map {
      Translation(language: LanguageTag($0.key), value: $0.value)
    }
    return Value(.localized(translations), source: span, fallsBack: fallsBack)
  }

  static func blocks(_ blocks: [(TextBlockSource.Kind, String)]) -> Value {
    Value(
      .blocks(blocks.map { TextBlockSource($0.0, words: AssemblyTests.words($0.1)) }),
      source: at(1, "story.md"))
  }

  static func picture(_ path: String, alternative: String?) -> Value {
    Value(.picture(.sample(path, alternative: alternative)), source: at(1, "story.md"))
  }
}

extension Picture {
  static func sample(_ path: String, alternative: String?) -> Picture {
    Picture(
      path: path, format: .svg, size: Size(width: 40, height: 30), alternative: alternative,
      source: at(1, "story.md"))
  }
}
