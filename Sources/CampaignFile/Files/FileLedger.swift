import Synchronization

/// What the readers of a campaign have asked of the file system, and what they were told.
///
///     let ledger = FileLedger()
///     FileLedger.$current.withValue(ledger) { … read the campaign … }
///     ledger.notes.allSatisfy { FileLedger.answer(to: $0.key) == $0.value }  // still the same?
package final class FileLedger: Sendable {
  /// The ledger that questions of this task are written into, if any.
  @TaskLocal package static var current: FileLedger?

  /// A question about a path.
  package struct Question: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable {
      /// What is in a file: the answer is its stamp.
      case content
      /// The names in a folder.
      case names
      /// Whether something is there, and of what kind.
      case kind
      /// Where the path leads, symbolic links followed.
      case target
    }

    package var kind: Kind
    package var path: String

    package init(_ kind: Kind, _ path: String) {
      self.kind = kind
      self.path = path
    }
  }

  private let state = Mutex<[Question: String]>([:])

  package init() {}

  /// The questions with the answers that were given first.
  package var notes: [Question: String] { state.withLock { $0 } }

  func note(_ kind: Question.Kind, _ path: String, _ answer: String) {
    let question = Question(kind, path)
    state.withLock { notes in
      if notes[question] == nil { notes[question] = answer }
    }
  }

  /// Notes that a file's bytes are read: before they are, so that a change meanwhile is noticed.
  package func noteContent(of path: String) {
    note(.content, path, FileStamp(path)?.description ?? "")
  }
}
