internal import CCairo
internal import DocumentModel

/// The axes of a variable font, and the place on them at which a FreeType face stands.
@safe struct VariationAxes {
  /// The reach of the axis of widths, nil if the font has none.
  private(set) var widths: ClosedRange<Double>?
  /// The width at which the face stands, in percent of the normal.
  private(set) var width = 100.0

  private static let widthAxis = FT_ULong(0x7764_7468)  // wdth

  /// Moves a face to a place on its axes; those that are not named stand at their defaults.
  init(of face: FT_Face, in library: FT_Library, at places: [FontAxis]) {
    var found: UnsafeMutablePointer<FT_MM_Var>?
    guard unsafe FT_Get_MM_Var(face, &found) == 0, let axes = unsafe found else { return }
    defer { unsafe FT_Done_MM_Var(library, axes) }
    var coordinates = [FT_Fixed]()
    for index in 0..<Int(unsafe axes.pointee.num_axis) {
      let axis = unsafe axes.pointee.axis[index]
      let asked = places.last { unsafe $0.freeTypeTag == axis.tag }?.value
      let (least, most) = unsafe (axis.minimum.value, axis.maximum.value)
      let place = unsafe min(max(asked ?? axis.def.value, least), most)
      coordinates.append(FT_Fixed((place * 65536).rounded()))
      if unsafe axis.tag == Self.widthAxis, least > 0 { (widths, width) = (least...most, place) }
    }
    if places.isEmpty { return }
    unsafe FT_Set_Var_Design_Coordinates(face, FT_UInt(coordinates.count), &coordinates)
  }
}

extension FontAxis {
  fileprivate var freeTypeTag: FT_ULong { tag.utf8.prefix(4).reduce(0) { $0 << 8 | FT_ULong($1) } }
}

extension FT_Fixed {
  /// The number that FreeType gives in parts of 65,536.
  fileprivate var value: Double { Double(self) / 65536 }
}
