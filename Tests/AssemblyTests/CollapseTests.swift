import CampaignFile
import TestSupport
import Testing

struct CollapseTests {
  /// In `hill` the phone is empty; the name is not.
  @Test(arguments: [
    ("{place.name} · {place.phone}", "Hill"),
    ("{place.phone} · {place.name}", "Hill"),
    ("{place.name} · Call {place.phone} · Come", "Hill · Come"),
    ("Call {place.phone} | {place.name}", "Hill"),
    ("{place.name} • {place.phone} • {place.name}", "Hill • Hill"),
    ("{strings.call} · {place.name}", "Hill"),
    ("{place.name}\nCall {place.phone}\nCome", "Hill\nCome"),
    ("Call {place.phone}\n{place.name}", "Hill"),
    ("{place.name}\nCall {place.phone}", "Hill"),
    ("{place.name}, {place.phone}.", "Hill."),
    ("{place.phone}, {place.name}.", "Hill."),
    ("({place.phone}, {place.name})", "(Hill)"),
    ("{place.name}، {place.phone}", "Hill"),
    ("{place.name} {place.phone} school", "Hill school"),
    ("{place.phone} {place.name}", "Hill"),
    ("a · b, c", "a · b, c"),
    ("{place.name} · **{place.phone}** · x", "Hill · x"),
  ])
  func `an empty field takes its part of the line, its label and a separator`(
    text: String, expected: String
  ) {
    #expect(Campaign.said(text, place: "hill") == expected)
  }

  @Test(arguments: ["{place.phone}", "Call {place.phone}", "{strings.call}\n{place.phone}"])
  func `a box without lines is left out and its siblings close up`(text: String) {
    let campaign = Campaign.sample(boxes: [.text("a"), .text(text), .text("b")])
    #expect(campaign.boxes(place: "hill").map(\.text) == ["a", "b"])
  }

  @Test func `a box whose boxes are all left out goes too`() {
    let row = TemplateBox.holding(.row([.text("{place.phone}")]))
    let campaign = Campaign.sample(boxes: [row, .text("b")])
    #expect(campaign.boxes(place: "hill").map(\.text) == ["b"])
    #expect(campaign.boxes().count == 2)
  }

  @Test func `a separator inside a value divides nothing`() {
    let places: [Value] = [
      .place("hill", ["phone": .cell(""), "note": .cell("a · b")]), .eastside,
    ]
    let campaign = Campaign.sample(boxes: [.text("{place.note} · {place.phone}")], places: places)
    #expect(campaign.boxes(place: "hill").map(\.text) == ["a · b"])
  }

  @Test(arguments: 0..<40)
  func `whatever is empty, what is left is the other parts joined`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let separator = [" · ", " | ", " • "].randomElement(using: &random) ?? " · "
    var lines: [String] = []
    var left: [String] = []
    for line in 0..<Int.random(in: 1...4, using: &random) {
      var parts: [String] = []
      var kept: [String] = []
      for part in 0..<Int.random(in: 1...5, using: &random) {
        let label = ["", "Call ", "\(line)\(part): "].randomElement(using: &random) ?? ""
        let isEmpty = Bool.random(using: &random)
        parts.append(label + (isEmpty ? "{place.phone}" : "{place.name}"))
        if !isEmpty { kept.append(label + "Hill") }
      }
      lines.append(parts.joined(separator: separator))
      if !kept.isEmpty { left.append(kept.joined(separator: separator)) }
    }
    let said = Campaign.said(lines.joined(separator: "\n"), place: "hill")
    #expect(said == (left.isEmpty ? nil : left.joined(separator: "\n")))
  }
}
