import Foundation

/// A command-line tool that tests look at results with.
package struct Tool: Sendable {
  /// Why a tool did not do its work.
  package struct Failure: Error, CustomStringConvertible {
    package var description: String

    package init(description: String) { self.description = description }
  }

  private var path: String

  /// Finds the tool.
  /// - Throws: `Failure` if it is not installed: a test without its tools proves nothing.
  package init(_ name: String) throws {
    let folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
    let found = folders.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else { throw Failure(description: "the tests need '\(name)'") }
    path = found
  }

  private init(path: String) { self.path = path }

  /// Python with the packages of `Scripts/requirements.txt`, which `Scripts/setup.sh test` installs.
  /// - Throws: `Failure` if there is none.
  package static func python() throws -> Tool {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let search = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let folders = [root.path + "/.venv/bin"] + search.split(separator: ":").map(String.init)
    let found = folders.map { "\($0)/python3" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else { throw Failure(description: "the tests need 'python3'") }
    return Tool(path: found)
  }

  /// What the tool prints as text, given the bytes as a file for the argument `FILE`.
  /// - Throws: `Failure` if it ends with an error.
  package func output(_ arguments: [String], for bytes: [UInt8]) throws -> String {
    String(decoding: try self.bytes(arguments, for: bytes), as: UTF8.self)
  }

  /// What the tool prints, given the bytes as a file for the argument `FILE`.
  /// - Throws: `Failure` if it ends with an error.
  package func bytes(_ arguments: [String], for bytes: [UInt8]) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let file = try folder.write(bytes, as: "input")
    return try run(arguments.map { $0 == "FILE" ? file : $0 })
  }

  /// What the tool prints.
  /// - Throws: `Failure` if it ends with an error.
  package func run(_ arguments: [String]) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let result = try output.fileHandleForReading.readToEnd() ?? Data()
    let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let words = String(decoding: result + complaints, as: UTF8.self)
      throw Failure(description: "\(path) \(arguments): \(words)")
    }
    return Array(result)
  }
}

/// A folder that goes away with its last use.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    path = NSTemporaryDirectory() + "broadside-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file into the folder and returns its path.
  package func write(_ bytes: [UInt8], as name: String) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }
}
