import Broadside
import Foundation

/// The terminal that messages go to.
enum Terminal {
  /// Whether standard error is a terminal.
  static let isInteractive = isatty(STDERR_FILENO) == 1

  /// Whether colours are wanted there (https://no-color.org).
  static let isColored =
    isInteractive && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty

  /// How many columns it has, 80 if it does not say.
  static var width: Int {
    var size = winsize()
    guard unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return Int(size.ws_col)
  }

  /// Writes to standard error as it is.
  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Writes problems to standard error, if there are any.
  static func write(problems: [Diagnostic]) {
    if !problems.isEmpty { write(problems.text(isColored: isColored) + "\n\n") }
  }
}
