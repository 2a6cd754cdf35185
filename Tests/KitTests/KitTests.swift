import Brand
import DocumentModel
import Foundation
import Kit
import Testing

@Suite struct `A kit carries the brand` {
  @Test func `files are there for every program, in every language, the same each time`() throws {
    let files = try KitFixture.files()
    #expect(try KitFixture.files() == files)
    for path in [
      "tokens/brand.tokens.json", "tokens/brand.legacy-hex.tokens.json",
      "tokens/brand.resolver.json", "web/brand.css", "web/brand.scss", "web/tailwind.css",
      "swatches/brand.ase", "swatches/brand.gpl", "swatches/brand.soc",
      "swatches/brand-scribus.xml", "office/brand.thmx", "office/theme1.xml",
      "office/letterhead-en.docx", "office/letterhead-ar.docx", "office/slides-ar.pptx",
      "signature/en.html", "signature/ar.html", "icons/favicon.ico", "icons/site.webmanifest",
      "logos/mark/mark-color.svg", "logos/mark/mark-reversed.pdf", "logos/mark/mark-black@4x.png",
    ] { #expect(files[path]?.isEmpty == false, "\(path)") }
  }

  @Test func `tokens are colours of the published shape, roles point at them, inks are kept`()
    throws
  {
    let text = try KitFixture.text("tokens/brand.tokens.json")
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let color = try #require(root["color"] as? [String: Any])
    #expect(color["$type"] as? String == "color")
    let spot = try #require(color["coral & co"] as? [String: Any])
    let value = try #require(spot["$value"] as? [String: Any])
    #expect(value["colorSpace"] as? String == "srgb" && value["hex"] as? String == "#f0563d")
    #expect((value["components"] as? [Double])?.count == 3)
    let press = (spot["$extensions"] as? [String: Any])?["dev.broadside.press"] as? [String: Any]
    #expect(press?["cmyk"] as? [Double] == [0, 80, 78, 0])
    #expect(press?["spot"] as? String == "Warm Red C")
    let roles = try #require(root["role"] as? [String: Any])
    #expect((roles["primary"] as? [String: Any])?["$value"] as? String == "{color.indigo}")
    #expect(try KitFixture.text("tokens/brand.legacy-hex.tokens.json").contains("\"#f0563d\""))
  }

  @Test func `the resolver has greys for offices and families for scripts`() throws {
    let text = try KitFixture.text("tokens/brand.resolver.json")
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let modifiers = try #require(root["modifiers"] as? [String: [String: Any]])
    #expect(modifiers["output"]?["default"] as? String == "screen")
    let scripts = try #require(modifiers["script"]?["contexts"] as? [String: Any])
    #expect(scripts.keys.sorted() == ["Arab", "Latn"])
    #expect(text.contains("Noto Kufi Arabic"))
  }

  @Test func `style sheets name colours, roles, scales and families of each language`() throws {
    let css = try KitFixture.text("web/brand.css")
    #expect(css.contains("--brand-coral---co: #F0563D;"))
    #expect(css.contains("--brand-role-primary: var(--brand-indigo);"))
    #expect(css.contains(":lang(ar) {\n  --brand-font-display: \"Noto Kufi Arabic\", sans-serif;"))
    #expect(try KitFixture.text("web/brand.scss").contains("$brand-role-primary: $brand-indigo;"))
    #expect(try KitFixture.text("web/tailwind.css").contains("  --color-primary-500: #"))
  }

  @Test func `swatches are Adobe's byte by byte`() throws {
    let bytes = try #require(try KitFixture.files()["swatches/brand.ase"])
    #expect(Array(bytes[0..<12]) == Array("ASEF".utf8) + [0, 1, 0, 0, 0, 0, 0, 12])
    // A group's start, its length, and its name of six letters and a zero in UTF-16.
    #expect(Array(bytes[12..<20]) == [0xC0, 1, 0, 0, 0, 16, 0, 7])
    let name: [UInt8] = "Warm Red C".utf8.flatMap { [0, $0] } + [0, 0]
    let start = try #require(bytes.firstRange(of: name + Array("CMYK".utf8)))
    #expect(Array(bytes[(start.upperBound + 16)..<(start.upperBound + 18)]) == [0, 1])
  }

  @Test func `palettes of free programs name the inks, escaped`() throws {
    #expect(try KitFixture.text("swatches/brand.gpl").contains("240 86 61\tcoral & co\n"))
    #expect(
      try KitFixture.text("swatches/brand-scribus.xml")
        .contains("NAME=\"Warm Red C\" CMYK=\"#00ccc700\" Spot=\"1\""))
    #expect(
      try KitFixture.text("swatches/brand.soc").contains("draw:name=\"coral &amp; co\""))
  }

  @Test func `a logo in one ink, black and reversed follows from its drawing`() throws {
    let variants = LogoVariants(svg: KitFixture.svg, palette: KitFixture.palette).all
    #expect(variants.map(\.name) == ["color", "one-color", "black", "reversed"])
    func colors(_ index: Int) -> [String] {
      LogoVariants(svg: variants[index].svg, palette: KitFixture.palette).colors.map(\.hex)
    }
    #expect(colors(1).allSatisfy { $0 != "#F0563D" } && colors(1).contains("#2A2F7F"))
    #expect(String(decoding: variants[2].svg, as: UTF8.self).contains("<svg fill=\"#000000\""))
    // On indigo what is indigo becomes paper, and the paper in it indigo.
    #expect(colors(3) == ["#FFFFFF", "#2A2F7F", "#F0563D"])
  }

  @Test func `an icon's directory says where its pictures lie`() throws {
    let bytes = try #require(try KitFixture.files()["icons/favicon.ico"])
    #expect(Array(bytes[0..<8]) == [0, 0, 1, 0, 3, 0, 16, 16])
    let offset = Int(bytes[18])
    #expect(offset == 6 + 3 * 16)
    #expect(String(decoding: bytes[offset..<(offset + 6)], as: UTF8.self) == "png 16")
  }

  @Test func `signatures say their language and direction and escape words`() throws {
    let english = try KitFixture.text("signature/en.html")
    #expect(english.contains("lang=\"en\" dir=\"ltr\"") && english.contains("For &lt;all&gt;"))
    let arabic = try KitFixture.text("signature/ar.html")
    #expect(arabic.contains("dir=\"rtl\"") && arabic.contains("alt=\"شعار\""))
    #expect(arabic.contains("'Noto Sans Arabic'"))
  }

  @Test func `an archive is the same bytes for the same files`() throws {
    let files = [KitFile("a/b.txt", text: "words"), KitFile("c.bin", [])]
    let bytes = try ZipArchive.bytes(of: files)
    #expect(try ZipArchive.bytes(of: files) == bytes)
    #expect(Array(bytes.prefix(4)) == [0x50, 0x4B, 3, 4])
  }
}
