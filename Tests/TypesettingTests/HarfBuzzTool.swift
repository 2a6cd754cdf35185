import DocumentModel
import Foundation

/// The `hb-shape` command of package `libharfbuzz-bin`, the reference for our shaping.
enum HarfBuzzTool {
  struct Glyph: Decodable, Equatable {
    var g: UInt32
    var dx: Double
    var dy: Double
    var ax: Double
  }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// The glyphs of a run's text as the command shapes it, in font units, from left to right.
  static func glyphs(
    of run: GlyphRun, script: String, language: String, features: String = ""
  ) throws -> [Glyph] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "hb-shape", "--output-format=json", "--no-glyph-names", "--cluster-level=1", "--no-clusters",
      "--direction=\(run.isRightToLeft ? "rtl" : "ltr")", "--script=\(script)",
      "--language=\(language)", "--features=\(features)", run.face.path, "--text=\(run.text)",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: "hb-shape failed: install libharfbuzz-bin")
    }
    return try JSONDecoder().decode([Glyph].self, from: output)
  }
}
