import CampaignFile
import DocumentModel

/// The type of the parts of steps: sizes that go together, by that of their text.
struct StepStyle {
  let steps: TemplateSteps
  /// The size of running text, in points.
  let size: Double
  let base: TextOptions

  /// What a part looks like in a step of a state.
  func options(_ part: TemplateSteps.Part, _ state: PathStretch.State) -> TextOptions {
    var options = steps.styles[part] ?? TextOptions()
    options.size = options.size ?? size * part.scale
    if options.alignment == nil { options.alignment = base.alignment }
    switch state {
    case .done: options.ink = options.ink ?? base.ink
    case .current: options.ink = steps.highlightInk ?? options.ink ?? base.ink
    case .ahead: options.ink = steps.aheadInk ?? options.ink ?? base.ink
    }
    return options
  }
}

extension TemplateSteps.Part {
  /// How much larger than running text it is.
  fileprivate var scale: Double {
    switch self {
    case .number: 3
    case .title: 1.44
    case .text: 1
    case .date, .here: 0.95
    }
  }

  /// The role whose style it has.
  var role: TemplateBox.TextRole {
    switch self {
    case .number: .number
    case .title: .subtitle
    case .text: .body
    case .date, .here: .label
    }
  }
}
