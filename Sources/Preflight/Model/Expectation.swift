package import DocumentModel

/// What a finished file is meant to be; what is not said is read from the file itself.
package struct Expectation: Hashable, Sendable {
  /// What the file is for.
  package enum Purpose: String, Hashable, Sendable, CaseIterable {
    case screen, press, office, unknown
  }

  /// What a file is examined for.
  package enum Scope: Hashable, Sendable {
    /// Everything.
    case all
    /// What the brand asks alone.
    case brand
  }

  /// A logo that the brand has rules for.
  package struct Logo: Hashable, Sendable {
    /// The page, from 1.
    package var page: Int
    /// The marked sequences that it is drawn in, from 0.
    package var marks: [Int]
    /// The least width in points.
    package var leastWidth: Double
    /// The room around it that stays free, as a share of its height.
    package var clearSpace: Double

    package init(page: Int, marks: [Int], leastWidth: Double, clearSpace: Double) {
      self.page = page
      self.marks = marks
      self.leastWidth = leastWidth
      self.clearSpace = clearSpace
    }
  }

  /// A marked sequence on a page.
  package struct Piece: Hashable, Sendable {
    /// The page, from 1.
    package var page: Int
    /// The marked sequence, from 0.
    package var mark: Int

    package init(page: Int, mark: Int) {
      self.page = page
      self.mark = mark
    }
  }

  /// A code that a camera is to read.
  package struct Code: Hashable, Sendable {
    /// The page, from 1.
    package var page: Int
    /// The marked sequences that it is drawn in, from 0.
    package var marks: [Int]
    /// What it says; nil if any text will do.
    package var text: String?

    package init(page: Int, marks: [Int], text: String?) {
      self.page = page
      self.marks = marks
      self.text = text
    }
  }

  package var purpose: Purpose
  /// The trim of each page; of the last for all that follow; empty for any.
  package var trims: [Size] = []
  package var profile: PrinterProfile?
  /// Whether the pages are sheets that others lie on: what bleeds and what is near the edge is theirs.
  package var isSheet = false
  /// Whether it is a drawing that is placed on pages: its edges are no cut.
  package var isDrawing = false
  /// The size of the whole that is looked at, where pages are parts of it, such as a tiled poster's.
  package var whole: Size?
  /// Whether the file must be tagged for readers who do not see it.
  package var isTagged = false
  package var logos: [Logo] = []
  package var codes: [Code] = []
  /// What the page's edge cuts on purpose.
  package var cropped: Set<Piece> = []
  /// What is a picture, whose colours are its own; nil where only the file's tags tell.
  package var pictures: Set<Piece>?
  /// What the brand asks, if pages are held to one.
  package var brand: BrandRules?
  package var scope = Scope.all
  /// Whether the pages show specimens, as a brand's guide does: it quotes what must not be said.
  package var showsSpecimens = false
  /// Whether the pages must carry the brand's boilerplate.
  package var needsBoilerplate = false
  /// The font files that the text is set in, whose makers may forbid embedding.
  package var fontFiles: [String] = []

  package init(purpose: Purpose = .unknown) {
    self.purpose = purpose
  }

  /// The trim that a page is to have; the page counts from 0.
  func trim(_ page: Int) -> Size? {
    trims.indices.contains(page) ? trims[page] : trims.last
  }
}
