internal import DocumentModel

/// What a PDF says about itself once more, as XMP (ISO 16684-1), the same as in its dictionary.
struct MetadataPacket {
  private let information: Information
  private let standards: [Standard]

  init(_ information: Information, _ standards: [Standard]) {
    self.information = information
    self.standards = standards
  }

  private var metadata: Metadata { information.metadata }

  var text: String {
    let properties = standards.flatMap(\.properties)
    let described = properties.filter { $0.description != nil }
    var lines = [
      "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>",
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">",
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">",
      "<rdf:Description rdf:about=\"\"",
      " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"",
      " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"",
      " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"",
    ]
    lines += namespaces(of: properties)
    lines[lines.count - 1] += ">"
    lines += core
    lines += properties.map {
      "<\($0.prefix):\($0.name)>\(escaped($0.value))</\($0.prefix):\($0.name)>"
    }
    lines.append("</rdf:Description>")
    if !described.isEmpty { lines += extensions(described) }
    return (lines + ["</rdf:RDF>", "</x:xmpmeta>", "<?xpacket end=\"r\"?>"])
      .joined(separator: "\n")
  }

  private func namespaces(of properties: [Standard.Property]) -> [String] {
    var lines: [String] = []
    // Adobe's own is declared for all files.
    for property in properties where property.prefix != "pdf" {
      let line = " xmlns:\(property.prefix)=\"\(property.namespace)\""
      if !lines.contains(line) { lines.append(line) }
    }
    return lines
  }

  private var core: [String] {
    let date = "\(metadata.date)T00:00:00Z"
    var lines = [
      "<dc:format>application/pdf</dc:format>",
      "<dc:title>\(translated(metadata.title))</dc:title>",
      "<dc:language><rdf:Bag><rdf:li>\(escaped(metadata.language.rawValue))</rdf:li></rdf:Bag>"
        + "</dc:language>",
      "<xmp:CreatorTool>\(escaped(information.creator))</xmp:CreatorTool>",
      "<xmp:CreateDate>\(date)</xmp:CreateDate>",
      "<xmp:ModifyDate>\(date)</xmp:ModifyDate>",
      "<xmp:MetadataDate>\(date)</xmp:MetadataDate>",
      "<pdf:Producer>\(escaped(information.producer))</pdf:Producer>",
    ]
    if !metadata.author.isEmpty {
      lines.append(
        "<dc:creator><rdf:Seq><rdf:li>\(escaped(metadata.author))</rdf:li></rdf:Seq></dc:creator>")
    }
    if !metadata.subject.isEmpty {
      lines.append("<dc:description>\(translated(metadata.subject))</dc:description>")
    }
    return lines
  }

  private func translated(_ text: String) -> String {
    "<rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(text))</rdf:li></rdf:Alt>"
  }

  /// What PDF/A wants to know of properties that are not its own (ISO 19005-2, 6.6.2.3).
  private func extensions(_ properties: [Standard.Property]) -> [String] {
    var lines = [
      "<rdf:Description rdf:about=\"\"",
      " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"",
      " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"",
      " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">",
      "<pdfaExtension:schemas><rdf:Bag>",
    ]
    for property in properties {
      guard let (type, text) = property.description else { continue }
      lines += [
        "<rdf:li rdf:parseType=\"Resource\">",
        "<pdfaSchema:schema>\(text)</pdfaSchema:schema>",
        "<pdfaSchema:namespaceURI>\(property.namespace)</pdfaSchema:namespaceURI>",
        "<pdfaSchema:prefix>\(property.prefix)</pdfaSchema:prefix>",
        "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">",
        "<pdfaProperty:name>\(property.name)</pdfaProperty:name>",
        "<pdfaProperty:valueType>\(type)</pdfaProperty:valueType>",
        "<pdfaProperty:category>internal</pdfaProperty:category>",
        "<pdfaProperty:description>\(text)</pdfaProperty:description>",
        "</rdf:li></rdf:Seq></pdfaSchema:property>", "</rdf:li>",
      ]
    }
    return lines + ["</rdf:Bag></pdfaExtension:schemas>", "</rdf:Description>"]
  }

  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.append(character)
      }
    }
  }
}
