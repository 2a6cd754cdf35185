import DocumentModel

/// How what flows is set: text by the setter, boxes at the height that they need at a width.
struct FlowSetting {
  let setter: TextSetter
  let direction: WritingDirection
  let boxHeight: (Node, Double) -> Double
  let boxWidth: (Node, Double) -> Double
}
