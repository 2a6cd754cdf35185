extension FileLedger {
  /// What a question is answered with now.
  package static func answer(to question: Question) -> String {
    switch question.kind {
    case .content: FileStamp(question.path)?.description ?? ""
    case .names: FileSystem.names(in: question.path).joined(separator: "/")
    case .kind: FileSystem.kind(of: question.path)?.name ?? ""
    case .target: FileSystem.realPath(question.path) ?? ""
    }
  }
}
