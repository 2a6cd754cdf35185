/// One face of a font family: the file it lies in and what it looks like.
package struct FontFace: Hashable, Encodable, Sendable {
  /// The absolute path of the font file.
  package var path: String
  /// The face's index in a collection file, 0 otherwise.
  package var index: Int
  /// The weight from 1 to 1000, 400 for regular.
  package var weight: Int
  package var isItalic: Bool
  /// The sizes that it is drawn for, in points; nil for any.
  package var sizes: ClosedRange<Double>?
  /// Where on the axes of a variable font it lies; the font's own defaults elsewhere.
  package var axes: [FontAxis]

  package init(
    path: String, index: Int = 0, weight: Int = 400, isItalic: Bool = false,
    sizes: ClosedRange<Double>? = nil, axes: [FontAxis] = []
  ) {
    self.path = path
    self.index = index
    self.weight = weight
    self.isItalic = isItalic
    self.sizes = sizes
    self.axes = axes
  }

  /// How far a size is from those that the face is drawn for, in points.
  fileprivate func distance(to size: Double) -> Double {
    guard let sizes else { return 0 }
    return max(0, sizes.lowerBound - size, size - sizes.upperBound)
  }
}

/// A place on one axis of a variable font.
package struct FontAxis: Hashable, Encodable, Sendable {
  /// The axis: `wght`, `wdth`, `opsz` or one of the font's own.
  package var tag: String
  package var value: Double

  package init(_ tag: String, _ value: Double) {
    self.tag = tag
    self.value = value
  }
}

/// A family of faces, the scripts it is meant for, and how it is adjusted beside others.
package struct FontFamily: Hashable, Encodable, Sendable {
  package var name: String
  /// ISO 15924 codes of the scripts that the family serves first; empty for any.
  package var scripts: [String]
  package var faces: [FontFace]
  /// The factor on the size that gives the family the same apparent size as its companions.
  package var scale: Double

  package init(name: String, scripts: [String] = [], faces: [FontFace], scale: Double = 1) {
    self.name = name
    self.scripts = scripts
    self.faces = faces
    self.scale = scale
  }

  /// Hashes what families of a campaign differ in; their many faces would cost more than they tell.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(scale)
  }

  /// The face nearest to the weight, italic if asked for and there is one (CSS Fonts 4, 5.2); of
  /// several weights alike that which is drawn for the size.
  package func face(weight: Int, isItalic: Bool, size: Double) -> FontFace? {
    let slanted = faces.filter { $0.isItalic == isItalic }
    return (slanted.isEmpty ? faces : slanted).min { left, right in
      let (l, r) = (abs(left.weight - weight), abs(right.weight - weight))
      if l != r { return l < r }
      if left.weight == right.weight {
        return left.distance(to: size) < right.distance(to: size)
      }
      return weight >= 500 ? left.weight > right.weight : left.weight < right.weight
    }
  }
}
