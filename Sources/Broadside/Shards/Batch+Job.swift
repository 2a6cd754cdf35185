import CampaignFile
import Rendering

extension Batch {
  /// The checksum of what a run is made from: the campaign's texts, what is asked for, and Broadside.
  ///
  /// It is the same on every machine that the campaign is copied to, wherever it lies.
  func job(of loaded: LoadedCampaign) -> String {
    var words = [Engine.version, pseudo?.rawValue, brand, theme, today].map { $0 ?? "" }
    for (key, values) in selection.values.sorted(by: { $0.key < $1.key }) {
      words.append("\(key)=\(values.joined(separator: ","))")
    }
    for text in loaded.sources.texts {
      words.append(text.file)
      words += text.lines.map(String.init)
    }
    return Checksum.sha256(Array(words.joined(separator: "\n").utf8))
  }
}
