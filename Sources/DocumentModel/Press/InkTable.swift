/// The inks of one drawing, each with what it is used for, by the codes that stand for them.
package struct InkTable: Hashable, Sendable {
  /// What is painted in an ink, which decides whether it is printed over what lies below.
  package enum Use: Hashable, Sendable, CaseIterable {
    case text, line, area
  }

  /// An ink in one use.
  package struct Entry: Hashable, Sendable {
    package var ink: Ink
    package var use: Use

    package init(ink: Ink, use: Use) {
      self.ink = ink
      self.use = use
    }
  }

  private(set) package var entries: [Entry] = []
  private var codes: [Entry: Int] = [:]

  package init() {}

  /// The code of an ink in a use, a new one if it has none yet.
  package mutating func code(of ink: Ink, as use: Use) -> Int {
    let entry = Entry(ink: ink, use: use)
    if let code = codes[entry] { return code }
    entries.append(entry)
    codes[entry] = entries.count - 1
    return entries.count - 1
  }

  /// What a code stands for; nil if it is none of the table's.
  package subscript(code: Int) -> Entry? {
    entries.indices.contains(code) ? entries[code] : nil
  }
}

/// A colour that carries the code of an ink through a drawing program that knows only RGB.
///
/// Channels have sixteen bits on the way. The upper eight are the colour, so that the drawing looks
/// right; the lower eight of red and green are the code, and those of blue tell that there is one:
/// colours of eight bits repeat them in both halves.
package struct CodedColor: Hashable, Sendable {
  package var color: RGB
  /// The code; nil for a colour without one.
  package var code: Int?

  private static let mark: UInt8 = 0xA5

  package init(_ color: RGB, code: Int?) {
    precondition((0...0xFFFF).contains(code ?? 0), "an ink's code has sixteen bits")
    self.color = color
    self.code = code
  }

  /// Reads channels from 0 to 1.
  package init(red: Double, green: Double, blue: Double) {
    let bits = [red, green, blue].map { UInt16((min(max($0, 0), 1) * 65535).rounded()) }
    let low = bits.map { UInt8(truncatingIfNeeded: $0) }
    let high = bits.map { UInt8(truncatingIfNeeded: $0 >> 8) }
    if low[2] == high[2] ^ Self.mark {
      color = RGB(red: high[0], green: high[1], blue: high[2])
      code = Int(low[0]) << 8 | Int(low[1])
    } else {
      let eight = bits.map { UInt8((Double($0) / 257).rounded()) }
      color = RGB(red: eight[0], green: eight[1], blue: eight[2])
    }
  }

  /// The channels from 0 to 1.
  package var channels: (red: Double, green: Double, blue: Double) {
    func channel(_ high: UInt8, _ low: UInt8) -> Double {
      Double(UInt16(high) << 8 | UInt16(low)) / 65535
    }
    guard let code else {
      return (
        Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255
      )
    }
    return (
      channel(color.red, UInt8(code >> 8)), channel(color.green, UInt8(code & 0xFF)),
      channel(color.blue, color.blue ^ Self.mark)
    )
  }
}
