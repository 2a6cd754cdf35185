public import ArgumentParser
public import Broadside

/// The argument of subcommands that can work in a pseudo-locale.
struct PseudoOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Try the templates before there are translations, with the source language's words \
      40 % longer (expand), in Arabic letters on mirrored pages (rtl), in ideographs without \
      spaces (cjk) or with stacked marks (tall).
      """, valueName: "locale"))
  var pseudo: PseudoLocale?

  func applied(to batch: Batch) -> Batch {
    var batch = batch
    batch.pseudo = pseudo
    return batch
  }

  /// What a summary says of it.
  var note: String {
    pseudo.map { ", in the pseudo-locale \($0.rawValue), of the source language alone," } ?? ""
  }
}

extension PseudoLocale: ExpressibleByArgument {}
