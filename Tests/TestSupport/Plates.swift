import Foundation

/// The plates of a page's inks, as Ghostscript separates it.
package struct Plates {
  /// The plates by their inks' names, each pixel from 0, no ink, to 255, full.
  package private(set) var inks: [String: [UInt8]] = [:]
  package private(set) var width = 0
  package private(set) var height = 0
  private let resolution: Double

  /// Separates a page of the PDF through its output intent.
  ///
  /// - Parameter resolution: Pixels per inch.
  /// - Throws: `Tool.Failure` if Ghostscript is missing or finds anything to complain of.
  package init(of pdf: [UInt8], page: Int = 1, resolution: Double = 72) throws {
    self.resolution = resolution
    let folder = try TemporaryFolder()
    _ = try Tool("gs").output(
      [
        "-q", "-dNOPAUSE", "-dBATCH", "-dUsePDFX3Profile", "-dPDFSTOPONERROR",
        "-dPDFSTOPONWARNING", "-sDEVICE=tiffsep", "-sCompression=none", "-dMaxSpots=8",
        "-dFirstPage=\(page)", "-dLastPage=\(page)", "-r\(resolution)", "-o",
        folder.path + "/plate.tif", "FILE",
      ], for: pdf)
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      guard let open = file.firstIndex(of: "("), let close = file.lastIndex(of: ")") else {
        continue
      }
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: folder.path + "/" + file)))
      let plate = try TIFFPlate(bytes)
      (width, height) = (plate.width, plate.height)
      inks[String(file[file.index(after: open)..<close])] = plate.ink
    }
  }

  /// How much of an ink is at a place in points from the sheet's top left corner, from 0 to 1.
  package func ink(_ name: String, x: Double, y: Double) -> Double {
    let (column, row) = (Int(x * resolution / 72), Int(y * resolution / 72))
    guard let plate = inks[name], (0..<width).contains(column), (0..<height).contains(row) else {
      return 0
    }
    return Double(plate[row * width + column]) / 255
  }

  /// The most ink at one place, in per cent, that far inside the sheet's edges in points.
  package func mostInk(inside margin: Double = 0) -> Double {
    let edge = Int((margin * resolution / 72).rounded(.up))
    var most = 0
    for row in edge..<max(edge, height - edge) {
      for column in edge..<max(edge, width - edge) {
        most = max(most, inks.values.reduce(0) { $0 + Int($1[row * width + column]) })
      }
    }
    return Double(most) / 2.55
  }

  /// Whether the plate has no ink anywhere, that far inside the sheet's edges in points.
  package func isEmpty(_ name: String, inside margin: Double = 0) -> Bool {
    let edge = Int((margin * resolution / 72).rounded(.up))
    guard let plate = inks[name] else { return true }
    return (edge..<max(edge, height - edge)).allSatisfy { row in
      plate[row * width + edge..<row * width + max(edge, width - edge)].allSatisfy { $0 == 0 }
    }
  }
}

/// One plate as Ghostscript writes it: an uncompressed gray TIFF, white where no ink is.
private struct TIFFPlate {
  let width: Int
  let height: Int
  private(set) var ink: [UInt8] = []

  init(_ bytes: [UInt8]) throws {
    let isLittle = bytes.first == UInt8(ascii: "I")
    func number(_ at: Int, _ count: Int) -> Int {
      let part = bytes[at..<at + count]
      return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
    }
    var fields: [Int: [Int]] = [:]
    let directory = number(4, 4)
    for entry in 0..<number(directory, 2) {
      let at = directory + 2 + entry * 12
      let (size, count) = (number(at + 2, 2) == 3 ? 2 : 4, number(at + 4, 4))
      let start = size * count <= 4 ? at + 8 : number(at + 8, 4)
      guard [3, 4].contains(number(at + 2, 2)) else { continue }
      fields[number(at, 2)] = (0..<count).map { number(start + $0 * size, size) }
    }
    guard let width = fields[256]?.first, let height = fields[257]?.first,
      fields[259]?.first ?? 1 == 1, let starts = fields[273], let counts = fields[279]
    else { throw Tool.Failure(description: "the plate is no plain TIFF") }
    (self.width, self.height) = (width, height)
    let isInkDark = fields[262]?.first == 1
    ink = zip(starts, counts).flatMap { bytes[$0..<$0 + $1] }.map { isInkDark ? 255 - $0 : $0 }
    guard ink.count == width * height else {
      throw Tool.Failure(description: "the plate is cut off")
    }
  }
}
