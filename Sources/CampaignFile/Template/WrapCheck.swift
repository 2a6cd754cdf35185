/// Checks that only boxes that flow have text around them.
struct WrapCheck {
  let findings: Findings

  func check(_ box: TemplateBox, isFlowing: Bool = false) {
    if let wrapping = box.wrapping, !isFlowing {
      findings.error(
        "wrap-outside-frame", at: wrapping.source, "no text runs around a box outside of a frame",
        hint: "put the box in the list of a frame, before the text: 'frame: [...]'")
    }
    switch box.content {
    case .stack(let boxes), .row(let boxes), .layers(let boxes), .grid(let boxes, _, _):
      for box in boxes { check(box) }
    case .frameOfBoxes(let boxes):
      for box in boxes { check(box, isFlowing: true) }
    default: break
    }
  }
}
