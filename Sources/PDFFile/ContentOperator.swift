/// The name of an operator: at most four ASCII characters, compared as one number.
package struct ContentOperator: Hashable, Sendable, ExpressibleByStringLiteral {
  private let packed: UInt64

  package init(_ bytes: some Sequence<UInt8>) {
    packed = bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// A number that is seldom another operator's.
  var slot: Int { Int(truncatingIfNeeded: (packed &* 0x9E37_79B9_7F4A_7C15) >> 32) }

  package init(stringLiteral name: StaticString) {
    self.init(name.description.utf8)
  }
}

extension ContentOperator: CustomStringConvertible {
  /// The operator as it is written.
  package var description: String {
    let bytes = stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: packed >> $0) }
    return String(decoding: bytes.drop { $0 == 0 }, as: UTF8.self)
  }
}

extension ContentOperator {
  package static let save: ContentOperator = "q"
  package static let restore: ContentOperator = "Q"
  package static let transform: ContentOperator = "cm"
  package static let graphicsState: ContentOperator = "gs"
  package static let fillRGB: ContentOperator = "rg"
  package static let strokeRGB: ContentOperator = "RG"
  package static let fillCMYK: ContentOperator = "k"
  package static let strokeCMYK: ContentOperator = "K"
  package static let paintObject: ContentOperator = "Do"
  package static let paintShading: ContentOperator = "sh"
  package static let beginImage: ContentOperator = "BI"
  package static let beginText: ContentOperator = "BT"
  package static let endText: ContentOperator = "ET"
  package static let beginMark: ContentOperator = "BDC"
  package static let beginPlainMark: ContentOperator = "BMC"
  package static let endMark: ContentOperator = "EMC"
}
