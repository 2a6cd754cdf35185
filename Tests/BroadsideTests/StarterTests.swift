import Broadside
import Foundation
import TestSupport
import Testing

@Suite("A new campaign") struct StarterTests {
  private func started(_ change: (inout StarterOptions) -> Void) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var options = StarterOptions(date: "2026-10-01")
    change(&options)
    try Starter(options).write(to: "\(folder.path)/new")
    return folder
  }

  @Test(arguments: [
    ("warm", "#1F6F5C"), ("bold", "#7A1F3D"), ("civic", "#F2C230"),
  ])
  func `renders every piece in every language at once, whatever the colour and theme`(
    theme: String, color: String
  ) async throws {
    let folder = try started {
      $0.theme = theme
      $0.color = color
      $0.languages = ["es", "en", "vi", "ar", "zh-Hans"]
      $0.pieces = Catalogue().entries.map(\.name)
    }
    let report = await Batch(campaign: "\(folder.path)/new/campaign.yaml").check()
    #expect(report.outcomes.count > 150)
    let errors = report.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.text())")
  }

  @Test func `renders without a warning and says nothing of the sample`() async throws {
    let folder = try started { $0.name = "Open Doors" }
    let campaign = "\(folder.path)/new/campaign.yaml"
    let report = await Batch(campaign: campaign).render()
    #expect(report.isComplete && report.diagnostics.isEmpty, "\(report.diagnostics.text())")
    let flyer = "\(folder.path)/new/Output/riverside/en/flyer-letter.pdf"
    let bytes = Array(try Data(contentsOf: URL(filePath: flyer)))
    let text = try Tool("pdftotext").output(["FILE", "-"], for: bytes)
    #expect(text.contains("Open Doors") && text.contains("Riverside"))
    for name in ["Schools at the Heart", "Maple Bend", "Alder", "Eastside"] {
      #expect(!text.contains(name), "\(name)")
    }
  }

  @Test(arguments: [
    ("flier", "en", "#2A2F7F", "there is no template 'flier'"),
    ("flyer", "fr", "#2A2F7F", "there are no words in 'fr'"),
    ("flyer", "en", "blue", "'blue' is no colour"),
  ])
  func `an answer that cannot be used is told, and nothing is written`(
    piece: String, language: String, color: String, words: String
  ) throws {
    let folder = try TemporaryFolder()
    var options = StarterOptions(date: "2026-10-01")
    (options.pieces, options.languages, options.color) = ([piece], [language], color)
    let failure = #expect(throws: Starter.Failure.self) {
      try Starter(options).write(to: "\(folder.path)/new")
    }
    #expect(failure?.description.contains(words) == true)
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/new"))
  }

  @Test func `a folder that holds something is left as it is`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(Array("kept".utf8), as: "kept.txt")
    #expect(throws: Starter.Failure.self) {
      try Starter(StarterOptions(date: "2026-10-01")).write(to: folder.path)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["kept.txt"])
  }

  @Test func `the catalogue has all templates, each with what it needs and a picture`() {
    let catalogue = Catalogue()
    #expect(catalogue.diagnostics.isEmpty, "\(catalogue.diagnostics.text())")
    #expect(catalogue.entries.count >= 23)
    for entry in catalogue.entries {
      #expect(!entry.purpose.isEmpty && !entry.formats.isEmpty && !entry.slots.isEmpty)
      #expect(FileManager.default.fileExists(atPath: entry.picture), "\(entry.name)")
    }
  }
}

extension StarterTests {
  @Test func `the guide's own template is made as it stands there`() async throws {
    let folder = try started { $0.languages = ["en", "ar"] }
    let campaign = "\(folder.path)/new/campaign.yaml"
    let path = try TemplateStarter.write("soup-of-the-day", beside: campaign)
    #expect(path.hasSuffix("new/Templates/soup-of-the-day/template.yaml"))
    func append(_ text: String, to file: String) throws {
      let url = URL(filePath: "\(folder.path)/new/\(file)")
      try Data((try String(contentsOf: url, encoding: .utf8) + text).utf8).write(to: url)
    }
    try append(
      """

      soup_of_the_day:
        headline: Lentil soup
        lead: For twelve, in the big pot, on any Thursday.
        items: [Two onions, A bag of lentils, Three carrots]
        steps: [Chop everything, Boil for half an hour, Call the neighbors]

      """, to: "Strings/en.yaml")
    try append(
      """

      soup_of_the_day:
        headline: شوربة العدس
        lead: لاثني عشر شخصًا، في القدر الكبير، كل خميس.
        items: [بصلتان, كيس عدس, ثلاث جزرات]
        steps: [قطّعوا كل شيء, اغلوه نصف ساعة, نادوا الجيران]

      """, to: "Strings/ar.yaml")
    try append(
      "  - { template: soup-of-the-day, for: places, outputs: [screen, press] }\n",
      to: "campaign.yaml")
    let batch = Batch(campaign: campaign, selection: try Selection("template=soup-of-the-day"))
    let report = await batch.render()
    #expect(report.outcomes.count == 4)
    #expect(report.diagnostics.isEmpty, "\(report.diagnostics.text())")
    #expect(throws: Starter.Failure.self) {
      try TemplateStarter.write("soup-of-the-day", beside: campaign)
    }
    #expect(throws: Starter.Failure.self) { try TemplateStarter.write("../x", beside: campaign) }
  }
}
