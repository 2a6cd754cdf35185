package import DocumentModel
package import Maps

/// A map of the campaign's: its areas, read once for all editions.
package struct CampaignMap: Sendable {
  package var name: String
  package var atlas: Atlas
  package var source: SourceSpan

  package init(name: String, atlas: Atlas, source: SourceSpan) {
    self.name = name
    self.atlas = atlas
    self.source = source
  }
}
