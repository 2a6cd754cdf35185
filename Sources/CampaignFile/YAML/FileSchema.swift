import Brand

/// The JSON Schemas of the files that people write, for editors that complete and check.
package enum FileSchema: String, CaseIterable, Sendable {
  case campaign, brand, theme, template, component, profile, sheet, artwork, places

  /// The schema as text, made from what the readers check by.
  package var text: String {
    switch self {
    case .campaign: JSONSchema.text(title: "A campaign of Broadside", of: [CampaignShapes.file])
    case .brand: JSONSchema.text(title: "A brand of Broadside", of: [BrandShapes.brandOrPart])
    case .theme: JSONSchema.text(title: "A theme of Broadside", of: [BrandShapes.theme])
    case .template:
      JSONSchema.text(title: "A template of Broadside", of: [TemplateShapes.fileOrPart])
    case .component:
      JSONSchema.text(title: "A component of Broadside", of: [TemplateShapes.component])
    case .profile: ProfileSchema.text
    case .sheet:
      JSONSchema.text(
        title: "A sheet of Broadside", of: SheetShapes.Kind.allCases.map(SheetShapes.shape))
    case .artwork:
      JSONSchema.text(title: "A table of artwork of Broadside", of: ArtworkLibrary.shape)
    case .places: JSONSchema.text(title: "A row of a table of places", of: PlacesShape.row)
    }
  }
}

extension BrandShapes {
  /// A brand, of which a theme or another brand may say what it leaves out.
  fileprivate static let brandOrPart = MappingShape(
    file.name, file.keys.map { .init($0.name, $0.kind, $0.purpose) })
}

extension TemplateShapes {
  /// A template, of which another may say what it leaves out.
  fileprivate static let fileOrPart = MappingShape(
    file.name,
    file.keys.map {
      .init($0.name, $0.kind, isRequired: ["template", "purpose"].contains($0.name), $0.purpose)
    })
}

/// A row of the table of places: two columns that all have, and any others.
enum PlacesShape {
  static let row = JSONSchema.Value.object([
    ("type", .text("object")), ("required", .list([.text("id"), .text("name")])),
    (
      "properties",
      .object([
        (
          "id",
          .object([
            ("type", .text("string")),
            ("description", .text("What the place is called in names of files.")),
          ])
        ),
        (
          "name",
          .object([("type", .text("string")), ("description", .text("What people call it."))])
        ),
        (
          "story",
          .object([
            ("type", .text("string")), ("description", .text("The story that it tells, by file.")),
          ])
        ),
        (
          "languages",
          .object([
            ("type", .text("string")),
            ("description", .text("The languages spoken there, with spaces between.")),
          ])
        ),
      ])
    ), ("additionalProperties", .object([("type", .text("string"))])),
  ])
}
