import DocumentModel

/// Reads profile files, each with those that it extends.
struct ProfileReader {
  let finder: ProfileFinder
  let folder: CampaignFolder
  let reader: YAMLReader

  private var findings: Findings { reader.findings }

  init(folder: CampaignFolder, library: LibraryFolders, reader: YAMLReader) {
    finder = ProfileFinder(folder: folder, library: library, findings: reader.findings)
    self.folder = folder
    self.reader = reader
  }

  /// The profiles that a list names; those with errors are left out.
  func profiles(_ node: YAMLNode?, from file: String) -> Profiles? {
    guard let node, let names = reader.texts(node) else { return nil }
    var profiles = Profiles()
    for (name, span) in names {
      guard let path = finder.path(of: name, from: file, at: span),
        let profile = profile(at: path)
      else {
        profiles.isWhole = false
        continue
      }
      if profiles.contains(profile) {
        findings.error(
          "duplicate-profile", at: span, "there are two profiles named '\(profile.name)'",
          hint: "leave one of them out, or give it another name")
      } else {
        profiles.append(profile)
      }
    }
    return profiles
  }

  /// The library's own profile for a purpose, for those that name none.
  func standard(for purpose: PrinterProfile.Purpose, at span: SourceSpan) -> PrinterProfile? {
    let name = purpose == .press ? "coated" : "office-copier"
    guard let path = finder.path(of: name, from: folder.root, at: span),
      case .printer(let printer)? = profile(at: path)
    else { return nil }
    return printer
  }

  /// The printer's profile that a command names; nil with the reasons in `findings`.
  func printer(_ name: String) -> PrinterProfile? {
    let span = SourceSpan(file: name)
    guard
      let path = finder.path(of: name, from: FilePath.joined(folder.root, "command"), at: span),
      let profile = profile(at: path)
    else { return nil }
    switch profile {
    case .printer(let printer): return printer
    case .channel:
      findings.error(
        "wrong-profile", at: span, "'\(name)' is a channel's profile, not a printer's",
        hint: "name one of a printer, such as 'coated'")
      return nil
    }
  }

  /// The profile in a file, or nil with the reasons in `findings`.
  ///
  /// - Parameter path: the file's absolute path, then those of the files that extend it.
  private func profile(at path: String, extendedBy others: [String] = []) -> Profile? {
    let errors = findings.errorCount
    let display = finder.display(of: path)
    guard let text = SourceText.read(path, displayName: display, findings: findings),
      let root = YAMLParser.parse(text, file: display, findings: findings)
    else { return nil }
    let isChannel = root["channel"] != nil
    let shape = isChannel ? ProfileShapes.channel : ProfileShapes.printer
    guard isChannel || root["printer"] != nil || root.entries == nil else {
      findings.error(
        "missing-key", at: root.span, "a profile needs 'printer' or 'channel'",
        hint: "begin it with 'printer: NAME' or 'channel: NAME'")
      return nil
    }
    guard let file = reader.mapping(root, shape) else { return nil }
    _ = reader.text(file["purpose"])
    let (base, isSound) = base(file["extends"], at: path, extendedBy: others)
    guard let name = reader.fileName(file[isChannel ? "channel" : "printer"]), isSound else {
      return nil
    }
    let profile =
      isChannel
      ? channel(name, file, base, path) : printer(name, file, base, path)
    return findings.errorCount == errors ? profile : nil
  }

  private func printer(
    _ name: String, _ file: YAMLMapping, _ base: Profile?, _ path: String
  ) -> Profile? {
    var printer = PrinterProfile(name: name, source: file.span)
    switch base {
    case .printer(let other)?: printer = other
    case .channel(let other)?: return mismatched(file, "channel", other.name)
    case nil: break
    }
    printer.name = name
    printer.source = file.span(of: "printer")
    printer.files.insert(path, at: 0)
    PrinterReader(reader: reader, folder: folder, colors: finder.library.colors, path: path)
      .apply(file, to: &printer)
    return .printer(printer)
  }

  private func channel(
    _ name: String, _ file: YAMLMapping, _ base: Profile?, _ path: String
  ) -> Profile? {
    var channel = ChannelProfile(name: name, source: file.span)
    switch base {
    case .channel(let other)?: channel = other
    case .printer(let other)?: return mismatched(file, "printer", other.name)
    case nil: break
    }
    channel.name = name
    channel.source = file.span(of: "channel")
    channel.files.insert(path, at: 0)
    ChannelReader(reader: reader).apply(file, to: &channel)
    return .channel(channel)
  }

  private func mismatched(_ file: YAMLMapping, _ kind: String, _ name: String) -> Profile? {
    findings.error(
      "wrong-profile", at: file["extends"]?.span ?? file.span,
      "'\(name)' is a \(kind)'s profile, which this is not",
      hint: "extend a profile of the same kind, or begin with '\(kind): NAME'")
    return nil
  }

  /// The profile that a file extends; not sound if it names one that cannot be used.
  private func base(
    _ node: YAMLNode?, at path: String, extendedBy others: [String]
  ) -> (profile: Profile?, isSound: Bool) {
    guard let node else { return (nil, true) }
    guard let name = reader.text(node),
      let base = finder.path(of: name, from: path, at: node.span, except: [path] + others)
    else { return (nil, false) }
    guard base != path, !others.contains(base) else {
      findings.error(
        "profile-loop", at: node.span, "the profile extends itself",
        hint: "leave 'extends' out of one of the files")
      return (nil, false)
    }
    let profile = profile(at: base, extendedBy: [path] + others)
    return (profile, profile != nil)
  }
}
