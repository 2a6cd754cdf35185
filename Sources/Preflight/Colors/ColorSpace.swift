/// A colour space of a PDF (ISO 32000-1, 8.6), as far as it matters to what is printed.
indirect enum ColorSpace {
  case gray(isCalibrated: Bool)
  case rgb(isCalibrated: Bool)
  case cmyk(isCalibrated: Bool)
  case lab(range: [Double])
  case separation(names: [String], alternate: ColorSpace, tint: PDFFunction)
  case indexed(base: ColorSpace, last: Int, table: [UInt8])
  case pattern(base: ColorSpace?)

  /// How many numbers make a colour.
  var count: Int {
    switch self {
    case .gray, .indexed: 1
    case .rgb, .lab: 3
    case .cmyk: 4
    case .separation(let names, _, _): names.count
    case .pattern(let base): base?.count ?? 0
    }
  }

  /// The colour that is set with the space.
  var initial: [Double] {
    switch self {
    case .gray, .indexed, .rgb, .lab: Array(repeating: 0, count: count)
    case .cmyk: [0, 0, 0, 1]
    case .separation(let names, _, _): Array(repeating: 1, count: names.count)
    case .pattern: []
    }
  }

  /// The numbers' ranges of a picture without `Decode`.
  var decode: [Double] {
    switch self {
    case .gray: [0, 1]
    case .rgb: [0, 1, 0, 1, 0, 1]
    case .cmyk: [0, 1, 0, 1, 0, 1, 0, 1]
    case .lab(let range): [0, 100] + range
    case .separation(let names, _, _): names.flatMap { _ in [0.0, 1.0] }
    case .indexed: [0, 255]
    case .pattern: []
    }
  }

  /// The colour that the numbers make; those that are missing are 0.
  func color(_ given: [Double], _ conversion: Conversion) -> PaintedColor {
    var values = given.map { $0.isFinite ? $0 : 0 }
    while values.count < count { values.append(0) }
    switch self {
    case .gray(let isCalibrated):
      let gray = min(max(values[0], 0), 1)
      return PaintedColor(
        kind: .gray, isCalibrated: isCalibrated, inks: [0, 0, 0, 1 - gray],
        screen: [gray, gray, gray])
    case .rgb(let isCalibrated):
      let screen = values[0..<3].map { min(max($0, 0), 1) }
      return PaintedColor(
        kind: .rgb, isCalibrated: isCalibrated, inks: conversion.inks(screen), screen: screen)
    case .cmyk(let isCalibrated):
      let inks = values[0..<4].map { min(max($0, 0), 1) }
      return PaintedColor(
        kind: .cmyk, isCalibrated: isCalibrated, inks: inks, screen: conversion.screen(inks))
    case .lab:
      let screen = Conversion.screen(lab: values)
      return PaintedColor(
        kind: .lab, isCalibrated: true, inks: conversion.inks(screen), screen: screen)
    case .separation(let names, let alternate, let tint):
      return separation(values, names, alternate.color(tint.values(values), conversion))
    case .indexed(let base, let last, let table):
      let index = Int(min(max(values[0], 0), Double(max(last, 0))))
      let decode = base.decode
      let parts = (0..<base.count).map { part in
        let at = index * base.count + part
        let byte = at < table.count ? Double(table[at]) / 255 : 0
        return decode[part * 2] + byte * (decode[part * 2 + 1] - decode[part * 2])
      }
      return base.color(parts, conversion)
    case .pattern:
      return .black
    }
  }

  /// Inks that are named one by one, with what stands for them where they are not on the press.
  private func separation(
    _ values: [Double], _ names: [String], _ substitute: PaintedColor
  ) -> PaintedColor {
    var color = PaintedColor(
      kind: names.count == 1 ? .separation : .deviceN, screen: substitute.screen)
    let process = ["/Cyan", "/Magenta", "/Yellow", "/Black"]
    for (name, value) in zip(names, values) {
      let tint = min(max(value, 0), 1)
      if let plate = process.firstIndex(of: name) {
        color.inks[plate] = tint
      } else if name == "/All" {
        color.inks = [tint, tint, tint, tint]
        color.isRegistration = true
      } else if name != "/None" {
        color.spots.append(.init(name: String(name.dropFirst()), tint: tint))
      }
    }
    return color
  }
}
