/// A package of the office formats: parts, their kinds, and how they refer to one another (OPC).
struct OfficePackage {
  private static let schemas = "http://schemas.openxmlformats.org"
  /// What relations of documents begin with.
  static let relations = "\(schemas)/officeDocument/2006/relationships"

  private var parts: [KitFile] = []
  private var kinds: [(part: String, type: String)] = []
  private var links: [(from: String, id: String, type: String, target: String)] = []

  /// Adds a part with what it is; pictures are known by the ends of their names.
  mutating func add(_ path: String, _ text: String, type: String) {
    parts.append(KitFile(path, text: XML.declaration + "\n" + text))
    kinds.append((path, "application/vnd.openxmlformats-officedocument.\(type)+xml"))
  }

  mutating func addPicture(_ path: String, _ bytes: [UInt8]) {
    parts.append(KitFile(path, bytes))
  }

  /// Lets a part refer to another; the package itself refers from the empty path.
  ///
  /// - Parameter type: The last part of the relation's name, such as `theme`.
  mutating func link(_ from: String, _ id: String, _ type: String, to target: String) {
    links.append((from, id, "\(Self.relations)/\(type)", target))
  }

  /// The name, language and nothing of who or when.
  mutating func describe(title: String, language: String) {
    parts.append(
      KitFile(
        "docProps/core.xml",
        text: """
          \(XML.declaration)
          <cp:coreProperties xmlns:cp="\(Self.schemas)/package/2006/metadata/core-properties" \
          xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(XML.escaped(title))</dc:title>\
          <dc:language>\(language)</dc:language></cp:coreProperties>
          """))
    links.append(
      (
        "", "rIdCore", "\(Self.schemas)/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml"
      ))
  }

  /// The package's bytes.
  /// - Throws: `ZipArchive.Failure` if it cannot be packed.
  func bytes() throws(ZipArchive.Failure) -> [UInt8] {
    try ZipArchive.bytes(of: [contentTypes] + relationships + parts)
  }

  private var contentTypes: KitFile {
    let core =
      parts.contains { $0.path == "docProps/core.xml" }
      ? "<Override PartName=\"/docProps/core.xml\""
        + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>" : ""
    let overrides = kinds.map { "<Override PartName=\"/\($0)\" ContentType=\"\($1)\"/>" }.joined()
    return KitFile(
      "[Content_Types].xml",
      text: """
        \(XML.declaration)
        <Types xmlns="\(Self.schemas)/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Default Extension="png" ContentType="image/png"/>\(core)\(overrides)</Types>
        """)
  }

  private var relationships: [KitFile] {
    let sources = links.map(\.from).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return sources.map { source in
      let lines = links.filter { $0.from == source }.map {
        "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\(XML.escaped($0.target))\"/>"
      }
      let folder = source.split(separator: "/").dropLast().map { "\($0)/" }.joined()
      let name = source.split(separator: "/").last.map(String.init) ?? ""
      return KitFile(
        "\(folder)_rels/\(name).rels",
        text: """
          \(XML.declaration)
          <Relationships xmlns="\(Self.schemas)/package/2006/relationships">\(lines.joined())\
          </Relationships>
          """)
    }
  }
}
