extension TextItem {
  /// The advance of a tatweel in the item's font, nil if its words are not lengthened: those of
  /// other scripts, and of Nastaliq, whose letters do not stand on a line.
  func tatweelWidth(by shaper: Shaper) -> Double? {
    guard setting.script == "Arab", !font.scripts.contains("Aran"), font.file.covers(0x640) else {
      return nil
    }
    let glyphs = shaper.glyphs(
      of: 0..<1, in: self, text: [0x640], graphemeStarts: [true, true])
    return glyphs.first.map(\.advance).flatMap { $0 > 0 ? $0 : nil }
  }
}
