import ColorManagement
package import DocumentModel

/// Looks at picture files: what they are, how large, and whether they are whole.
package enum PictureInspector {
  /// The picture in a file, or nil with the reason in `findings`.
  ///
  /// - Parameters:
  ///   - path: the absolute path.
  ///   - source: where the picture is named.
  package static func picture(
    at path: String, source: SourceSpan, findings: Findings
  ) -> Picture? {
    let name = FilePath.name(of: path)
    do {
      let bytes = try FileSystem.bytes(of: path, cap: PictureLimits.bytes)
      let (format, size) = try inspected(bytes)
      try check(size, format)
      return Picture(path: path, format: format, size: size, source: source)
    } catch let failure as FileSystem.Failure {
      report(failure, name, at: source, findings)
    } catch let fault as PictureFault {
      findings.error(
        fault.kind.rawValue, at: source, "'\(name)' \(fault.message)",
        hint: fault.hint ?? fault.kind.hint)
    } catch {
      findings.error("image-unknown", at: source, "'\(name)' cannot be read")
    }
    return nil
  }

  /// The outline of an SVG drawing in one colour, or nil with the reason in `findings`.
  static func shape(
    at path: String, source: SourceSpan, findings: Findings
  ) -> (shape: Path, size: Size)? {
    guard let picture = picture(at: path, source: source, findings: findings) else { return nil }
    do {
      guard picture.format == .svg else {
        throw PictureFault(.unknown, "is no SVG drawing", hint: "draw the pattern as SVG")
      }
      let text = TextDecoding.decode(try FileSystem.bytes(of: path, cap: PictureLimits.bytes)).text
      return (try SVGShape.path(text), picture.size)
    } catch let fault as PictureFault {
      findings.error(
        fault.kind.rawValue, at: source, "'\(FilePath.name(of: path))' \(fault.message)",
        hint: fault.hint ?? fault.kind.hint)
    } catch {
      findings.error(
        "image-unknown", at: source, "'\(FilePath.name(of: path))' cannot be read")
    }
    return nil
  }

  /// The format and size of a picture.
  ///
  /// - Throws: `PictureFault` if the bytes are no whole picture of a known kind.
  static func inspected(
    _ bytes: [UInt8]
  ) throws(PictureFault) -> (format: Picture.Format, size: Size) {
    if bytes.starts(with: JPEGInspector.signature) {
      let (size, channels) = try JPEGInspector.frame(of: bytes)
      try checkProfile(EmbeddedProfile.bytes(inJPEG: bytes), channels: channels)
      return (.jpeg, size)
    }
    if bytes.starts(with: PNGInspector.signature) { return (.png, try PNGInspector.size(bytes)) }
    if let text = svgText(bytes) { return (.svg, try SVGInspector.size(text)) }
    throw PictureFault(.unknown, ForeignPicture.message(bytes))
  }

  /// Refuses a profile that does not tell what the picture's colours are; grays need none.
  private static func checkProfile(_ bytes: [UInt8]?, channels: Int) throws(PictureFault) {
    guard let bytes, channels > 1 else { return }
    let profile: ICCProfile
    do {
      profile = try ICCProfile(bytes, name: "embedded")
    } catch {
      throw PictureFault(.profileBroken, "has a broken colour profile in it")
    }
    guard profile.channels != channels else { return }
    throw PictureFault(
      .profileSpace,
      "has \(channels) colours a pixel, and a profile in it for \(profile.channels)")
  }

  /// The text of what may be an SVG drawing.
  private static func svgText(_ bytes: [UInt8]) -> String? {
    let decoded = TextDecoding.decode(bytes)
    guard decoded.text.first(where: { !$0.isWhitespace }) == "<" else { return nil }
    return decoded.problem == nil ? decoded.text : nil
  }

  private static func check(_ size: Size, _ format: Picture.Format) throws(PictureFault) {
    guard format != .svg else { return }
    guard PictureLimits.allow(size) else {
      throw PictureFault(
        .tooLarge, "is \(Int(size.width)) × \(Int(size.height)) pixels large")
    }
  }

  private static func report(
    _ failure: FileSystem.Failure, _ name: String, at source: SourceSpan, _ findings: Findings
  ) {
    switch failure {
    case .missing:
      findings.error("image-missing", at: source, "there is no picture '\(name)'")
    case .notAFile:
      findings.error("image-unknown", at: source, "'\(name)' is not a file")
    case .tooLarge:
      findings.error(
        "image-too-large", at: source, "'\(name)' is larger than \(PictureLimits.bytes >> 20) MiB",
        hint: "save a smaller copy")
    case .refused(let reason):
      findings.error("file-unreadable", at: source, "'\(name)' cannot be read: \(reason)")
    }
  }
}
