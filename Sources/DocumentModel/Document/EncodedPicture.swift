/// A picture's bytes, to be put into a page of HTML.
package struct EncodedPicture: Hashable, Encodable, Sendable {
  /// The media type, such as `image/jpeg`.
  package var type: String
  package var bytes: [UInt8]
  /// In pixels; only the proportion counts.
  package var width: Int
  package var height: Int

  package init(type: String, bytes: [UInt8], width: Int, height: Int) {
    self.type = type
    self.bytes = bytes
    self.width = width
    self.height = height
  }
}
