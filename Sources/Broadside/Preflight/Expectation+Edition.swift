import Assembly
import Brand
import CampaignFile
import DocumentModel
import Preflight

extension Expectation {
  /// What one output of an edition is meant to be; nil for outputs that no PDF stands for.
  ///
  /// - Parameters:
  ///   - pages: The edition's laid-out pages.
  ///   - logos: The brand's logos, whatever their variant.
  init?(_ output: EditionOutput, pages: [Page], logos: [Brand.Logo]) {
    switch output.kind {
    case .screen, .image: self.init(purpose: .screen)
    case .press: self.init(purpose: .press)
    case .office: self.init(purpose: .office)
    case .sheet(let design):
      self.init(purpose: design.purpose == .press ? .press : .office)
      isSheet = true
      whole = pages.first?.size
    case .preview, .web: return nil
    }
    isTagged = !isSheet
    profile = output.printer
    fontFiles = Set(pages.flatMap(\.faces).map(\.path)).sorted()
    guard !isSheet else { return }
    trims = pages.map(\.size)
    showsSpecimens = pages.contains { page in
      page.markedItems.contains { item in
        if case .image(let image) = item.content { image.picture.isSpecimen } else { false }
      }
    }
    pictures = []
    for (index, page) in pages.enumerated() {
      self.logos += Self.logos(on: page, index + 1, rules: logos)
      codes += Self.codes(on: page, index + 1)
      for (mark, item) in page.markedItems.enumerated() {
        let piece = Piece(page: index + 1, mark: mark)
        if item.isCropped { cropped.insert(piece) }
        if case .image = item.content { pictures?.insert(piece) }
      }
    }
  }

  private static func logos(on page: Page, _ number: Int, rules: [Brand.Logo]) -> [Logo] {
    page.markedItems.enumerated().compactMap { mark, item in
      guard case .image(let image) = item.content,
        !image.picture.isSpecimen,
        let rule = rules.first(where: { $0.picture.path == image.picture.path })
      else { return nil }
      return Logo(
        page: number, marks: [mark], leastWidth: rule.minimumWidth, clearSpace: rule.clearSpace)
    }
  }

  /// A code is a figure that leads somewhere: its link's address is what it must say.
  private static func codes(on page: Page, _ number: Int) -> [Code] {
    let marks = page.markedItems
    return page.items.flatMap(\.figureLinks).map { element, address in
      Code(
        page: number,
        marks: marks.indices.filter { index in
          guard case .path = marks[index].content else { return false }
          return marks[index].tag.role == .figure && marks[index].tag.element == element
        }, text: address)
    }
  }
}

extension DisplayItem {
  fileprivate var figureLinks: [(element: Int, address: String)] {
    switch content {
    case .link(_, let address): tag.role == .figure ? [(tag.element, address)] : []
    case .group(let group): group.items.flatMap(\.figureLinks)
    case .glyphs, .path, .image: []
    }
  }
}

extension BrandBook {
  /// The logos in all their variants, by name.
  var allLogos: [Brand.Logo] { logos.sorted { $0.key < $1.key }.map(\.value) }
}
