internal import CLCMS

/// Converts colours and pixels from one profile to another.
///
/// Numbers of gray and RGB run from 0 to 1, those of inks from 0 to 1 of full cover; pixels have a
/// byte a channel. Black points are matched, so that shadows keep their drawing.
package final class ColorTransform {
  package let source: ICCProfile
  package let destination: ICCProfile
  private let exact: TransformHandle
  private let fast: TransformHandle

  /// - Parameter isInverted: Whether pixels of inks come inverted, as Adobe's programs store them.
  /// - Throws: `ColorError` with code `icc-broken` if a profile's tables are missing or broken, or
  ///   `icc-wrong-space` if a profile is neither gray nor RGB nor CMYK.
  package init(
    from source: ICCProfile, to destination: ICCProfile, intent: RenderingIntent = .relative,
    isInverted: Bool = false
  ) throws(ColorError) {
    for profile in [source, destination] where profile.space == .other {
      throw ColorError(
        "icc-wrong-space", "the profile '\(profile.name)' is for colours that are not converted",
        hint: "use an RGB, CMYK or gray profile")
    }
    self.source = source
    self.destination = destination
    let context = try ColorContext()
    let from = try OpenProfile(source.bytes, name: source.name, in: context)
    let to = try OpenProfile(destination.bytes, name: destination.name, in: context)
    // What the source needs was looked at when it was read.
    let name = destination.name
    exact = try TransformHandle(
      from: from, source.space.exactFormat, to: to, destination.space.exactFormat, intent: intent,
      name: name, isExact: true, in: context)
    fast = try TransformHandle(
      from: from, source.space.pixelFormat(isInverted: isInverted), to: to,
      destination.space.pixelFormat(), intent: intent, name: name, in: context)
  }

  /// One colour, exactly.
  package func color(_ numbers: [Double]) -> [Double] {
    precondition(numbers.count == source.channels, "a colour of the source has other channels")
    let scale = source.space == .cmyk ? 100.0 : 1
    let converted = exact.color(numbers.map { $0 * scale }, channels: destination.channels)
    let unscale = destination.space == .cmyk ? 0.01 : 1.0
    return converted.map { min(max($0 * unscale, 0), 1) }
  }

  /// Many pixels; bytes that make no whole pixel are left out.
  /// - Complexity: O(n); about 0.1 µs a pixel from RGB to CMYK.
  package func pixels(_ pixels: [UInt8]) -> [UInt8] {
    let count = pixels.count / source.channels
    return fast.pixels(pixels, count: count, channels: destination.channels)
  }
}
