import DocumentModel

extension FontChoice {
  /// The stretches of one font, each with the reason of its first letter.
  func accounts() -> [FontAccount] {
    var choice = self
    var accounts: [FontAccount] = []
    var last: FontStock.Font?
    for offset in chosen.indices {
      let run = text.run(at: offset)
      let scalar = text.scalars[offset]
      let font = chosen[offset].map { candidates[run][$0] }
      if accounts.isEmpty || font?.id != last?.id {
        accounts.append(
          FontAccount(text: "", family: font?.family, face: font?.face, reason: .signs))
        last = font
      }
      let index = accounts.count - 1
      accounts[index].text.unicodeScalars.append(scalar)
      guard accounts[index].reason == .signs || missing.contains(offset),
        !ScalarClass.isIgnorable(scalar)
      else { continue }
      accounts[index].reason = choice.reason(at: offset, run: run)
    }
    return accounts
  }

  /// What a font has no glyph for, of a letter and the marks behind it.
  private func lack(of font: FontStock.Font, from offset: Int) -> FontAccount.Lack? {
    let marks = text.scalars[(offset + 1)...].prefix {
      $0.properties.canonicalCombiningClass != .notReordered
    }
    let lacking = (offset...offset + marks.count).first { place in
      !covers(place..<place + 1, with: font.file)
    }
    return lacking.map { FontAccount.Lack(family: font.family, scalar: text.scalars[$0]) }
  }

  private mutating func reason(at offset: Int, run: Int) -> FontAccount.Reason {
    let scalar = text.scalars[offset]
    guard let index = chosen[offset], !missing.contains(offset) else { return .missing(scalar) }
    let script = scriptNames[scripts[offset]]
    let fonts = candidates[run]
    let isSign = ScalarClass.isCommon(scalar)
    let before = order(run: run, script: isSign ? nil : scripts[offset]).prefix { $0 != index }
    let lacks = before.compactMap { lack(of: fonts[$0], from: offset) }
    if !lacks.isEmpty { return .others(lacks) }
    // Signs follow letters into fonts that do not come first, though those before have them too.
    if isSign { return .signs }
    let serves =
      fonts[index].scripts.isEmpty
      || !fonts.contains { font in
        font.scripts.contains(script) && font.family != fonts[index].family
      }
    return serves || fonts[index].scripts.contains(script)
      ? .serves(script: script) : .unserved(script: script)
  }
}
