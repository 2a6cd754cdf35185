import DocumentModel
import Testing

@testable import Assembly

/// Which words of a text lead somewhere.
@Suite struct LiveAddressTests {
  @Test(arguments: [
    ("Write to talk@heart.example, or call.", ["mailto:talk@heart.example"]),
    ("(heart.example/eastside)", ["https://heart.example/eastside"]),
    ("See https://www.heart.example/a?b=c.", ["https://www.heart.example/a?b=c"]),
    (
      "اكتبوا إلى talk@heart.example أو heart.example",
      [
        "mailto:talk@heart.example", "https://heart.example",
      ]
    ),
    ("bbc.co.uk and ard.de/live", ["https://bbc.co.uk", "https://ard.de/live"]),
    ("At 6 p.m.It was 3.5 km, e.g. so.is no.Tomorrow a@b @us #us 10.10.2026 U.S. file.pdf", []),
  ])
  func `addresses lead where they say, other words nowhere`(text: String, links: [String]) {
    #expect(LiveAddress.all(in: text).map(\.link) == links)
  }

  @Test func `an address made of several fields is one link without a line under it`() {
    let source = SourceSpan(file: "a.yaml")
    let fragments = ["Write: https://", "heart.example", "/x!"].map {
      Fragment(text: $0, source: source)
    }
    let live = fragments.withLiveAddresses
    #expect(live.map(\.text) == ["Write: ", "https://", "heart.example", "/x", "!"])
    let link = "https://heart.example/x"
    #expect(live.map(\.link) == [nil, link, link, link, nil])
    #expect(live.map(\.isAddress) == [false, true, true, true, false])
  }
}
