internal import DocumentModel

/// Holds the file as a whole to what it is for.
enum FileChecks {
  static func findings(_ facts: FileFacts, _ expectation: Expectation) -> [Finding] {
    var findings = tags(facts, expectation)
    if facts.hidesLayers {
      findings.append(
        Finding(
          "preflight-unknown", severity: .warning,
          "the file hides some of its layers, which are checked as if they were seen",
          hint: "remove the layers that are not to be printed"))
    }
    if expectation.purpose == .press { findings += press(facts, expectation) }
    return findings
  }

  private static func press(_ facts: FileFacts, _ expectation: Expectation) -> [Finding] {
    var findings: [Finding] = []
    if facts.isEncrypted {
      findings.append(
        Finding(
          "pdf-encrypted", "the file is encrypted, and a press takes no such file",
          hint: "save it without password and restrictions"))
    }
    guard let intent = facts.intent, intent.isForPress else {
      findings.append(
        Finding(
          "intent-missing", severity: expectation.profile == nil ? .warning : .error,
          "the file does not say which printing condition its inks are meant for",
          hint: "export it as PDF/X-4 with the print shop's profile"))
      return findings
    }
    if intent.channels == nil {
      findings.append(
        Finding(
          "intent-without-profile", severity: .warning,
          "the printing condition '\(intent.identifier)' comes without its profile, so its inks are"
            + " judged by plain arithmetic",
          hint: "embed the profile"))
    } else if intent.channels != 4 {
      findings.append(
        Finding(
          "intent-not-process", measured: "\(intent.channels ?? 0) channels", limit: "4 channels",
          "the printing condition '\(intent.identifier)' is not one of four inks",
          hint: "choose the profile of the press and its paper"))
    }
    if let condition = expectation.profile?.condition, condition.identifier != intent.identifier {
      findings.append(
        Finding(
          "intent-other", measured: intent.identifier, limit: condition.identifier,
          "the file is made for the printing condition '\(intent.identifier)', not"
            + " '\(condition.identifier)'"))
    }
    if facts.standard?.hasPrefix("PDF/X-4") == true, facts.trapped == nil {
      findings.append(
        Finding(
          "trapped-unsaid", severity: .warning,
          "the file does not say whether its colours overlap for the press",
          hint: "PDF/X asks for Trapped to be True or False"))
    }
    return findings
  }

  private static func tags(_ facts: FileFacts, _ expectation: Expectation) -> [Finding] {
    guard expectation.isTagged else { return [] }
    func missing(_ code: String, _ what: String, _ hint: String) -> Finding {
      Finding(code, what, hint: hint)
    }
    var findings: [Finding] = []
    if !facts.isMarked || facts.structure == nil {
      findings.append(
        missing(
          "untagged", "the file has no tags, so that a screen reader cannot read it in order",
          "export it as a tagged PDF"))
    }
    if facts.language?.isEmpty != false {
      findings.append(
        missing(
          "language-missing", "the file does not say which language it is in",
          "set the document's language"))
    }
    if facts.title?.isEmpty != false || !facts.showsTitle {
      findings.append(
        missing(
          "title-missing", "the file has no title, or shows its name in place of it",
          "give the document a title and have it shown"))
    }
    if let structure = facts.structure, !structure.isConsistent {
      findings.append(
        missing(
          "tags-broken", "the tags and the pages do not refer to each other as they must",
          "tag the file anew"))
    }
    return findings
  }
}
