import DocumentModel

/// Checks that what gives in a design's frames goes together.
struct FitCheck {
  let findings: Findings

  /// Says which frames of one series have no size in common.
  func checkSeries(of design: Template.Design) {
    var series: [String: [FitOptions]] = [:]
    var order: [String] = []
    for box in design.boxes {
      guard let fit = box.text.fit, let group = fit.group, let size = fit.size,
        let role = box.textRole
      else { continue }
      let key = "\(group)/\(role.rawValue)"
      if let other = series[key]?.first(where: { $0.size.map { !$0.overlaps(size) } ?? false }) {
        findings.error(
          "fit-group", at: fit.source,
          "the frames of the series '\(group)' have no size in common: this one is never larger"
            + " than \(fixed(size.upperBound)) pt, that of line \(other.source.line) never smaller"
            + " than \(fixed(other.size?.lowerBound ?? 0)) pt, or the reverse",
          hint: "let their sizes overlap, or give one of them another group")
      }
      if series[key] == nil { order.append(key) }
      series[key, default: []].append(fit)
    }
  }

  /// Says which alternatives leave out boxes that no design has.
  func checkDrops(of designs: [Template.Design], names: [String]) {
    for box in designs.flatMap(\.boxes) {
      for case .drop(let name, let span) in box.text.fit?.alternatives ?? []
      where !names.contains(name) {
        findings.error(
          "unknown-box", at: span, "no box is named '\(name)'",
          hint: Suggestion.hint(for: name, among: names))
      }
    }
  }
}

extension Template.Design {
  /// All boxes of the design and its variants, each before those inside it.
  package var boxes: [TemplateBox] {
    pages.flatMap(\.withDescendants) + variants.flatMap(\.boxes)
  }
}

extension TemplateBox {
  fileprivate var withDescendants: [TemplateBox] { [self] + children.flatMap(\.withDescendants) }

  /// The boxes inside.
  package var children: [TemplateBox] {
    switch content {
    case .stack(let boxes), .row(let boxes), .layers(let boxes), .grid(let boxes, _, _),
      .frameOfBoxes(let boxes):
      boxes
    case .text, .frameOfText, .frameContinuing, .table, .picture, .logo, .qrCode, .rule, .element,
      .space:
      []
    }
  }

  /// The role that the box's own text has.
  package var textRole: TextRole? {
    switch content {
    case .text(let role, _), .frameOfText(let role, _): role
    case .frameOfBoxes: .body
    case .stack, .row, .grid, .layers, .frameContinuing, .table, .picture, .logo, .qrCode, .rule,
      .element, .space:
      nil
    }
  }
}
