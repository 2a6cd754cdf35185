import ArgumentParser
import Broadside
import Foundation

/// `broadside calibrate`: writes a page that a printer is measured by.
struct CalibrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Write a page that shows how far a printer prints from where it should.",
    discussion: """
      Print it at its actual size, fold it edge on edge both ways and read where the creases cross
      the scales: that is the 'offset' of the printer's profile.
      """)

  @Option(
    help: ArgumentHelp(
      "The paper: \(Calibration.papers.joined(separator: ", ")).", valueName: "name"))
  var paper = "letter"

  @Option(name: .shortAndLong, help: ArgumentHelp("The PDF to write.", valueName: "file"))
  var output = "calibration.pdf"

  func validate() throws {
    guard Calibration.papers.contains(paper) else {
      let known = Calibration.papers.joined(separator: ", ")
      throw ValidationError("'--paper': there is no paper '\(paper)'; there are \(known).")
    }
  }

  func run() throws {
    let diagnostics = Calibration(paper: paper).write(to: output)
    guard !diagnostics.isEmpty else { return }
    let report = diagnostics.text(isColored: Terminal.isColored)
    FileHandle.standardError.write(Data((report + "\n").utf8))
    throw ExitCode(1)
  }
}
