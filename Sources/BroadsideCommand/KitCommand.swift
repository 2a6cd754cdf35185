import ArgumentParser
import Broadside

/// `broadside kit`: what carries the brand into other programs.
struct KitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kit",
    abstract: "Write the brand kit: logos, icons, colours, office files, e-mail signatures.",
    discussion: """
      Writes 'brand-kit' and 'brand-kit.zip' into the campaign's folder of the output folder: every logo in colour, one ink, \
      black and reversed; icons; design tokens, style sheets and swatches; theme, letters and slides \
      for office programs, in every language of the campaign.
      """)

  @OptionGroup var options: BatchOptions

  func run() async throws {
    let batch = try options.batch()
    let report = await batch.kit()
    try options.finish(report) { report in
      let files = report.outcomes.flatMap(\.files)
      let archive = files.last { $0.hasSuffix(".zip") } ?? ""
      return "\(files.count) files in \(batch.output)/\(archive.dropLast(4))"
    }
  }
}
