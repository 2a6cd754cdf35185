import Assembly
import Brand
import DocumentModel
import Foundation
import Preflight
import Synchronization
import Typesetting

extension BrandRules {
  /// What a brand asks of finished files.
  convenience init(_ book: BrandBook, wording: Wording) {
    let typefaces = book.typefaces.sorted { $0.key < $1.key }
    let own = typefaces.flatMap { $0.value.variants.map(\.family) }
    self.init(
      palette: book.palette,
      fonts: own.flatMap { Self.fonts($0) }
        + book.fallbacks.flatMap { Self.fonts($0, isFallback: true) },
      logos: book.logos.sorted { $0.key < $1.key }.map(Self.logo), wording: wording,
      difference: book.lint.difference)
  }

  /// A family's faces by the names that they have here and in their files.
  private static func fonts(_ family: FontFamily, isFallback: Bool = false) -> [Font] {
    family.faces.map { face in
      let names = FontNames(path: face.path, index: face.index)
      return Font(
        family: family.name, postScriptName: names?.postScriptName ?? family.name,
        isFallback: isFallback)
    }
  }

  private static func logo(_ name: String, _ logo: Brand.Logo) -> Logo {
    let isDrawing = logo.picture.format == .svg
    let grounds = (logo.grounds ?? []).map { ground in
      var ink = ground.ink
      ink.name = ground.name
      return ink
    }
    return Logo(
      name: name,
      drawing: isDrawing
        ? FileManager.default.contents(atPath: logo.picture.path).map { Array($0) } : nil,
      picture: logo.picture, leastWidth: logo.minimumWidth, clearSpace: logo.clearSpace,
      grounds: grounds)
  }
}

/// The rules of a campaign's brand, made once for all workers, when a finished file is held to them.
final class CampaignRules: Sendable {
  private let assembler: Assembler
  /// By place that has a brand of its own; those of the campaign's by no place.
  private let made = Mutex<[String?: BrandRules]>([:])

  init(_ assembler: Assembler) {
    self.assembler = assembler
  }

  /// The rules of the brand that an edition is in.
  func rules(of edition: Edition) -> BrandRules {
    let place = assembler.dressedPlace(of: edition)
    return made.withLock { made in
      if let made = made[place] { return made }
      let rules = BrandRules(assembler.brand(of: edition), wording: assembler.wording(of: edition))
      made[place] = rules
      return rules
    }
  }
}
