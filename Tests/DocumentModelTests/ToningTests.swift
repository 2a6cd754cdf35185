import DocumentModel
import Testing

struct ToningTests {
  private static let night = RGB(red: 20, green: 30, blue: 90)
  private static let sand = RGB(red: 250, green: 230, blue: 190)

  @Test func `of two inks the darker stands for what is dark, whichever is named first`() {
    for duotone in [
      Recoloring.duotone(Self.night, Self.sand), .duotone(Self.sand, Self.night),
    ] {
      #expect(duotone(RGB.black) == Self.night && duotone(RGB.white) == Self.sand)
    }
  }

  @Test(arguments: [
    Recoloring.duotone(night, sand), .single(night), .veiled(nil, by: night, part: 0.6),
    .veiled(.duotone(night, sand), by: .white, part: 0.3),
  ])
  func `photographs become what drawings do`(recoloring: Recoloring) {
    let toning = Toning(recoloring)
    for step in stride(from: UInt8(0), through: 250, by: 10) {
      let drawn = recoloring(RGB(red: step, green: step, blue: step))
      let shown = toning(step, step, step)
      #expect(abs(Int(drawn.green) - Int(shown.green)) <= 3, "\(step)")
    }
  }

  @Test func `what replaces single colours leaves photographs as they are`() {
    let replacing = Recoloring.replacing([.black: .white])
    #expect(Toning(replacing)(0, 0, 0) == .black)
    let veiled = Toning(.veiled(replacing, by: .white, part: 0.5))
    #expect(veiled(0, 0, 0) == RGB(red: 128, green: 128, blue: 128))
  }
}
