import DocumentModel

/// What a profile file describes.
enum Profile {
  case printer(PrinterProfile)
  case channel(ChannelProfile)

  var name: String {
    switch self {
    case .printer(let printer): printer.name
    case .channel(let channel): channel.name
    }
  }
}

/// The profiles that a campaign or a piece is held to.
struct Profiles {
  var printers: [PrinterProfile] = []
  var channels: [ChannelProfile] = []
  /// Whether all that were named could be read.
  var isWhole = true

  func contains(_ profile: Profile) -> Bool {
    switch profile {
    case .printer(let printer): printers.contains { $0.name == printer.name }
    case .channel(let channel): channels.contains { $0.name == channel.name }
    }
  }

  mutating func append(_ profile: Profile) {
    switch profile {
    case .printer(let printer): printers.append(printer)
    case .channel(let channel): channels.append(channel)
    }
  }
}
