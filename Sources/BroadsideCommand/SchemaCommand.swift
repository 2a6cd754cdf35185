import ArgumentParser
import Broadside

/// `broadside schema`: prints what a file may say, for editors.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a kind of file, for editors that complete and check.",
    discussion: """
      In an editor with the YAML language server, write at the head of the file: \
      '# yaml-language-server: $schema=template.schema.json'.
      """)

  @Argument(help: "The kind: \(Schema.kinds.joined(separator: ", ")).")
  var kind: String

  func validate() throws {
    guard Schema.kinds.contains(kind) else {
      let known = Schema.kinds.joined(separator: ", ")
      throw ValidationError("there is no kind of file '\(kind)'; there are \(known).")
    }
  }

  func run() throws {
    print(Schema.text(of: kind) ?? "", terminator: "")
  }
}
