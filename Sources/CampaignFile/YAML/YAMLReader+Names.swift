import DocumentModel

extension YAMLReader {
  /// A name that files can be named by: small letters, digits and hyphens.
  func fileName(_ node: YAMLNode?) -> String? {
    guard let node, let name = text(node) else { return nil }
    let isName = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard isName, name.first != "-", (1...40).contains(name.utf8.count) else {
      findings.error(
        "bad-name", at: node.span, "'\(name)' cannot be part of a file's name",
        hint: "use small letters of the Latin alphabet, digits and '-', at most 40")
      return nil
    }
    return name
  }
}
