import DocumentModel
import Prepress

/// A worker's finishers of press files, one a printer, made when they are needed.
final class PressFinishers {
  private let palette: [Ink]
  private var finishers: [PrinterProfile: PressFinisher] = [:]

  /// - Parameter palette: The inks by which the colours of drawings are recognised.
  init(palette: [Ink]) {
    self.palette = palette
  }

  func finisher(for printer: PrinterProfile) throws -> PressFinisher {
    if let finisher = finishers[printer] { return finisher }
    let finisher = try PressFinisher(printer: printer, palette: palette)
    finishers[printer] = finisher
    return finisher
  }
}

/// A worker's finishers of office files, one a printer, made when they are needed.
final class OfficeFinishers {
  private var finishers: [PrinterProfile: OfficeFinisher] = [:]

  func finisher(for printer: PrinterProfile) throws -> OfficeFinisher {
    if let finisher = finishers[printer] { return finisher }
    let finisher = try OfficeFinisher(printer: printer)
    finishers[printer] = finisher
    return finisher
  }
}
