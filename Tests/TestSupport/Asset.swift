import Foundation

/// The files of the repository's `Assets` folder.
package enum Asset {
  /// The bytes of a file by its path in the folder, nil if there is none.
  package static func bytes(_ path: String) -> [UInt8]? {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return (try? Data(contentsOf: URL(filePath: "/\(root)/Assets/\(path)"))).map { [UInt8]($0) }
  }
}
