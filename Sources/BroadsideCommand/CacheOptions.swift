import ArgumentParser
import Broadside

/// The arguments of `render` about what was made before.
struct CacheOptions: ParsableArguments {
  @Flag(
    name: .customLong("no-cache"),
    help: "Make everything anew, also what is there and would be the same.")
  var ignoresCache = false

  @Option(
    help: ArgumentHelp("Say why an edition is made again, and make nothing.", valueName: "edition"))
  var why: String?

  @Flag(help: "Go on, and make again what changes whenever a file does, until stopped.")
  var watch = false

  func validate() throws {
    if why != nil, watch || ignoresCache {
      throw ValidationError("'--why' makes nothing: leave out '--watch' and '--no-cache'.")
    }
  }

  /// The batch as the arguments ask for it.
  func applied(to batch: Batch) -> Batch {
    var batch = batch
    batch.usesCache = !ignoresCache
    return batch
  }

  /// Prints why an edition is made again.
  ///
  /// - Throws: `ExitCode` 1 when there is no such edition.
  func explain(_ edition: String, of batch: Batch, in format: BatchOptions.Format) async throws {
    let (reason, diagnostics) = await batch.why(edition)
    Terminal.write(problems: diagnostics)
    guard let reason else { throw ExitCode(1) }
    print(format == .json ? reason.json : reason.text, terminator: "")
  }
}
