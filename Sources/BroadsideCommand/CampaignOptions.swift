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

  @Option(
    help: ArgumentHelp(
      "Another brand to try, such as Assets/Brand/warm.yaml beside the campaign file.",
      valueName: "file"))
  var brand: String?

  @Option(
    help: ArgumentHelp("Another theme to try: warm, civic or bold.", valueName: "name"))
  var theme: String?

  @Option(
    help: ArgumentHelp(
      "The day of use, by which consents, numbers and events are judged (the campaign's date).",
      valueName: "day"))
  var today: String?

  func validate() throws {
    if let today, !Batch.isDay(today) {
      throw ValidationError("'--today' is a day such as 2026-11-02.")
    }
    if let jobs, jobs < 1 { throw ValidationError("'--jobs' must be 1 or more.") }
    _ = try batch()
  }

  /// The batch that the arguments describe.
  func batch() throws -> Batch {
    do {
      let selection = try only.map { try Selection($0) } ?? Selection()
      var batch = Batch(campaign: campaign, selection: selection, jobs: jobs)
      (batch.brand, batch.theme, batch.today) = (brand, theme, today)
      return batch
    } catch let error as SelectionError {
      throw ValidationError("'--only': \(error)")
    }
  }
}
