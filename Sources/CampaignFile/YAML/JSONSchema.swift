/// Makes JSON Schemas from the shapes that readers check by, for editors that complete and check.
struct JSONSchema {
  /// A value of JSON, members in the order in which they are written.
  indirect enum Value {
    case text(String)
    case number(Int)
    case boolean(Bool)
    case list([Value])
    case object([(name: String, value: Value)])
  }

  /// The schema of a file that has one of the shapes, as text.
  static func text(title: String, of shapes: [MappingShape]) -> String {
    var members: [(name: String, value: Value)] = [
      ("$schema", .text("http://json-schema.org/draft-07/schema#")), ("title", .text(title)),
      ("oneOf", .list(shapes.map(schema))),
    ]
    if shapes.contains(where: { $0.keys.contains { $0.kind.holdsBoxes } }) {
      members.append(("definitions", .object([("box", box)])))
    }
    return Value.object(members).text(indent: "") + "\n"
  }

  /// The schema of a file of names that the author gives, each behind it a mapping of the shape.
  static func text(title: String, of shape: MappingShape) -> String {
    text(title: title, of: schema(of: .named(.shape(shape))))
  }

  /// A schema written out by hand, as text.
  static func text(title: String, of schema: Value) -> String {
    let head: [(name: String, value: Value)] = [
      ("$schema", .text("http://json-schema.org/draft-07/schema#")), ("title", .text(title)),
    ]
    guard case .object(let members) = schema else { return "" }
    return Value.object(head + members).text(indent: "") + "\n"
  }

  private static func schema(of shape: MappingShape) -> Value {
    let members = shape.keys.map { key in
      (key.name, described(schema(of: key.kind), as: KeyPurposes.purpose(of: key, in: shape)))
    }
    return .object([
      ("title", .text(shape.name)), ("type", .text("object")),
      ("required", .list(shape.keys.filter(\.isRequired).map { .text($0.name) })),
      ("additionalProperties", .boolean(false)), ("properties", .object(members)),
    ])
  }

  private static func described(_ schema: Value, as purpose: String?) -> Value {
    guard let purpose, case .object(let members) = schema else { return schema }
    return .object([("description", .text(purpose))] + members)
  }

  private static func schema(of kind: ValueKind) -> Value {
    switch kind {
    case .text, .words: any([type("string"), type("number"), type("boolean")])
    case .path, .field, .ink: type("string")
    case .condition: any([type("string"), list(type("string"))])
    case .integer: type("integer")
    case .number: type("number")
    case .boolean: type("boolean")
    case .date: pattern("[0-9]{4}-[0-9]{2}-[0-9]{2}")
    case .length: any([pattern(length), .object([("const", .number(0))])])
    case .lengthRange: pattern("[0-9.]+(pt|mm|cm|in|%w|%h)?\\.\\.\(length)")
    case .integerRange: any([pattern("[0-9]*(\\.\\.)?[0-9]*"), type("integer")])
    case .numberRange: pattern("-?[0-9.]+\\.\\.-?[0-9.]+")
    case .percentRange: pattern("[0-9.]+%?\\.\\.[0-9.]+%")
    case .percent: pattern("[0-9.]+ *%")
    case .resolution: pattern("[0-9.]+ *ppi")
    case .byteCount: pattern("[0-9.]+ *([kKMG]?B|[KM]iB)")
    case .months: pattern("[0-9]+ *(months?|years?)")
    case .color: pattern("#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})|oklch\\([^()]+\\)")
    case .choice(let words): .object([("enum", .list(words.map(Value.text)))])
    case .list(let kind): list(schema(of: kind))
    case .lengths: any([schema(of: .length), list(schema(of: .length), from: 1, to: 4)])
    case .size: any([type("string"), list(schema(of: .length), from: 2, to: 2)])
    case .offset: list(schema(of: .length), from: 2, to: 2)
    case .either(let word, let kind):
      any([
        .object([("type", .text("string")), ("examples", .list([.text(word)]))]), schema(of: kind),
      ])
    case .shape(let shape): schema(of: shape)
    case .localized: any([type("string"), schema(of: .translations)])
    case .translations:
      .object([("type", .text("object")), ("additionalProperties", type("string"))])
    case .mapping: type("object")
    case .named(let kind):
      .object([("type", .text("object")), ("additionalProperties", schema(of: kind))])
    case .anyOf(let kinds): any(kinds.map(schema))
    case .box: .object([("$ref", .text("#/definitions/box"))])
    case .any: .object([])
    }
  }

  private static let length =
    "(-?[0-9.]+(pt|mm|cm|in|%w|%h|%)|natural|fill|corner|heavy|thin|\\$.*)"

  /// A box: any of its kinds, a frame that goes on, a component, a block.
  private static var box: Value {
    let kinds = BoxKind.allCases.map { schema(of: TemplateShapes.box($0)) }
    let others = [TemplateShapes.use, TemplateShapes.continuing, TemplateShapes.block].map(schema)
    return any(kinds + others)
  }

  private static func type(_ name: String) -> Value { .object([("type", .text(name))]) }

  private static func pattern(_ expression: String) -> Value {
    .object([("type", .text("string")), ("pattern", .text("^\(expression)$"))])
  }

  private static func any(_ schemas: [Value]) -> Value { .object([("anyOf", .list(schemas))]) }

  private static func list(_ items: Value, from least: Int = 0, to most: Int? = nil) -> Value {
    var members: [(name: String, value: Value)] = [("type", .text("array")), ("items", items)]
    if least > 0 { members.append(("minItems", .number(least))) }
    if let most { members.append(("maxItems", .number(most))) }
    return .object(members)
  }
}

extension JSONSchema.Value {
  /// The value as text, two spaces a level.
  func text(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return Self.quoted(text)
    case .number(let number): return String(number)
    case .boolean(let isTrue): return String(isTrue)
    case .list(let items):
      if items.isEmpty { return "[]" }
      let lines = items.map { inner + $0.text(indent: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      let lines = members.map { "\(inner)\(Self.quoted($0.name)): \($0.value.text(indent: inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
