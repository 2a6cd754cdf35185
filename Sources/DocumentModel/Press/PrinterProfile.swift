/// What must be true of a file for one way of printing it: a press, a copier.
package struct PrinterProfile: Hashable, Sendable {
  /// Which output the profile is for.
  package enum Purpose: String, Hashable, Sendable, CaseIterable {
    case press, office
  }

  /// What becomes of colours that are not the brand's own inks: photographs, other drawings.
  package enum ColorPolicy: String, Hashable, Sendable, CaseIterable {
    /// Converted to process colour through the output condition's profile.
    case convert
    /// Kept as they are, each with its own profile, to be converted by the printer.
    case keep
    /// Turned to greys.
    case gray
  }

  /// Marks outside the trim.
  package enum Mark: String, Hashable, Sendable, CaseIterable {
    case crop, registration
    case colorBar = "color-bar"
  }

  /// The standard whose structure the file has.
  package enum Standard: String, Hashable, Sendable, CaseIterable {
    case pdfX4 = "pdf-x-4"
    case pdfA2 = "pdf-a-2"
  }

  /// The printing condition that the file's inks are meant for.
  package struct OutputCondition: Hashable, Sendable {
    /// The registered name, such as `FOGRA39`.
    package var identifier: String
    /// A sentence for people.
    package var info: String
    /// The absolute path of the ICC profile.
    package var profile: String

    package init(identifier: String, info: String, profile: String) {
      self.identifier = identifier
      self.info = info
      self.profile = profile
    }
  }

  package var name: String
  /// Where the profile is defined.
  package var source: SourceSpan
  /// The absolute paths of the files that say so: the profile's own, then those it extends.
  package var files: [String] = []
  package var purpose = Purpose.press
  package var standard = Standard.pdfX4
  /// How far grounds run over the trim, in points.
  package var bleed = 8.504
  /// How far from the trim text must stay, in points.
  package var safe = 8.504
  package var marks: Set<Mark> = []
  /// How far from the trim marks begin, in points, and how long they are.
  package var markOffset = 8.504
  package var markLength = 14.173
  /// The most ink at one place, all inks together, in per cent.
  package var inkLimit = 300.0
  /// Pixels per inch of pictures at their final size: less is an error.
  package var leastResolution = 150.0
  /// Pixels per inch of pictures at their final size: less is a warning.
  package var goodResolution = 300.0
  package var colorPolicy = ColorPolicy.convert
  package var condition: OutputCondition?
  /// The spot inks that the printer takes; nil for any, empty for none (their process values are
  /// printed).
  package var spots: [String]?
  /// The edge that the machine cannot print on, in points; the page is made smaller to stay inside.
  package var unprintable = 0.0
  /// How far the machine prints from where it should, in points, to be made up for.
  package var offset = Point(x: 0, y: 0)
  /// The thinnest line in points, and the thinnest in a tint, in several inks or reversed.
  package var leastLine = 0.25
  package var leastReversedLine = 0.5
  /// The smallest type in points, and the smallest reversed or in several inks.
  package var leastType = 5.0
  package var leastReversedType = 7.0

  package init(name: String, source: SourceSpan) {
    self.name = name
    self.source = source
  }
}
