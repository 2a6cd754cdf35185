import CampaignFile
import DocumentModel

/// A row of a chart, its fields read.
struct ChartReading {
  var label: String
  var words: Words
  var values: [Double]
  var ink: InkName?
  var source: SourceSpan
}
