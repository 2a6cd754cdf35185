import DocumentModel

/// Diagnostics for people: each once, however many editions show it, and of many alike the first.
struct DiagnosticGroups {
  /// The same problem in one or more editions.
  struct Group {
    var first: Diagnostic
    /// In how many editions it shows.
    var count: Int
  }

  /// Problems of one kind that are not shown.
  private struct Rest {
    var severity: Diagnostic.Severity
    var code: String
    var count = 0
    /// The files that they stand in, in the order in which they come.
    var files: [String] = []
  }

  /// How many problems of one kind are shown in full.
  private static let most = 10

  /// The groups that are shown in full, in the order in which they come.
  private(set) var shown: [Group] = []
  private var hidden: [Rest] = []

  init(_ diagnostics: [Diagnostic]) {
    var counts: [String: Int] = [:]
    for group in Self.groups(diagnostics) {
      let code = group.first.code
      counts[code, default: 0] += 1
      if counts[code, default: 0] <= Self.most { shown.append(group) } else { hide(group.first) }
    }
  }

  private static func groups(_ diagnostics: [Diagnostic]) -> [Group] {
    var groups: [Diagnostic: Group] = [:]
    var order: [Diagnostic] = []
    for diagnostic in diagnostics {
      var key = diagnostic.alone
      key.edition = nil
      if groups[key] == nil {
        order.append(key)
        groups[key] = Group(first: diagnostic, count: 1)
        continue
      }
      for place in diagnostic.related where groups[key]?.first.related.contains(place) == false {
        groups[key]?.first.related.append(place)
      }
      groups[key]?.count += 1
    }
    return order.compactMap { groups[$0] }
  }

  private mutating func hide(_ diagnostic: Diagnostic) {
    let index =
      hidden.firstIndex { $0.code == diagnostic.code && $0.severity == diagnostic.severity }
      ?? hidden.endIndex
    if index == hidden.endIndex {
      hidden.append(Rest(severity: diagnostic.severity, code: diagnostic.code))
    }
    hidden[index].count += 1
    let file = diagnostic.span.file
    if !hidden[index].files.contains(file) { hidden[index].files.append(file) }
  }

  /// A line for each kind of problem that is not shown in full, with how many there are.
  var rest: [String] {
    hidden.map { rest in
      let more = rest.files.count > 3 ? " and \(rest.files.count - 3) more files" : ""
      return "and \(rest.count) more \(rest.severity.rawValue)\(rest.count == 1 ? "" : "s")"
        + " [\(rest.code)] in \(rest.files.prefix(3).joined(separator: ", "))\(more)"
    }
  }
}
