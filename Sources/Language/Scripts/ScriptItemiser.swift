import CICU
package import DocumentModel

/// A stretch of text in one script.
package struct ScriptRun: Hashable, Sendable {
  /// Offsets in scalars.
  package var range: Range<Int>
  /// The ISO 15924 code such as `Latn`; `Zyyy` where the text has only signs of all scripts.
  package var script: String

  package init(range: Range<Int>, script: String) {
    self.range = range
    self.script = script
  }
}

/// Divides text by script (UAX #24).
package enum ScriptItemiser {
  /// The runs of the text, in order and without gaps.
  ///
  /// Signs shared by all scripts join what stands before them, or at the start what follows; a
  /// closing bracket takes the script of its opening one; `Script_Extensions` are respected.
  /// - Complexity: O(n).
  package static func runs(of scalars: [Unicode.Scalar]) -> [ScriptRun] {
    var scan = ScriptScan()
    for scalar in scalars { scan.append(scalar) }
    return scan.finish()
  }

  /// The ISO 15924 code of the script in which a language is usually written.
  package static func usualScript(of language: LanguageTag) -> String? {
    Locale(language).usualScript
  }
}

/// The runs so far, while the scalars come one by one.
private struct ScriptScan {
  private struct OpenRun {
    var start: Int
    /// The scripts that all scalars since the start allow; empty while all are shared signs.
    var candidates: [Int32]
  }

  private struct OpenBracket {
    var closing: UInt32
    var run: Int
  }

  /// UAX #24 asks for no limit; a stack of this depth serves any text that people read.
  private static let deepestNesting = 32

  private var runs: [OpenRun] = []
  private var brackets: [OpenBracket] = []
  private var count = 0

  mutating func append(_ scalar: Unicode.Scalar) {
    if runs.isEmpty { runs.append(OpenRun(start: 0, candidates: [])) }
    if scalar.isASCII, isASCIILetter(scalar.value) {
      if !isOnly(b_script_latin) { join([b_script_latin]) }
    } else if let pair = bracketPair(of: scalar) {
      appendBracket(scalar, pair: pair)
    } else if !scalar.isASCII {
      appendOther(scalar)
    }
    count += 1
  }

  func finish() -> [ScriptRun] {
    var result: [ScriptRun] = []
    for (index, run) in runs.enumerated() {
      let end = index + 1 < runs.count ? runs[index + 1].start : count
      let script = unsafe String(cString: b_uscript_name(chosen(from: run.candidates)))
      if let last = result.last, last.script == script {
        result[result.count - 1].range = last.range.lowerBound..<end
      } else {
        result.append(ScriptRun(range: run.start..<end, script: script))
      }
    }
    return result
  }

  private mutating func appendOther(_ scalar: Unicode.Scalar) {
    let script = b_uscript(scalar.value)
    if isOnly(script) { return }
    let current = runs[runs.count - 1].candidates
    let allowed = extensions(of: scalar, script: script)
    if allowed.isEmpty { return }
    if script == b_script_inherited, !current.isEmpty {
      narrow(to: current.filter(allowed.contains))
    } else {
      join(allowed)
    }
  }

  private mutating func appendBracket(_ scalar: Unicode.Scalar, pair: UInt32) {
    if b_u_isOpeningBracket(scalar.value) != 0 {
      if !scalar.isASCII { appendOther(scalar) }
      if brackets.count == Self.deepestNesting { brackets.removeFirst() }
      brackets.append(OpenBracket(closing: pair, run: runs.count - 1))
      return
    }
    guard let match = brackets.lastIndex(where: { $0.closing == scalar.value }) else {
      if !scalar.isASCII { appendOther(scalar) }
      return
    }
    let run = brackets[match].run
    brackets.removeSubrange(match...)
    if run != runs.count - 1 {
      runs.append(OpenRun(start: count, candidates: runs[run].candidates))
    }
  }

  private func isOnly(_ script: Int32) -> Bool {
    let candidates = runs[runs.count - 1].candidates
    return candidates.count == 1 && candidates[0] == script
  }

  /// Continues the run if it shares a script with the next scalar, else begins another.
  private mutating func join(_ allowed: [Int32]) {
    let current = runs[runs.count - 1].candidates
    if current.isEmpty {
      runs[runs.count - 1].candidates = allowed
      return
    }
    let common = current.filter(allowed.contains)
    if common.isEmpty {
      runs.append(OpenRun(start: count, candidates: allowed))
    } else {
      narrow(to: common)
    }
  }

  /// A mark that its base's script does not list still belongs to its base: nothing is narrowed.
  private mutating func narrow(to candidates: [Int32]) {
    if !candidates.isEmpty { runs[runs.count - 1].candidates = candidates }
  }

  private func bracketPair(of scalar: Unicode.Scalar) -> UInt32? {
    let pair = b_u_pairedBracket(scalar.value)
    return pair == 0 ? nil : pair
  }

  private func isASCIILetter(_ value: UInt32) -> Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }

  /// The scripts that a scalar may stand in; empty for signs and marks of all scripts.
  private func extensions(of scalar: Unicode.Scalar, script: Int32) -> [Int32] {
    var buffer = [Int32](repeating: 0, count: 48)
    let count = unsafe b_uscript_extensions(scalar.value, &buffer, Int32(buffer.count))
    let scripts = count > 0 ? Array(buffer.prefix(Int(count))) : [script]
    return scripts.filter { $0 != b_script_common && $0 != b_script_inherited }
  }

  /// Han for signs of East Asian scripts, else the first in ICU's stable order of codes.
  private func chosen(from candidates: [Int32]) -> Int32 {
    candidates.contains(b_script_han) ? b_script_han : candidates.min() ?? b_script_common
  }
}
