import CampaignFile
import DocumentModel

/// The mark of a partner, as pages may show it.
package struct PartnerMark: Hashable, Sendable {
  package var role: String
  /// The file of the drawing.
  package var path: String

  package init(role: String, path: String) {
    self.role = role
    self.path = path
  }
}

extension Campaign {
  /// The marks of the partners in their order.
  var partnerMarks: [PartnerMark] {
    guard case .list(let partners)? = fields["partners"]?.content else { return [] }
    return partners.compactMap { partner in
      guard case .picture(let picture)? = partner["logo"]?.content else { return nil }
      return PartnerMark(role: partner.literal(of: "role"), path: picture.path)
    }
  }
}
