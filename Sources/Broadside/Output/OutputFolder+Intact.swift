import CampaignFile

extension OutputFolder {
  /// Whether files are as they were when they had been written.
  ///
  /// - Parameter stamps: Their stamps then; a file with another is read.
  func isIntact(_ sums: [FileSum], stamps: [String]) -> Bool {
    zip(sums, stamps).allSatisfy { sum, stamp in
      let file = "\(path)/\(sum.file)"
      guard let now = FileStamp(file) else { return false }
      return now.description == stamp
        || (now.bytes == sum.bytes && FileSums().sum(of: file) == sum.sha256)
    }
  }

  /// The stamps of files.
  func stamps(_ sums: [FileSum]) -> [String] {
    sums.map { FileStamp("\(path)/\($0.file)")?.description ?? "" }
  }
}
