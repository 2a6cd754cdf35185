import Foundation

/// Begins a template in a campaign's folder: the one that the guide to templates explains.
public enum TemplateStarter {
  /// Writes `Templates/NAME/template.yaml` beside a campaign file.
  ///
  /// - Returns: the file's path.
  /// - Throws: `Starter.Failure` when the name is none, or there is such a template already.
  public static func write(_ name: String, beside campaign: String) throws(Starter.Failure)
    -> String
  {
    let isName =
      !name.isEmpty
      && name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
    guard isName, name.first != "-" else {
      throw Starter.Failure(
        description: "'\(name)' is no name for a template: use small letters, digits and '-'")
    }
    let folder = "\(campaign.parentFolder)/Templates/\(name)"
    let path = "\(folder.hasPrefix("/Templates") ? "." + folder : folder)/template.yaml"
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Starter.Failure(description: "there is a template '\(name)' already: \(path)")
    }
    guard let text = example else {
      throw Starter.Failure(
        description: "the guide to templates is missing; install Broadside anew")
    }
    do {
      try FileManager.default.createDirectory(
        atPath: path.parentFolder, withIntermediateDirectories: true)
      let key = name.replacing("-", with: "_")
      let own = text.replacing("template: recipe", with: "template: \(name)")
        .replacing("strings.recipe.", with: "strings.\(key).")
      try Data(own.utf8).write(to: URL(filePath: path), options: .withoutOverwriting)
    } catch {
      throw Starter.Failure(
        description: "'\(path)' cannot be written: \(error.localizedDescription)")
    }
    return path
  }

  /// The example of the guide, as it stands there.
  static var example: String? {
    let root = Starter.library
    guard let guide = try? String(contentsOfFile: "\(root)/Templates/README.md", encoding: .utf8),
      let start = guide.range(of: "```yaml\ntemplate: recipe\n"),
      let end = guide.range(of: "```", range: start.upperBound..<guide.endIndex)
    else { return nil }
    return "template: recipe\n" + guide[start.upperBound..<end.lowerBound]
  }
}
