import ColorManagement
import DocumentModel

/// Reads the printing condition that a printer's inks are meant for.
struct ConditionReader {
  let reader: YAMLReader
  let folder: CampaignFolder
  /// The folder that holds the ICC profiles that come with Broadside.
  let colors: String?
  /// The profile's absolute path.
  let path: String

  /// Conditions whose ICC profile comes with Broadside: the profile's file and words for people.
  private static let shipped = [
    "FOGRA39": (
      file: "FOGRA39L_coated.icc", info: "Offset printing on coated paper (ISO 12647-2)"
    )
  ]

  /// Sets the condition; a press file that names none is made for the one that is shipped.
  func apply(_ node: YAMLNode?, to printer: inout PrinterProfile) {
    guard let node else {
      if printer.purpose == .press, printer.condition == nil {
        printer.condition = condition("FOGRA39", info: nil, profile: nil, at: printer.source)
      }
      return
    }
    if node.entries == nil {
      guard let name = reader.text(node) else { return }
      printer.condition = condition(name, info: nil, profile: nil, at: node.span)
      return
    }
    guard let file = reader.mapping(node, ProfileShapes.condition),
      let identifier = reader.text(file["identifier"])
    else { return }
    printer.condition = condition(
      identifier, info: reader.text(file["info"]), profile: file["profile"], at: node.span)
  }

  private func condition(
    _ identifier: String, info: String?, profile: YAMLNode?, at span: SourceSpan
  ) -> PrinterProfile.OutputCondition? {
    let shipped = Self.shipped[identifier]
    let words = info ?? shipped?.info ?? identifier
    if let profile {
      guard let name = reader.text(profile),
        let found = folder.resolve(
          name, from: path, at: profile.span, missing: "icc-missing", findings: reader.findings)
      else { return nil }
      check(found, at: profile.span)
      return .init(identifier: identifier, info: words, profile: found)
    }
    guard let shipped, let colors else {
      let known = Self.shipped.keys.sorted().joined(separator: ", ")
      reader.findings.error(
        "icc-missing", at: span, "no ICC profile of '\(identifier)' comes with Broadside",
        hint: "ask the print shop for it: 'condition: { identifier: \(identifier), profile: PATH }'"
          + ", or use \(known)")
      return nil
    }
    return .init(
      identifier: identifier, info: words, profile: FilePath.joined(colors, shipped.file))
  }

  /// Reports a file that is no profile of a press with four inks.
  private func check(_ path: String, at span: SourceSpan) {
    do throws(ColorError) {
      _ = try ICCProfile.read(path).expectingPress()
    } catch {
      reader.findings.error(error.code, at: span, error.message, hint: error.hint)
    }
  }
}
