import Assembly
import Brand
import DocumentModel
import Layout
import Rendering
import Twins

extension Production {
  /// The edition as a page of HTML and as plain text.
  func web(_ output: EditionOutput) throws -> [FinishedFile] {
    let structure = document.structure
    var pictures: [String: EncodedPicture] = [:]
    for picture in structure.elements.compactMap(\.picture) {
      pictures[picture.path] = try tools.webPictures.picture(brand.onLightGround(picture))
    }
    let html = HTMLTwin.page(
      structure, metadata: metadata,
      look: WebLook(brand: brand, language: metadata.language), pictures: pictures,
      paper: PaperLook(pages))
    let text = TextTwin.text(structure)
    return zip(output.files, [html, text]).map {
      FinishedFile(path: $0, bytes: Array($1.utf8))
    }
  }
}

extension BrandBook {
  /// The picture as it stands on a light ground: of a logo the variant that the brand names first.
  fileprivate func onLightGround(_ picture: Picture) -> Picture {
    guard logos.values.contains(where: { $0.picture.path == picture.path }) else { return picture }
    let first = logos.values.min { $0.picture.source < $1.picture.source }
    return first?.picture ?? picture
  }
}
