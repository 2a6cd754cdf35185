public import DocumentModel

/// How eyes see colours that lack one kind of cones (Machado, Oliveira and Fernandes 2009).
public enum ColorVision: String, CaseIterable, Sendable {
  /// Without the cones for red, for green, for blue.
  case protanopia, deuteranopia, tritanopia

  /// What a colour looks like to such eyes.
  public func seen(_ color: RGB) -> RGB {
    let light = LinearRGB(color)
    let rows = matrix
    func mix(_ row: [Double]) -> Double {
      row[0] * light.red + row[1] * light.green + row[2] * light.blue
    }
    return LinearRGB(red: mix(rows[0]), green: mix(rows[1]), blue: mix(rows[2])).rgb
  }

  private var matrix: [[Double]] {
    switch self {
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }
}

/// How well two colours of areas can be told apart by everybody.
public enum Separation {
  /// The least difference at a glance, in CIEDE2000, to all eyes.
  public static let least = 10.0
  /// The least difference of lightness, in steps of a hundred, on a copier's page.
  public static let leastGray = 10.0

  /// The difference of the two to the eyes that tell them apart worst.
  public static func difference(_ a: RGB, _ b: RGB) -> Double {
    let seen = [(a, b)] + ColorVision.allCases.map { ($0.seen(a), $0.seen(b)) }
    return seen.map { CIELab($0).difference(from: CIELab($1)) }.min() ?? 0
  }

  /// The difference of their lightness, which is all that a copier leaves.
  public static func gray(_ a: RGB, _ b: RGB) -> Double {
    abs(CIELab(a).lightness - CIELab(b).lightness)
  }

  /// Whether nobody takes one for the other, in colour or in grey.
  public static func isClear(_ a: RGB, _ b: RGB) -> Bool {
    difference(a, b) >= least && gray(a, b) >= leastGray
  }
}
