import Foundation
import Language

extension HyphenationLibrary {
  /// The hyphenation patterns that come with Broadside, read as they are needed.
  static func bundled() -> HyphenationLibrary {
    let folder = Bundle.module.bundleURL.appending(path: "Hyphenation")
    return HyphenationLibrary { file in
      (try? Data(contentsOf: folder.appending(path: file))).map { [UInt8]($0) }
    }
  }
}
