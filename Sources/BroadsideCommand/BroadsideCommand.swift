import ArgumentParser
import Broadside
import Foundation

/// The `broadside` tool: arguments, progress, exit status.
@main
struct BroadsideCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "broadside",
    abstract: "Turns a campaign file into finished pages: flyers, posters, talking points.",
    discussion: """
      Exit status: 0 all that was asked for was made, 1 something was not made, 2 wrong usage.
      """,
    version: "broadside \(Engine.version)",
    subcommands: [
      NewCommand.self,
      Render.self, Check.self, List.self, StatusCommand.self, CleanCommand.self,
      PrintRunCommand.self, ColumnCommand.self,
      BudgetCommand.self,
      ExplainCommand.self, CalibrateCommand.self, SchemaCommand.self, TemplatesCommand.self,
      PreflightCommand.self, LintCommand.self, ReadingCommand.self, TemplateCommand.self,
      ContactSheetCommand.self, BundleCommand.self, KitCommand.self, BrandCommand.self,
      PlanCommand.self, CollectCommand.self,
    ])

  /// Runs the tool; wrong usage exits with 2.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      guard exitCode(for: error) != .success else { exit(withError: error) }
      FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
      Foundation.exit(2)
    }
  }
}
