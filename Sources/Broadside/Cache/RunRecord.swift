import CampaignFile
import Foundation
import Rendering

/// All that a run saw, and all that it made: if both are as they were, there is nothing to do.
struct RunRecord: Codable {
  /// What is asked of the file system, and what was answered.
  struct Note: Codable {
    var question: FileLedger.Question
    var answer: String
  }

  /// What makes everything another.
  var engine: String
  /// What was asked of the run.
  var options: String
  var notes: [Note]
  /// The checksums of files whose stamp may change although they do not.
  var sums: [String: String]
  /// The stamps of all files that were made, by their paths in the output folder.
  var outputs: [String: String]
  /// The checksum of the manifest.
  var manifest: String
}

extension RunRecord {
  /// The record of a run that has come to its end.
  ///
  /// - Returns: nil if something that it read is no longer what it was when it was read.
  init?(
    _ ledger: FileLedger, options: String, folder: String, report: Report, manifest: String,
    sums: FileSums, now: Int
  ) {
    engine = Engine.identity
    self.options = options
    self.manifest = FileSums().sum(of: manifest) ?? ""
    var notes: [Note] = []
    var known: [String: String] = [:]
    for (question, answer) in ledger.notes {
      guard FileLedger.answer(to: question) == answer else { return nil }
      var note = Note(question: question, answer: answer)
      if question.kind == .content, let stamp = FileStamp(question.path) {
        // A file that was written a moment ago could be written once more without looking so.
        if now - stamp.changed < Self.moment { note.answer = "" }
        if Self.isText(question.path) || note.answer.isEmpty {
          known[question.path] = sums.sum(of: question.path)
        }
      }
      notes.append(note)
    }
    self.notes = notes.sorted {
      ($0.question.path, $0.question.kind.rawValue) < ($1.question.path, $1.question.kind.rawValue)
    }
    self.sums = known
    outputs = [:]
    for file in Set(report.outcomes.flatMap { $0.files + $0.rejected }) {
      guard let stamp = FileStamp("\(folder)/\(file)") else { return nil }
      outputs[file] = stamp.description
    }
  }

  /// Whether a run with such options would see the same, and find all that it would make.
  func holds(options: String, folder: String, manifest: [UInt8]) -> Bool {
    guard engine == Engine.identity, options == self.options,
      Checksum.sha256(manifest) == self.manifest
    else { return false }
    for note in notes where FileLedger.answer(to: note.question) != note.answer {
      guard note.question.kind == .content, let sum = sums[note.question.path],
        FileSums().sum(of: note.question.path) == sum
      else { return false }
    }
    return outputs.allSatisfy { FileStamp("\(folder)/\($0.key)")?.description == $0.value }
  }

  /// The questions whose answers are others than they were.
  func changes() -> [FileLedger.Question] {
    notes.filter { note in
      guard FileLedger.answer(to: note.question) != note.answer else { return false }
      guard note.question.kind == .content, let sum = sums[note.question.path] else { return true }
      return FileSums().sum(of: note.question.path) != sum
    }.map(\.question)
  }

  /// Two seconds in nanoseconds: the coarsest clock of a file system in use (FAT).
  private static let moment = 2_000_000_000

  /// Whether a file is small and written by hand, so that its bytes are worth comparing.
  private static func isText(_ path: String) -> Bool {
    ["yaml", "csv", "md", "svg", "geojson"].contains((path as NSString).pathExtension)
  }
}

extension RunRecord {
  /// Where the record is in an output folder.
  static func path(in folder: String, part: String?) -> String {
    "\(folder)/\(OutputLock.house)/run" + (part.map { "-\($0)" } ?? "")
  }

  /// Reads a record; nil if there is none that is as it was written.
  static func read(in folder: String, part: String?) -> RunRecord? {
    guard let data = FileManager.default.contents(atPath: path(in: folder, part: part)),
      let line = data.split(separator: UInt8(ascii: "\n")).first,
      let (kind, json) = RecordLine.read(line), kind == .run
    else { return nil }
    return try? JSONDecoder().decode(RunRecord.self, from: json)
  }

  /// Writes the record.
  func write(in folder: String, part: String?) throws(FileError) {
    guard let line = RecordLine.text(self, as: .run) else { return }
    try AtomicFile.write(line, to: Self.path(in: folder, part: part))
  }
}
