import ArgumentParser
import Broadside

/// The arguments that say which editions of which campaign are worked on.
struct CampaignOptions: ParsableArguments {
  @Argument(help: "The campaign file.")
  var campaign = "campaign.yaml"

  @Option(
    help: ArgumentHelp(
      "Only some editions, such as 'place=eastside language=en,es template=flyer'.",
      valueName: "properties"))
  var only: String?

  @Option(help: "How many editions are worked on at a time (one a processor unless said).")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("'--jobs' must be 1 or more.") }
    _ = try batch()
  }

  /// The batch that the arguments describe.
  func batch() throws -> Batch {
    do {
      let selection = try only.map { try Selection($0) } ?? Selection()
      return Batch(campaign: campaign, selection: selection, jobs: jobs)
    } catch let error as SelectionError {
      throw ValidationError("'--only': \(error)")
    }
  }
}
