import CampaignFile
import DocumentModel
import Foundation
import Kit

extension Batch {
  /// The templates whose pieces belong in a kit, if the campaign has any.
  private static let kitTemplates = [
    "brand-guide", "business-card", "envelope", "letterhead", "sign-off", "social-profile",
  ]

  /// The finished pieces of the kit, rendered in a folder that goes again, and what is wrong with them.
  func kitPieces(of campaign: Campaign) async -> (files: [KitFile], diagnostics: [Diagnostic]) {
    let templates = campaign.pieces.map(\.template)
    let wanted = Self.kitTemplates.filter { templates.contains($0) }
    guard !wanted.isEmpty,
      let selection = try? Selection("template=\(wanted.joined(separator: ","))")
    else { return ([], []) }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "broadside-kit-\(ProcessInfo.processInfo.processIdentifier)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var batch = self
    (batch.output, batch.selection) = (folder, selection)
    let report = await batch.render()
    let names = report.outcomes.flatMap { $0.state == .made ? $0.files : [] }
    let files = names.sorted().compactMap { name in
      FileManager.default.contents(atPath: "\(folder)/\(name)").map {
        KitFile("pieces/\(name)", Array($0))
      }
    }
    return (files, report.diagnostics)
  }
}
