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
    let maps = maps()
    guard !maps.isEmpty else { return Bundle.main.executablePath.map { [$0] } ?? [] }
    let paths = maps.split(separator: "\n").compactMap { line in
      line.firstIndex(of: "/").map { String(line[$0...]) }
    }
    return Set(paths).filter { path in
      path.contains(".so") || path == Bundle.main.executablePath
    }.sorted()
  }

  /// What the system says is mapped into the process, all of it.
  ///
  /// The file has no size and comes a page at a time: whoever stops at a short read has some of it,
  /// and another part in each run.
  private static func maps() -> String {
    let file = unsafe open("/proc/self/maps", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var (bytes, page) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
    while true {
      let count = unsafe read(file, &page, page.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += page.prefix(count)
    }
  }

  private static func files(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).map { "\(folder)/\($0)" }
  }
}
