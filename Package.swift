// swift-tools-version: 6.2
import PackageDescription

// One room a stage; the arrows between them point one way (see CONTRIBUTING.md).
let package = Package(
  name: "broadside",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Broadside", targets: ["Broadside"]),
    .library(name: "Brand", targets: ["Brand"]),
    .executable(name: "broadside", targets: ["BroadsideCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CArchive", path: "Sources/C/CArchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .systemLibrary(
      name: "CCMark", path: "Sources/C/CCMark",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CCairo", path: "Sources/C/CCairo", pkgConfig: "cairo-ft",
      providers: [.apt(["libcairo2-dev"]), .brew(["cairo"])]),
    .systemLibrary(
      name: "CDeflate", path: "Sources/C/CDeflate", pkgConfig: "libdeflate",
      providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
    .systemLibrary(
      name: "CFriBidi", path: "Sources/C/CFriBidi", pkgConfig: "fribidi",
      providers: [.apt(["libfribidi-dev"]), .brew(["fribidi"])]),
    .systemLibrary(
      name: "CHarfBuzz", path: "Sources/C/CHarfBuzz", pkgConfig: "harfbuzz",
      providers: [.apt(["libharfbuzz-dev"]), .brew(["harfbuzz"])]),
    .systemLibrary(
      name: "CHarfBuzzSubset", path: "Sources/C/CHarfBuzzSubset", pkgConfig: "harfbuzz-subset",
      providers: [.apt(["libharfbuzz-dev"]), .brew(["harfbuzz"])]),
    // A target of its own, not ICU's headers: a module that sees them cannot see Foundation, which
    // carries another copy of the same names.
    .target(
      name: "CICU", path: "Sources/C/CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .systemLibrary(
      name: "CLCMS", path: "Sources/C/CLCMS", pkgConfig: "lcms2",
      providers: [.apt(["liblcms2-dev"]), .brew(["little-cms2"])]),
    .systemLibrary(
      name: "CNettle", path: "Sources/C/CNettle", pkgConfig: "nettle",
      providers: [.apt(["nettle-dev"]), .brew(["nettle"])]),
    .systemLibrary(
      name: "CQPDF", path: "Sources/C/CQPDF", pkgConfig: "libqpdf",
      providers: [.apt(["libqpdf-dev"]), .brew(["qpdf"])]),
    .systemLibrary(
      name: "CQRencode", path: "Sources/C/CQRencode", pkgConfig: "libqrencode",
      providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
    .systemLibrary(
      name: "CRSVG", path: "Sources/C/CRSVG", pkgConfig: "cairo",
      providers: [.apt(["librsvg2-dev"])]),
    .systemLibrary(name: "CSync", path: "Sources/C/CSync"),
    .systemLibrary(
      name: "CTurboJPEG", path: "Sources/C/CTurboJPEG", pkgConfig: "libturbojpeg",
      providers: [.apt(["libturbojpeg0-dev"]), .brew(["jpeg-turbo"])]),
    .systemLibrary(
      name: "CXML", path: "Sources/C/CXML", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CZBar", path: "Sources/C/CZBar", pkgConfig: "zbar",
      providers: [.apt(["libzbar-dev"]), .brew(["zbar"])]),

    .target(name: "DocumentModel"),
    .target(name: "Language", dependencies: ["DocumentModel", "CICU", "CFriBidi"]),
    .target(name: "Brand", dependencies: ["DocumentModel"]),
    .target(
      name: "CampaignFile",
      dependencies: [
        "DocumentModel", "Brand", "ColorManagement", "Maps", "CCMark", "CXML",
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "Assembly",
      dependencies: ["DocumentModel", "Language", "Brand", "CampaignFile", "Maps"]),
    .target(name: "Typesetting", dependencies: ["DocumentModel", "Language", "CHarfBuzz"]),
    .target(name: "Charts", dependencies: ["DocumentModel"]),
    .target(name: "Maps", dependencies: ["DocumentModel"]),
    .target(
      name: "Layout",
      dependencies: ["Charts", "DocumentModel", "Maps", "Typesetting", "CQRencode"]),
    .target(
      name: "Rendering",
      dependencies: [
        "DocumentModel", "ColorManagement", "CCairo", "CHarfBuzzSubset", "CNettle", "CRSVG",
      ]),
    .target(
      name: "ColorManagement", dependencies: ["DocumentModel", "CLCMS"],
      resources: [.copy("../../Assets/ICC")]),
    .target(name: "PDFFile", dependencies: ["CDeflate", "CQPDF"]),
    .target(name: "Kit", dependencies: ["Brand", "DocumentModel", "CArchive"]),
    .target(name: "Twins", dependencies: ["Brand", "DocumentModel"]),
    .target(
      name: "Prepress",
      dependencies: ["DocumentModel", "ColorManagement", "PDFFile", "CTurboJPEG"]),
    .target(
      name: "Preflight",
      dependencies: ["Brand", "DocumentModel", "ColorManagement", "PDFFile", "Rendering", "CZBar"]),
    .target(
      name: "Broadside",
      dependencies: [
        "DocumentModel", "Language", "Brand", "CampaignFile", "ColorManagement", "Assembly",
        "Typesetting", "Layout", "Rendering", "PDFFile", "Prepress", "Twins", "Preflight", "Kit",
        "CSync",
      ],
      resources: [
        .copy("../../Templates"), .copy("../../Assets/Fonts"), .copy("../../Assets/Hyphenation"),
        .copy("../../Assets/Languages"), .copy("../../Assets/Profiles"),
        .copy("../../Assets/Sheets"), .copy("../../Assets/Themes"),
        .copy("../../Assets/Artwork"), .copy("../../Assets/Strings"), .copy("../../Assets/Stories"),
        .copy("../../Assets/TalkingPoints"), .copy("../../Assets/Pictures"),
        .copy("../../Assets/Brand"), .copy("../../Assets/Schemas"),
      ]),
    .executableTarget(
      name: "BroadsideCommand",
      dependencies: [
        "Broadside", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(name: "TestSupport", dependencies: ["DocumentModel"], path: "Tests/TestSupport"),
    .testTarget(name: "DocumentModelTests", dependencies: ["DocumentModel"]),
    .testTarget(
      name: "LanguageTests", dependencies: ["Language", "TestSupport"], exclude: ["TeX"]),
    .testTarget(name: "BrandTests", dependencies: ["Brand", "DocumentModel"]),
    .testTarget(name: "CampaignFileTests", dependencies: ["CampaignFile", "TestSupport"]),
    .testTarget(
      name: "AssemblyTests",
      dependencies: [
        "Assembly", "Brand", "CampaignFile", "DocumentModel", "Language", "Maps", "TestSupport",
      ]),
    .testTarget(
      name: "TypesettingTests", dependencies: ["Language", "Typesetting", "TestSupport"]),
    .testTarget(name: "ChartsTests", dependencies: ["Charts", "DocumentModel"]),
    .testTarget(name: "MapsTests", dependencies: ["DocumentModel", "Maps"]),
    .testTarget(name: "LayoutTests", dependencies: ["Layout", "Typesetting", "TestSupport"]),
    .testTarget(name: "RenderingTests", dependencies: ["Rendering", "TestSupport"]),
    .testTarget(
      name: "ColorManagementTests",
      dependencies: ["Brand", "ColorManagement", "DocumentModel", "TestSupport"],
      exclude: ["colors.py"]),
    .testTarget(
      name: "TwinsTests", dependencies: ["Brand", "DocumentModel", "Twins", "TestSupport"]),
    .testTarget(name: "KitTests", dependencies: ["Brand", "DocumentModel", "Kit", "TestSupport"]),
    .testTarget(name: "PDFFileTests", dependencies: ["PDFFile"]),
    .testTarget(
      name: "PrepressTests",
      dependencies: ["DocumentModel", "PDFFile", "Prepress", "Rendering", "TestSupport"]),
    .testTarget(
      name: "PressTests",
      dependencies: [
        "Assembly", "Brand", "CampaignFile", "DocumentModel", "Layout", "PDFFile", "Prepress",
        "Rendering", "TestSupport", "Typesetting",
      ]),
    .testTarget(
      name: "PreflightTests",
      dependencies: [
        "Brand", "ColorManagement", "DocumentModel", "PDFFile", "Preflight", "Prepress",
        "Rendering",
        "TestSupport",
      ]),
    .testTarget(
      name: "ScriptTests",
      dependencies: [
        "Broadside", "CampaignFile", "DocumentModel", "Language", "Layout", "Rendering",
        "Typesetting", "TestSupport",
      ]),
    .testTarget(
      name: "ValidationTests",
      dependencies: [
        "Broadside", "DocumentModel", "Layout", "PDFFile", "Prepress", "Rendering", "TestSupport",
        "Typesetting",
      ],
      exclude: ["Driver", "Goldens"]),
    .testTarget(
      name: "BroadsideTests",
      dependencies: [
        "Assembly", "Broadside", "BroadsideCommand", "CampaignFile", "DocumentModel", "Preflight",
        "TestSupport",
      ],
      exclude: [
        "Kit/Schemas", "Kit/browser.py", "Kit/office.py", "Kit/readers.py", "Kit/tokens.py",
        "Machines/kubernetes.py", "Web/axe.py",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

if Context.environment["BROADSIDE_BENCHMARKS"] != nil {
  package.targets.append(
    .executableTarget(
      name: "paragraph-benchmark",
      dependencies: ["DocumentModel", "Language", "Typesetting", "TestSupport"],
      path: "Tests/Benchmarks/Paragraph"))
  package.targets.append(
    .executableTarget(
      name: "finishing-benchmark",
      dependencies: [
        "Assembly", "Brand", "CampaignFile", "DocumentModel", "Layout", "PDFFile", "Prepress",
        "Rendering", "Typesetting",
      ],
      path: "Tests/Benchmarks/Finishing"))
  package.targets.append(
    .executableTarget(
      name: "layout-benchmark",
      dependencies: [
        "Assembly", "CampaignFile", "DocumentModel", "Language", "Layout", "Typesetting",
      ],
      path: "Tests/Benchmarks/Layout"))
  package.targets.append(
    .executableTarget(
      name: "flyer-benchmark",
      dependencies: [
        "Assembly", "Brand", "CampaignFile", "DocumentModel", "Layout", "Preflight", "Prepress",
        "Rendering", "Typesetting",
      ],
      path: "Tests/Benchmarks/Flyer"))
}

for target in package.targets where target.type != .system && target.name != "CICU" {
  target.swiftSettings = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}
