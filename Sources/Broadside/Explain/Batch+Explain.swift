import Assembly
import DocumentModel
import Layout

extension Batch {
  /// Why the text of an edition looks as it does, in one frame or in all.
  ///
  /// The editions that share sizes with it are measured as well.
  ///
  /// - Parameters:
  ///   - edition: The edition's id, as `list` gives it.
  ///   - frame: The name of a frame; all frames unless said.
  public func explain(_ edition: String, frame: String? = nil) async -> Explanation {
    var one = self
    one.selection = Selection()
    one.selection.choose(edition: edition)
    let loaded = one.loaded()
    guard let assembler = loaded.assembler, let found = loaded.editions.first else {
      return Explanation(edition: edition, frames: [], diagnostics: loaded.diagnostics.ordered())
    }
    let workers = Workers(assembler, count: jobs)
    let caps = await SeriesSizes.measured(over: loaded.series, by: workers).caps
    let deciders = await Deciders(of: loaded.series, by: workers)
    let explained = await workers.results(of: [found]) { pipeline, edition in
      Explainer(pipeline, edition, caps: caps, deciders: deciders).explanation()
    }
    guard var explanation = explained.first else {
      return Explanation(edition: edition, frames: [], diagnostics: loaded.diagnostics.ordered())
    }
    if let frame { explanation.keep(frame: frame) }
    let others = loaded.diagnostics + explanation.diagnostics.map(loaded.excerpted)
    explanation.diagnostics = others.ordered()
    return explanation
  }
}

extension Explanation {
  /// Keeps one frame and its repetitions; says so if there is none of that name.
  fileprivate mutating func keep(frame name: String) {
    let names = frames.map(\.frame)
    let kept = frames.filter { $0.frame == name || $0.frame.isRepetition(of: name) }
    if kept.isEmpty, let first = frames.first {
      diagnostics.append(
        Diagnostic(
          "unknown-frame", at: SourceSpan(file: first.source.file),
          "the edition has no frame with text that is called '\(name)'",
          hint: Suggestion.hint(for: name, among: names), edition: edition))
    }
    frames = kept
  }
}

extension String {
  /// Whether it is the name with a number behind it, as those of repeated frames are.
  fileprivate func isRepetition(of name: String) -> Bool {
    hasPrefix(name + " ") && dropFirst(name.count + 1).allSatisfy(\.isNumber)
  }
}
