import CampaignFile
import DocumentModel
import TestSupport
import Testing

@Suite struct PictureInspectorTests {
  private let source = SourceSpan(file: "stories/a.md", line: 4, column: 8)

  /// The picture in a file of the given bytes, and the codes of what is wrong with it.
  private func inspected(
    _ bytes: [UInt8], as name: String = "picture"
  ) throws -> (picture: Picture?, codes: [String]) {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, as: name)
    let findings = Findings()
    let picture = PictureInspector.picture(at: path, source: source, findings: findings)
    #expect(findings.diagnostics.allSatisfy { $0.span == source && $0.hint != nil })
    return (picture, findings.diagnostics.map(\.code))
  }

  private func svg(_ inside: String, attributes: String = "viewBox=\"0 0 40 30\"") -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
      \(attributes)>\(inside)</svg>
      """.utf8)
  }

  @Test func `a JPEG tells its size, upright`() throws {
    #expect(try inspected(SamplePictures.jpeg).picture?.size == Size(width: 16, height: 8))
    #expect(try inspected(SamplePictures.cmyk).picture?.size == Size(width: 8, height: 8))
    let upright = try inspected(SamplePictures.jpeg(orientation: 3)).picture
    let sideways = try inspected(SamplePictures.jpeg(orientation: 6)).picture
    #expect(upright?.size == Size(width: 16, height: 8))
    #expect(sideways?.size == Size(width: 8, height: 16))
    #expect(sideways?.format == .jpeg)
  }

  @Test func `a PNG tells its size`() throws {
    let picture = try inspected(SamplePictures.png).picture
    #expect(picture?.size == Size(width: 4, height: 2))
    #expect(picture?.format == .png)
    #expect(picture?.source == source)
  }

  @Test(arguments: [SamplePictures.jpeg, SamplePictures.png])
  func `a picture cut off anywhere is damaged or unknown`(bytes: [UInt8]) throws {
    for length in stride(from: 0, to: bytes.count - 1, by: 5) {
      let codes = try inspected(Array(bytes.prefix(length))).codes
      #expect(
        codes == [length < 8 && codes == ["image-unknown"] ? "image-unknown" : "image-damaged"])
    }
  }

  @Test func `a changed byte in a PNG is noticed`() throws {
    var bytes = SamplePictures.png
    bytes[50] ^= 1
    #expect(try inspected(bytes).codes == ["image-damaged"])
  }

  @Test func `a pixel bomb is refused by its header`() throws {
    var bytes = SamplePictures.png
    // 40,000 by 40,000 pixels.
    bytes.replaceSubrange(16..<24, with: [0, 0, 0x9C, 0x40, 0, 0, 0x9C, 0x40])
    #expect(try inspected(bytes).codes == ["image-too-large"])
    var jpeg = SamplePictures.jpeg
    let frame = try #require(jpeg.indices.first { jpeg[$0...].starts(with: [0xFF, 0xC0]) })
    jpeg.replaceSubrange((frame + 5)..<(frame + 9), with: [0x9C, 0x40, 0x9C, 0x40])
    #expect(try inspected(jpeg).codes == ["image-too-large"])
  }

  @Test(arguments: [
    ("", "image-unknown"), ("GIF89a", "image-unknown"), ("%PDF-1.7", "image-unknown"),
    ("hello", "image-unknown"), ("RIFF....WEBPVP8 ", "image-unknown"),
    ("<html></html>", "image-unknown"), ("<svg viewBox='0 0 1 1'/>", "image-unknown"),
    ("<svg", "svg-broken"), ("<svg xmlns='http://www.w3.org/2000/svg'>", "svg-broken"),
  ])
  func `what is no picture is said to be none`(text: String, code: String) throws {
    #expect(try inspected(Array(text.utf8)).codes == [code])
  }

  @Test(arguments: [
    ("viewBox=\"0 0 40 30\"", Size(width: 40, height: 30)),
    ("viewBox=\"-5,-5 40.5,30\" width=\"1in\" height=\"100%\"", Size(width: 40.5, height: 30)),
    ("width=\"1in\" height=\"36pt\"", Size(width: 96, height: 48)),
    ("width=\"20\" height=\"10px\"", Size(width: 20, height: 10)),
  ])
  func `a drawing tells its size`(attributes: String, size: Size) throws {
    let (picture, codes) = try inspected(svg("<path d='M0 0h9'/>", attributes: attributes))
    #expect(codes.isEmpty)
    #expect(picture?.size == size)
    #expect(picture?.format == .svg)
  }

  @Test(arguments: ["", "width='100%' height='100%'", "viewBox='0 0 0 9'", "viewBox='a b c d'"])
  func `a drawing without a size is refused`(attributes: String) throws {
    #expect(try inspected(svg("", attributes: attributes)).codes == ["svg-size"])
  }

  @Test(arguments: [
    "<use href='#a'/><path id='a' fill='url(#g)'/>",
    "<a href='https://x.example/'><path/></a>",
    "<image href='data:image/png;base64,AAAA'/>",
    "<style>.a { fill: url( '#g' ) }</style>",
  ])
  func `a drawing may lead to its own parts`(inside: String) throws {
    #expect(try inspected(svg(inside)).codes.isEmpty)
  }

  @Test(arguments: [
    "<use href='other.svg#a'/>", "<use xlink:href='other.svg#a'/>",
    "<image href='photo.jpg'/>", "<image xlink:href='file:///etc/passwd'/>",
    "<image href='data:image/svg+xml,x'/>", "<path fill='url(other.svg#g)'/>",
    "<path style='fill: URL(\"https://x.example/\")'/>",
    "<style>@import 'x.css';</style>", "<style><![CDATA[ .a { fill: url(x.svg) } ]]></style>",
    "<include xmlns='http://www.w3.org/2001/XInclude' href='/etc/passwd'/>",
  ])
  func `a drawing that reaches outside is refused`(inside: String) throws {
    #expect(try inspected(svg(inside)).codes == ["svg-external"])
  }

  @Test func `a drawing with entities or style sheets is refused`() throws {
    let body = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><desc>&x;</desc></svg>"
    let entity = "<!DOCTYPE svg [<!ENTITY x SYSTEM '/etc/passwd'>]>" + body
    #expect(try inspected(Array(entity.utf8)).codes == ["svg-external"])
    let sheet = "<?xml-stylesheet href='x.css'?>" + body.replacing("&x;", with: "")
    #expect(try inspected(Array(sheet.utf8)).codes == ["svg-external"])
  }

  @Test func `a drawing with letters is refused`() throws {
    #expect(try inspected(svg("<text>Hi</text>")).codes == ["svg-text"])
  }

  @Test(arguments: [
    "<filter id='f'/><rect filter='url(#f)'/>", "<rect style='fill:red; filter : url(#f)'/>",
    "<mask id='m'/><g mask='url(#m)'/>", "<style>.a { MASK: url(#m) }</style>",
  ])
  func `a drawing with effects that come out as pixels is refused`(inside: String) throws {
    #expect(try inspected(svg(inside)).codes == ["rasterised"])
  }

  @Test(arguments: [
    "<filter id='f'/>", "<rect filter='none'/>", "<rect style='mask-type:alpha;filter:none'/>",
    "<mask id='m'><rect/></mask>", "<style>.filter { fill: url(#filter) }</style>",
  ])
  func `a drawing that only speaks of effects is fine`(inside: String) throws {
    #expect(try inspected(svg(inside)).codes == [])
  }

  @Test func `a picture's own profile is fine if it is whole and of the picture's colours`() throws
  {
    let (screen, press) = (
      try #require(Asset.bytes("ICC/sRGB.icc")),
      try #require(Asset.bytes("ICC/FOGRA39L_coated.icc"))
    )
    let cases: [(picture: [UInt8], profile: [UInt8], codes: [String])] = [
      (SamplePictures.jpeg, screen, []), (SamplePictures.cmyk, press, []),
      (SamplePictures.jpeg, press, ["icc-wrong-space"]),
      (SamplePictures.cmyk, screen, ["icc-wrong-space"]),
      (SamplePictures.jpeg, Array(screen.prefix(700)), ["icc-broken"]),
      (SamplePictures.cmyk, Array("no profile".utf8), ["icc-broken"]),
    ]
    for (picture, profile, codes) in cases {
      let bytes = SamplePictures.jpeg(picture, profile: profile)
      #expect(try inspected(bytes).codes == codes)
    }
  }

  @Test func `a missing picture is said to be missing`() {
    let findings = Findings()
    let picture = PictureInspector.picture(
      at: "/nowhere/p.png", source: source, findings: findings)
    #expect(picture == nil)
    #expect(findings.diagnostics.map(\.code) == ["image-missing"])
  }

  @Test func `random slips in pictures are noticed or harmless, never a crash`() throws {
    var slips = Slips(seed: 11)
    let good = [SamplePictures.jpeg, SamplePictures.png, svg("<use href='#a'/>")]
    for round in 0..<450 {
      let (picture, codes) = try inspected(slips.mutated(good[round % 3]))
      #expect((picture == nil) != codes.isEmpty)
    }
  }
}
