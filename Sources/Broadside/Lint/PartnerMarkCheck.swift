import Assembly
import Brand
import DocumentModel

/// Whether partners' marks stand beside the brand's own as it wants them: in order, as large, apart.
struct PartnerMarkCheck {
  /// The edition's id.
  let edition: String
  let rules: CoBrandRules
  let marks: [PartnerMark]
  /// The files of the brand's own logos.
  let logos: Set<String>

  /// A mark on a page.
  private struct Shown {
    var mark: PartnerMark
    var frame: Rect
    var item: DisplayItem
  }

  func findings(on pages: [Page]) -> [Diagnostic] {
    pages.enumerated().flatMap { index, page -> [Diagnostic] in
      let images = page.markedItems.compactMap { item -> (PlacedImage, DisplayItem)? in
        guard case .image(let image) = item.content, !image.picture.isSpecimen else { return nil }
        return (image, item)
      }
      let shown = images.compactMap { image, item -> Shown? in
        guard let mark = marks.first(where: { $0.path == image.picture.path }) else { return nil }
        return Shown(mark: mark, frame: image.frame, item: item)
      }
      let own = images.filter { logos.contains($0.0.picture.path) }
      let frames = Set(shown.map { $0.item.frame ?? "" }).sorted()
      return frames.flatMap { frame -> [Diagnostic] in
        let shown = shown.filter { ($0.item.frame ?? "") == frame }
        // What is as large as the brand's own is said of marks that stand beside it.
        let height = own.filter { ($0.1.frame ?? "") == frame }.map(\.0.frame.height).max()
        return order(shown, index + 1) + sizes(shown, height, index + 1) + room(shown, index + 1)
      }
    }
  }

  private func finding(
    _ code: String, _ shown: Shown, _ page: Int, measured: String, limit: String,
    _ message: String, hint: String
  ) -> Diagnostic {
    var finding = Diagnostic(
      code, severity: .warning, at: shown.item.source ?? rules.source, message, hint: hint,
      edition: edition, frame: shown.item.frame)
    (finding.page, finding.measured, finding.limit) = (page, measured, limit)
    return finding.relating(to: rules.source, "the brand's rules for partners")
  }

  /// The first mark that stands behind one of a later role in the same box.
  private func order(_ shown: [Shown], _ page: Int) -> [Diagnostic] {
    guard !rules.order.isEmpty else { return [] }
    for (before, after) in zip(shown, shown.dropFirst())
    where rules.rank(of: after.mark.role) < rules.rank(of: before.mark.role) {
      return [
        finding(
          "partner-order", after, page,
          measured: "'\(before.mark.role)' before '\(after.mark.role)'",
          limit: rules.order.joined(separator: ", "),
          "the mark of a partner with the role '\(after.mark.role)' stands behind one of "
            + "'\(before.mark.role)'",
          hint: "show partners in the order that the brand gives their roles")
      ]
    }
    return []
  }

  /// Marks that are too small or too large beside the brand's own.
  private func sizes(_ shown: [Shown], _ own: Double?, _ page: Int) -> [Diagnostic] {
    guard let range = rules.size, let own, own > 0 else { return [] }
    return shown.compactMap { mark -> Diagnostic? in
      let part = mark.frame.height / own
      guard part < range.lowerBound - 0.01 || part > range.upperBound + 0.01 else { return nil }
      return finding(
        "partner-size", mark, page, measured: "\(fixed((part * 100).rounded())) %",
        limit: "\(fixed(range.lowerBound * 100))..\(fixed(range.upperBound * 100)) %",
        "the mark of a partner is \(part < range.lowerBound ? "too small" : "too large") beside "
          + "the brand's own",
        hint: "give it another width in the template")
    }
  }

  /// Marks that stand too near to one another.
  private func room(_ shown: [Shown], _ page: Int) -> [Diagnostic] {
    guard let clear = rules.clearSpace, clear > 0 else { return [] }
    return zip(shown, shown.dropFirst()).compactMap { first, second -> Diagnostic? in
      let across = max(
        0, second.frame.x - first.frame.maxX, first.frame.x - second.frame.maxX)
      let down = max(0, second.frame.y - first.frame.maxY, first.frame.y - second.frame.maxY)
      let distance = (across * across + down * down).squareRoot()
      let wanted = clear * min(first.frame.height, second.frame.height)
      guard distance < wanted - 0.5 else { return nil }
      return finding(
        "partner-crowded", second, page, measured: "\(fixed(distance)) pt",
        limit: "\(fixed(wanted)) pt", "two partners' marks stand too near to each other",
        hint: "put more room between them in the template")
    }
  }
}

extension Diagnostic {
  /// Whether it tells how partners are shown.
  var isOfPartners: Bool { code.hasPrefix("partner-") }
}
