/// A standard that a file says it complies with, and how its metadata says so.
enum Standard {
  /// ISO 14289-1: readable by those who do not see it.
  case pdfUA1
  /// ISO 19005-2, to be kept, at a level of conformance: A with tags, B without regard to them.
  case pdfA2(level: String)
  /// ISO 15930-7, for the press; the file is known by an address of its own.
  case pdfX4(document: String)

  /// A property that a packet has because of the standard.
  struct Property {
    var prefix: String
    var namespace: String
    var name: String
    var value: String
    /// What PDF/A wants to be told of properties that it does not know itself; nil for its own.
    var description: (type: String, text: String)?
  }

  var properties: [Property] {
    switch self {
    case .pdfUA1:
      [
        Property(
          prefix: "pdfuaid", namespace: "http://www.aiim.org/pdfua/ns/id/", name: "part",
          value: "1", description: ("Integer", "Part of ISO 14289"))
      ]
    case .pdfA2(let level):
      [
        Property(
          prefix: "pdfaid", namespace: "http://www.aiim.org/pdfa/ns/id/", name: "part",
          value: "2"),
        Property(
          prefix: "pdfaid", namespace: "http://www.aiim.org/pdfa/ns/id/", name: "conformance",
          value: level),
      ]
    case .pdfX4(let document): Self.pressProperties(document)
    }
  }

  private static func pressProperties(_ document: String) -> [Property] {
    let management = "http://ns.adobe.com/xap/1.0/mm/"
    return [
      Property(
        prefix: "pdfxid", namespace: "http://www.npes.org/pdfx/ns/id/", name: "GTS_PDFXVersion",
        value: "PDF/X-4", description: ("Text", "Version of PDF/X")),
      Property(
        prefix: "pdf", namespace: "http://ns.adobe.com/pdf/1.3/", name: "Trapped", value: "False",
        description: ("Text", "Whether colours are made to overlap where they meet")),
      Property(prefix: "xmpMM", namespace: management, name: "DocumentID", value: document),
      Property(prefix: "xmpMM", namespace: management, name: "VersionID", value: "1"),
      Property(
        prefix: "xmpMM", namespace: management, name: "RenditionClass", value: "default"),
    ]
  }
}
