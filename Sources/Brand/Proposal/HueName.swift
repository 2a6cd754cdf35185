/// Plain names for hues, so that a palette can be talked about.
public enum HueName {
  private static let names: [(upTo: Double, name: String)] = [
    (18, "rose"), (38, "coral"), (60, "orange"), (88, "amber"), (112, "yellow"), (135, "lime"),
    (160, "green"), (185, "jade"), (210, "teal"), (240, "sky"), (268, "blue"), (292, "indigo"),
    (315, "violet"), (340, "plum"), (360, "pink"),
  ]

  /// The name of a hue of OKLCH, in degrees from 0 to 360.
  public static func name(_ hue: Double) -> String {
    names.first { hue <= $0.upTo }?.name ?? "rose"
  }
}
