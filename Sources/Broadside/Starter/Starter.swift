import CampaignFile
import DocumentModel
import Foundation

/// Writes a new campaign that renders at once: the library's words with other names in them.
public struct Starter {
  /// Why a campaign could not be begun.
  public struct Failure: Error, CustomStringConvertible {
    /// A sentence.
    public let description: String
  }

  private let options: StarterOptions
  /// The folder of the words, pictures and guides that come with Broadside.
  static var library: String { LibraryFolders.bundled.root ?? "" }
  private let library = Starter.library

  /// A campaign of these answers.
  public init(_ options: StarterOptions) {
    self.options = options
  }

  /// Writes the campaign's files into a folder that is not there yet, or empty.
  ///
  /// - Throws: `Failure` when an answer is none that can be used, or a file cannot be written.
  public func write(to folder: String) throws(Failure) {
    try check(folder)
    do {
      let brand = try BrandStarter(options)
      try brand.write(to: "\(folder)/Brand")
      for (path, text) in try texts() { try write(Array(text.utf8), to: "\(folder)/\(path)") }
      for (path, source) in copies() {
        try write(Array(try Data(contentsOf: URL(filePath: source))), to: "\(folder)/\(path)")
      }
    } catch let failure as Failure {
      throw failure
    } catch let failure as BrandStarter.Failure {
      throw Failure(description: failure.description)
    } catch {
      throw Failure(description: "the campaign cannot be written: \(error.localizedDescription)")
    }
  }

  private func check(_ folder: String) throws(Failure) {
    let there = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard there.allSatisfy({ $0.hasPrefix(".") }) else {
      throw Failure(description: "the folder '\(folder)' is not empty")
    }
    for language in options.languages
    where !StarterOptions.languagesWithWords.contains(language) {
      throw Failure(
        description: "there are no words in '\(language)' yet: begin with "
          + StarterOptions.languagesWithWords.joined(separator: ", ")
          + ", and add your own file to Strings afterwards")
    }
    guard !options.languages.isEmpty else { throw Failure(description: "no language is given") }
    for piece in options.pieces where StarterPieces.all[piece] == nil {
      throw Failure(
        description: "there is no template '\(piece)'; there are "
          + StarterPieces.all.keys.sorted().joined(separator: ", "))
    }
    if let color = options.color, RGB(hex: color) == nil {
      throw Failure(description: "'\(color)' is no colour such as '#2A2F7F'")
    }
    if let logo = options.logo, !FileManager.default.fileExists(atPath: logo) {
      throw Failure(description: "there is no file '\(logo)'")
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    try FileManager.default.createDirectory(
      atPath: path.parentFolder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: path), options: .withoutOverwriting)
  }

  // MARK: Texts

  private func texts() throws -> [(path: String, text: String)] {
    var texts = [
      ("campaign.yaml", campaign), ("Places/places.csv", places),
    ]
    if needsPeople { texts.append(("People/people.csv", people)) }
    if needsPartners { texts.append(("Partners/partners.yaml", partners)) }
    for (index, language) in options.languages.enumerated() {
      let inside = index == 0 ? "" : "\(language)/"
      let source = language == "en" ? "" : "\(language)/"
      texts.append(("Strings/\(language).yaml", try words("Strings/\(language).yaml")))
      let story = try words("Stories/\(source)clinic.md")
      let picture = inside.isEmpty ? "../Pictures" : "../../Pictures"
      texts.append(
        (
          "Stories/\(inside)example.md",
          story.replacing("../../Pictures", with: "§").replacing("../Pictures", with: "§")
            .replacing("§", with: picture).replacing("place: eastside", with: "place: \(slug)")
        ))
      guard needsAudiences else { continue }
      for audience in try names(in: "TalkingPoints").filter({ $0.hasSuffix(".md") }) {
        texts.append(
          ("TalkingPoints/\(inside)\(audience)", try words("TalkingPoints/\(source)\(audience)")))
      }
    }
    return texts
  }

  private var needsAudiences: Bool { needs(.audience) }
  private var needsPeople: Bool { needs(.person) }

  private func needs(_ subject: StarterPieces.Subject) -> Bool {
    options.pieces.contains { StarterPieces.all[$0]?.subject == subject }
  }

  private var needsPartners: Bool { options.pieces.contains("partner-one-pager") }

  private var slug: String {
    options.place.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
      .joined(separator: "-")
  }

  private func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(library)/\(folder)").sorted()
  }

  /// A file of the sample with this campaign's names in place of its own.
  private func words(_ file: String) throws -> String {
    var text = try String(contentsOfFile: "\(library)/\(file)", encoding: .utf8)
    for (old, new) in StarterPieces.names(options) { text = text.replacing(old, with: new) }
    return text
  }

  private var campaign: String {
    let languages = options.languages.joined(separator: ", ")
    let vision = options.languages.compactMap { language in
      StarterPieces.vision[language].map { "  \(language): \($0)" }
    }.joined(separator: "\n")
    let points =
      (needsAudiences ? "talking_points: TalkingPoints\n" : "")
      + (needsPartners ? "partners: Partners/partners.yaml\n" : "")
    let people = needsPeople ? "people: People/people.csv\n" : ""
    let pieces = options.pieces.compactMap { name in
      StarterPieces.all[name]?.text(name: name)
    }.joined(separator: "\n")
    return """
      # A campaign that broadside new began. Its words are those of a fictional sample: make them yours.
      campaign: \(options.name)
      languages: [\(languages)]
      date: \(options.date)
      brand: Brand/brand.yaml
      places: Places/places.csv
      \(people)stories: Stories
      \(points)strings: Strings
      vision:
      \(vision)
      profiles: [coated, office-copier]
      contact:
        web: \(options.web)
        email: hello@\(options.web)
        phone: 555-0100
      pieces:
      \(pieces)

      """
  }

  private var places: String {
    let spoken = options.languages.joined(separator: " ")
    return """
      id,name,school,languages,active,story,students,open_until,families,absence_drop,partners,event_date,event_time,event_place,address,phone,email,url
      \(slug),\(options.place),\(options.school),\(spoken),yes,example,612,20:00,1236,31,14,\(options.date),18:00–19:30,\(options.school),1 Main Street,555-0101,hello@\(options.web),\(options.web)/\(slug)

      """
  }

  private var people: String {
    let spoken = options.languages.joined(separator: " ")
    return """
      id,name,role,place,languages,phone,email
      first,First Last,Coordinator,\(slug),\(spoken),555-0102,first@\(options.web)
      second,Second Last,Organizer,,\(spoken),555-0103,second@\(options.web)

      """
  }

  private var partners: String {
    """
    # Your partners in their order. A logo lies beside this file: 'logo: clinic.svg'.
    partners:
      - { name: The Clinic on Main Street, role: partner }
      - { name: The Public Library, role: partner }
      - { name: The Community Fund, role: funder }

    """
  }

  private func copies() -> [(path: String, source: String)] {
    [("Pictures/story-clinic.svg", "\(library)/Pictures/story-clinic.svg")]
  }
}
