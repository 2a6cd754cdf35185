internal import CLCMS

/// An ICC profile that the library has read: its bytes and what its header says (ICC.1, 7.2).
package struct ICCProfile: Hashable, Sendable {
  /// What the profile's numbers are amounts of.
  package enum Space: String, Hashable, Sendable, CaseIterable {
    case gray
    case rgb = "RGB"
    case cmyk = "CMYK"
    /// Anything else, such as Lab or inks by other names.
    case other
  }

  /// What the profile is of.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case camera, screen, press, other
  }

  /// What the profile is called in messages, such as its file's name.
  package let name: String
  package let bytes: [UInt8]
  package let space: Space
  package let kind: Kind
  /// How many numbers make a colour.
  package let channels: Int
  /// The version of the format, such as 2.2.
  package let version: Double
  /// What the profile calls itself.
  package let title: String

  /// Reads a profile's header and looks whether colours can be converted with it.
  /// - Throws: `ColorError` with code `icc-broken` if the bytes are no whole profile.
  package init(_ bytes: [UInt8], name: String) throws(ColorError) {
    // The first field is the profile's whole size; the library reads on behind a cut.
    let size = bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    guard size >= 128, size <= bytes.count else {
      throw OpenProfile.broken(name, "it is no ICC profile or is cut off")
    }
    let bytes = Array(bytes.prefix(size))
    let context = try ColorContext()
    let opened = try OpenProfile(bytes, name: name, in: context)
    self.name = name
    self.bytes = bytes
    space = opened.space
    kind = opened.kind
    channels = opened.channels
    version = opened.version
    title = opened.description
    guard space != .other else { return }
    // The library reads the tables only now, so this tells whether they are there and whole.
    _ = try TransformHandle(
      from: opened, space.exactFormat, to: OpenProfile(labIn: context), b_lab_double,
      intent: .relative, name: name, in: context)
  }
}

extension ICCProfile {
  /// The profile if its space is the one that is needed.
  /// - Parameter purpose: What it is needed for, such as `the press`.
  /// - Throws: `ColorError` with code `icc-wrong-space`.
  package func expecting(_ space: Space, for purpose: String) throws(ColorError) -> ICCProfile {
    guard self.space != space else { return self }
    let own = self.space == .other ? "neither RGB nor CMYK nor gray" : self.space.rawValue
    throw ColorError(
      "icc-wrong-space",
      "the profile '\(name)' is for \(own) colours, and \(purpose) needs one for \(space.rawValue)",
      hint: space == .cmyk
        ? "name the profile of the printing condition, which the print shop gives out"
        : "name an \(space.rawValue) profile such as sRGB")
  }

  /// The profile if it describes a press with four inks, as an output intent must.
  /// - Throws: `ColorError` with code `icc-wrong-space` or `icc-wrong-class`.
  package func expectingPress() throws(ColorError) -> ICCProfile {
    let profile = try expecting(.cmyk, for: "the press")
    guard kind == .press else {
      throw ColorError(
        "icc-wrong-class", "the profile '\(name)' describes no press, but a \(kind.rawValue)",
        hint: "name the profile of the printing condition, which the print shop gives out")
    }
    return profile
  }
}

extension ICCProfile: CustomStringConvertible {
  package var description: String { "\(name) (\(title))" }
}
