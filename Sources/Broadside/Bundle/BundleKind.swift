import CampaignFile

/// What editions are put together to.
public enum BundleKind: String, Sendable, CaseIterable {
  /// One PDF of all their pages, for screens, for a press or for an office printer.
  case screen, press, office
  /// One archive of all their finished files.
  case zip

  /// The output whose pages are put together; nil for archives.
  var output: Piece.Output? {
    switch self {
    case .screen: .screen
    case .press: .press
    case .office: .office
    case .zip: nil
    }
  }
}
