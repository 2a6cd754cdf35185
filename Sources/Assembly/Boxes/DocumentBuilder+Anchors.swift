import CampaignFile
import DocumentModel

extension DocumentBuilder {
  /// The content of a page, with the boxes that are placed at others over it.
  mutating func page(from source: TemplateBox, in around: Surroundings) -> Box? {
    anchored = []
    guard let content = boxes(from: source, in: around).first else { return nil }
    var names = content.names
    var layers = [content]
    // What is placed at a box that is left out goes with it; those at others come behind these.
    var waiting = anchored
    while let index = waiting.firstIndex(where: { $0.anchor?.target.map(names.contains) == true }) {
      let box = waiting.remove(at: index)
      names.formUnion(box.names)
      layers.append(box)
    }
    return layers.count == 1 ? content : Box(.layers(layers), source: source.source)
  }
}

extension Box {
  /// The names of the box and of all in it.
  fileprivate var names: Set<String> {
    children.reduce(into: Set([name].compactMap { $0 })) { $0.formUnion($1.names) }
  }
}
