import DocumentModel
import Foundation

/// What came of a run: every edition's outcome, and everything that was found wrong.
public struct Report: Sendable {
  /// The outcomes in edition order.
  public var outcomes: [Outcome]
  /// All problems of the run, by file, line and column.
  public var diagnostics: [Diagnostic]
  /// The pseudo-locale that all editions were made in, if they were.
  public var pseudo: PseudoLocale?
  /// The faces that the editions made are set in.
  public var fonts: [UsedFont] = []
  /// The profiles that the editions are made for and held to.
  public var profiles: [UsedProfile] = []
  /// The campaign file, relative to the folder that the files were written to.
  public var campaign: String?
  /// The brand file that was tried in place of the campaign's.
  public var brand: String?
  /// The theme that was tried in place of the brand's.
  public var theme: String?

  /// The part of a run that it tells of, if of a part alone.
  public var shard: ShardRecord?

  /// Editions of the campaign that were not asked for, whose files are there from an earlier run.
  var others: [Outcome] = []
  /// Whether nothing was looked at, because nothing had changed since the last run.
  public internal(set) var isUnchanged = false

  /// Whether everything that was asked for was made.
  public var isComplete: Bool {
    !diagnostics.hasErrors && !outcomes.contains { $0.state == .failed }
  }

  /// The report as JSON, keys sorted.
  public var json: String {
    String(decoding: manifest, as: UTF8.self)
  }

  /// The report as the bytes of a manifest file.
  var manifest: [UInt8] { Array(manifestParts.joined()) }

  /// The manifest part by part, an edition each: ten thousand at once would take much memory.
  var manifestParts: some Sequence<[UInt8]> {
    let document = Manifest(
      broadside: Engine.version, campaign: campaign, pseudo: pseudo, brand: brand, theme: theme,
      fonts: fonts, profiles: profiles, shard: shard, editions: [], diagnostics: diagnostics)
    return ManifestText(document, editions: outcomes + others).parts
  }
}

/// What became of one edition.
public struct Outcome: Sendable, Hashable, Codable {
  /// How far an edition got.
  public enum State: String, Sendable, Hashable, Codable {
    /// It would be made.
    case planned
    /// It was checked and can be made.
    case checked
    /// Its files were written.
    case made
    /// Nothing that it depends on has changed: its files are those of an earlier run.
    case cached
    /// It was not asked for: its files are those of an earlier run, and may be out of date.
    case kept
    /// Something is wrong with it: it was not made, or some of its files were kept aside.
    case failed
  }

  /// The edition's stable id.
  public var edition: String
  /// Its files, relative to the output folder.
  public var files: [String]
  /// How many pages it has.
  public var pages: Int
  /// How far it got.
  public var state: State
  /// How the text of its frames came to fit.
  public var fits: [FittedFrame] = []
  /// Which files were made for which output, and for which printer.
  public var outputs: [MadeOutput] = []
  /// Finished files that were found wrong and kept aside, relative to the output folder.
  public var rejected: [String] = []
  /// The SHA-256 checksum of all that it depends on.
  public var key: String?
  /// What it depends on.
  public var inputs: [EditionInput] = []
  /// The sizes and checksums of its files.
  public var sums: [FileSum] = []
  /// How long it took to be made, in seconds: the one thing that is not the same in every run.
  public var seconds = 0.0
}

/// How far a run has got.
public struct BatchProgress: Sendable, Hashable {
  /// How many editions were made.
  public var made: Int
  /// How many could not be made.
  public var failed: Int
  /// How many there are.
  public var total: Int
}

/// The shape of `manifest.json`.
struct Manifest: Codable {
  var broadside: String
  var campaign: String?
  var pseudo: PseudoLocale?
  var brand: String?
  var theme: String?
  var fonts: [UsedFont]
  var profiles: [UsedProfile]
  var shard: ShardRecord?
  var editions: [Outcome]
  var diagnostics: [Diagnostic]
}
