import CampaignFile
import DocumentModel
import Preflight

/// The brand that finished files are held to.
///
///     var inspection = Inspection(paths: ["flyer.pdf"])
///     inspection.lint = BrandLintOptions(brand: "Assets/Brand/brand.yaml")
///     print(await inspection.report().diagnostics.text())
public struct BrandLintOptions: Sendable {
  /// The path of the brand file; nil for the brand of the campaign that a folder's manifest names.
  public var brand: String?
  /// Whether all files must carry the brand's boilerplate.
  public var needsBoilerplate: Bool

  /// The brand in a file, or that of the campaign that the files were made from.
  public init(brand: String? = nil, needsBoilerplate: Bool = false) {
    self.brand = brand
    self.needsBoilerplate = needsBoilerplate
  }

  /// An inquiry that is about the brand; nil if its file cannot be read.
  func inquiry(_ given: Inquiry) -> (inquiry: Inquiry?, problems: [Diagnostic]) {
    var inquiry = given
    inquiry.scope = .brand
    inquiry.needsBoilerplate = needsBoilerplate
    guard let brand else { return (inquiry, []) }
    let (book, wording, findings) = CampaignReader.brand(brand, library: .bundled)
    guard let book else { return (nil, findings.diagnostics.ordered()) }
    inquiry.rules = BrandRules(book, wording: wording)
    return (inquiry, findings.diagnostics.filter { $0.severity == .error }.ordered())
  }
}
