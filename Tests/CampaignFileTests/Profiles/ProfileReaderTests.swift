import CampaignFile
import DocumentModel
import Foundation
import TestSupport
import Testing

struct ProfileReaderTests {
  private static let line = "outputs: [screen, preview]\n"

  /// A campaign whose first piece names profiles, with profile files of its own.
  private func read(
    _ profiles: String, _ files: [String: String] = [:], outputs: String = "screen"
  ) throws -> CampaignFixture.Reading {
    var fixture = try CampaignFixture(
      "campaign.yaml", Self.line, "outputs: [\(outputs)]\n    profiles: \(profiles)\n")
    for (name, text) in files { fixture.files[name] = text }
    fixture.bytes.merge(Self.library) { $1 }
    fixture.bytes["Shops/ours.icc"] = Asset.bytes("ICC/FOGRA39L_coated.icc")
    fixture.bytes["screen.icc"] = Asset.bytes("ICC/sRGB.icc")
    return try fixture.read()
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let names = [
    "coated", "digital", "newsprint", "office-color", "office-copier", "school-district",
    "uncoated",
  ]

  /// The profiles that come with Broadside, as they lie in the fixture's library.
  private static var library: [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in names {
      files["Library/Profiles/\(name).yaml"] = Asset.bytes("Profiles/\(name).yaml")
    }
    return files
  }

  @Test func `a piece has the printers and channels that it names, in their order`() throws {
    let reading = try read("[uncoated, school-district, coated]")
    #expect(reading.diagnostics == [])
    let piece = try #require(reading.campaign?.pieces.first)
    #expect(piece.printers.map(\.name) == ["uncoated", "coated"])
    #expect(piece.channels.map(\.name) == ["school-district"])
    #expect(piece.printers.map(\.inkLimit) == [280, 300])
    #expect(piece.printers.map(\.bleed).allSatisfy { abs($0 - 8.504) < 0.001 })
    #expect(piece.printers.map(\.marks.count) == [3, 3])
    #expect(piece.printers[0].files.count == 2)
    #expect(piece.printers[0].condition?.identifier == "FOGRA39")
    #expect(piece.printers[0].condition?.profile.hasSuffix("/ICC/FOGRA39L_coated.icc") == true)
    #expect(piece.channels[0].sizes == [Size(width: 612, height: 792)])
    #expect(piece.channels[0].mostBytes == 10_000_000)
    #expect(piece.channels[0].source(of: .mostPages).line == 5)
    #expect(piece.channels[0].source.file == "Assets/Profiles/school-district.yaml")
    #expect(reading.campaign?.printers == [])
  }

  @Test func `nothing is made for a printer whose profile cannot be read`() throws {
    var fixture = try CampaignFixture("campaign.yaml", "date:", "profiles: [ours]\ndate:")
    fixture.bytes.merge(Self.library) { $1 }
    fixture.files["Profiles/ours.yaml"] = "printer: ours\nbleed: wide\n"
    let pieces = try fixture.read().campaign?.pieces.count ?? 0
    #expect(pieces == 0)
    fixture.files["Profiles/ours.yaml"] = "printer: ours\nbleed: 3mm\n"
    #expect(try fixture.read().campaign?.pieces.isEmpty == false)
  }

  @Test func `a profile of the campaign's own changes some keys of another`() throws {
    let reading = try read(
      "[Shops/my-shop.yaml, ours]",
      [
        "Shops/my-shop.yaml": """
        printer: my-shop
        extends: coated
        marks: []
        bleed: 0.125in
        condition: { identifier: FOGRA52, info: Uncoated, profile: ours.icc }
        offset: [1mm, -2mm]
        spots: [Pantone 123 C]
        """,
        "Profiles/ours.yaml": """
        channel: ours
        extends: school-district
        largest-file: 500 kB
        disclaimer: { fr: Le district ne cautionne rien. }
        sizes: [[5in, 7in]]
        shows: [place.phone]
        """,
      ])
    #expect(reading.codes == [])
    let printer = try #require(reading.campaign?.pieces.first?.printers.first)
    #expect(printer.name == "my-shop")
    #expect(printer.marks == [])
    #expect(printer.bleed == 9)
    #expect(printer.inkLimit == 300)
    #expect(printer.condition?.identifier == "FOGRA52")
    #expect(printer.condition?.info == "Uncoated")
    #expect(printer.condition?.profile == reading.folder + "/Shops/ours.icc")
    #expect(abs(printer.offset.y + 5.669) < 0.001)
    #expect(printer.spots == ["Pantone 123 C"])
    let channel = try #require(reading.campaign?.pieces.first?.channels.first)
    #expect(channel.mostBytes == 500_000)
    #expect(channel.disclaimers.count == 6)
    #expect(channel.requiredFields == ["place.phone"])
    #expect(channel.sizes == [Size(width: 360, height: 504)])
    #expect(channel.mostPages == 2)
  }

  @Test func `what a printer's profile leaves out is as on a plain press`() throws {
    let reading = try read("[plain.yaml]", ["plain.yaml": "printer: plain\n"])
    #expect(reading.codes == [])
    let printer = try #require(reading.campaign?.pieces.first?.printers.first)
    #expect(printer.purpose == .press)
    #expect(printer.marks == [])
    #expect(printer.condition?.identifier == "FOGRA39")
  }

  @Test func `the campaign's profiles hold for pieces that name none`() throws {
    var fixture = try CampaignFixture(
      "campaign.yaml", "fictional:", "profiles: [coated]\nfictional:")
    fixture.bytes = Self.library
    let campaign = try #require(try fixture.read().campaign)
    #expect(campaign.printers.map(\.name) == ["coated"])
    #expect(campaign.pieces.map { $0.printers.map(\.name) } == [["coated"], ["coated"]])
  }

  struct Bad: CustomTestStringConvertible, Sendable {
    var code: String
    var marked: String
    var hint: String?
    var testDescription: String { "\(code): \(marked)" }

    init(_ code: String, _ marked: String, hint: String? = nil) {
      self.code = code
      self.marked = marked
      self.hint = hint
    }
  }

  @Test(arguments: [
    Bad("unknown-key", "printer: p\n⟦bleeds⟧: 3mm", hint: "did you mean 'bleed'?"),
    Bad("unknown-key", "channel: c\n⟦bleed⟧: 3mm"),
    Bad("missing-key", "⟦purpose⟧: nothing else"),
    Bad("wrong-type", "⟦- a list⟧"),
    Bad("bad-name", "printer: ⟦My Shop⟧"),
    Bad("wrong-type", "printer: p\nbleed: ⟦3⟧", hint: "say the unit: '3pt', or mm, cm, in"),
    Bad("wrong-type", "printer: p\nbleed: ⟦wide⟧"),
    Bad("out-of-range", "printer: p\nbleed: ⟦2in⟧"),
    Bad("out-of-range", "printer: p\nsafe: ⟦-1mm⟧"),
    Bad("wrong-type", "printer: p\nmarks: ⟦crop⟧"),
    Bad("unknown-value", "printer: p\nmarks: [⟦crops⟧]", hint: "did you mean 'crop'?"),
    Bad("wrong-type", "printer: p\nink-limit: ⟦300⟧", hint: "say the unit: '300%'"),
    Bad("out-of-range", "printer: p\nink-limit: ⟦401%⟧"),
    Bad("wrong-type", "printer: p\nresolution: ⟦fine⟧"),
    Bad("out-of-range", "printer: p\nresolution: ⟦9ppi⟧"),
    Bad("bad-profile", "printer: p\n⟦least-resolution⟧: 400ppi"),
    Bad("bad-profile", "printer: p\nbleed: 4mm\n⟦marks⟧: [crop]"),
    Bad("unknown-value", "printer: p\ncolor: ⟦grey⟧", hint: "did you mean 'gray'?"),
    Bad("unknown-value", "printer: p\noutput: ⟦screen⟧"),
    Bad("unknown-value", "printer: p\nstandard: ⟦pdf-x-5⟧", hint: "did you mean 'pdf-x-4'?"),
    Bad("wrong-type", "printer: p\noffset: ⟦1mm⟧"),
    Bad("wrong-type", "printer: p\noffset: ⟦⟧[1mm]"),
    Bad("wrong-type", "printer: p\nspots: ⟦some⟧"),
    Bad("icc-missing", "printer: p\ncondition: ⟦FOGRA52⟧"),
    Bad("icc-missing", "printer: p\ncondition: { identifier: X, profile: ⟦none.icc⟧ }"),
    Bad("icc-wrong-space", "printer: p\ncondition: { identifier: X, profile: ⟦screen.icc⟧ }"),
    Bad("icc-broken", "printer: p\ncondition: { identifier: X, profile: ⟦p.yaml⟧ }"),
    Bad("path-outside", "printer: p\ncondition: { identifier: X, profile: ⟦../x.icc⟧ }"),
    Bad("missing-key", "printer: p\ncondition: ⟦{⟧ profile: p.yaml }"),
    Bad("unknown-key", "printer: p\ncondition: { identifier: FOGRA39, ⟦icc⟧: x }"),
    Bad("unknown-profile", "printer: p\nextends: ⟦coatd⟧", hint: "did you mean 'coated'?"),
    Bad("profile-missing", "printer: p\nextends: ⟦q.yaml⟧"),
    Bad("profile-loop", "printer: p\nextends: ⟦p.yaml⟧"),
    Bad("wrong-profile", "printer: p\nextends: ⟦school-district⟧"),
    Bad("unknown-format", "channel: c\nsizes: [⟦leter⟧]", hint: "did you mean 'letter'?"),
    Bad("wrong-type", "channel: c\nsizes: [⟦⟧[5in]]"),
    Bad("empty-list", "channel: c\nsizes: ⟦⟧[]"),
    Bad("out-of-range", "channel: c\nmost-pages: ⟦0⟧"),
    Bad("out-of-range", "channel: c\nsmallest-type: ⟦80pt⟧"),
    Bad("wrong-type", "channel: c\nlargest-file: ⟦10⟧"),
    Bad("out-of-range", "channel: c\nlargest-file: ⟦10B⟧"),
    Bad("wrong-type", "channel: c\ndisclaimer: ⟦Not ours.⟧"),
    Bad("unknown-language", "channel: c\ndisclaimer: { ⟦Klingon⟧: Not ours. }"),
    Bad("bad-field", "channel: c\nshows: [place ⟦phone⟧]"),
  ])
  func `a mistake in a profile is one error at its place`(bad: Bad) throws {
    let source = MarkedSource(bad.marked)
    let reading = try read("[p.yaml]", ["p.yaml": source.text])
    #expect(reading.codes == [bad.code])
    let found = reading.diagnostics.first
    #expect(found?.span.file == "p.yaml")
    #expect(found?.span.line == source.marks.first?.line)
    #expect(found?.span.column == source.marks.first?.column)
    if let hint = bad.hint { #expect(found?.hint == hint) }
  }

  @Test(arguments: [
    ("[coatd]", "unknown-profile"), ("[other.yaml]", "profile-missing"),
    ("[/etc/passwd.yaml]", "path-outside"), ("[coated, coated]", "duplicate-profile"),
    ("coated", "wrong-type"), ("[../x/coated.yaml]", "path-outside"),
  ])
  func `a profile that is not there is an error in the campaign file`(
    profiles: String, code: String
  ) throws {
    let reading = try read(profiles)
    #expect(reading.codes == [code])
    #expect(reading.diagnostics.first?.span.file == "campaign.yaml")
  }

  @Test func `every profile that comes with Broadside is sound`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appending(path: "Assets/Profiles").path)
    #expect(files.filter { $0.hasSuffix(".yaml") }.sorted() == Self.names.map { $0 + ".yaml" })
    let reading = try read("[\(Self.names.joined(separator: ", "))]")
    #expect(reading.diagnostics == [])
  }
}
