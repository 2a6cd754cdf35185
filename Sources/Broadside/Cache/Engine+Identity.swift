import CampaignFile
import Foundation
import Rendering

extension Engine {
  /// What tells this program with its libraries and rules from any other.
  ///
  /// A library that is replaced may draw otherwise: what is cached is made anew. Files are told apart
  /// by their sizes and when they were written, wherever they lie.
  static let identity: String = {
    let rules = ["Hyphenation", "ICC"].flatMap { folder in
      files(in: "\(Bundle.module.bundleURL.path)/\(folder)")
    }
    let lines = (loaded() + rules).map { path in
      let stamp = FileStamp(path)
      return "\((path as NSString).lastPathComponent) \(stamp?.bytes ?? 0) \(stamp?.written ?? 0)"
    }
    let words = ([version] + lines.sorted()).joined(separator: "\n")
    return Checksum.sha256(Array(words.utf8))
  }()

  /// The program and the libraries that it was started with.
  private static func loaded() -> [String] {
    guard let maps = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8) else {
      return Bundle.main.executablePath.map { [$0] } ?? []
    }
    let paths = maps.split(separator: "\n").compactMap { line in
      line.firstIndex(of: "/").map { String(line[$0...]) }
    }
    return Set(paths).filter { path in
      path.contains(".so") || path == Bundle.main.executablePath
    }.sorted()
  }

  private static func files(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).map { "\(folder)/\($0)" }
  }
}
