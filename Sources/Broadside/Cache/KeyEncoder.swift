import DocumentModel

/// Writes values into a key buffer: what they are made of, field by field, in the order of the fields.
struct KeyEncoder: Encoder {
  let buffer: KeyBuffer
  /// How many values are around this one.
  let depth: Int

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(KeyedKeyContainer<Key>(buffer: buffer, depth: depth))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    UnkeyedKeyContainer(buffer: buffer, depth: depth)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    SingleKeyContainer(buffer: buffer, depth: depth)
  }
}

extension KeyBuffer {
  /// Adds a value.
  func add(_ value: some Encodable) {
    // Encoding into bytes in memory cannot fail.
    try? value.encode(to: KeyEncoder(buffer: self, depth: 0))
  }
}

/// What all kinds of containers write alike.
private protocol KeyContainer {
  var buffer: KeyBuffer { get }
  var depth: Int { get }
}

extension KeyContainer {
  func nest<T: Encodable>(_ value: T) throws {
    let encoder = KeyEncoder(buffer: buffer, depth: depth + 1)
    // Types are compared before values are cast: a cast that fails costs more than all the rest.
    if T.self == SourceSpan.self, let span = value as? SourceSpan {
      buffer.place(span)
    } else if T.self == CharacterStyle.self, let style = value as? CharacterStyle {
      try buffer.style(style) { try style.encode(to: encoder) }
    } else if T.self == [FontFamily].self, let families = value as? [FontFamily] {
      try buffer.families(families) { try families.encode(to: encoder) }
    } else {
      try value.encode(to: encoder)
    }
  }

  func write(_ value: Bool) { buffer.mark(value ? .yes : .no) }

  func write(_ value: String) { buffer.text(value) }

  func write(_ value: Double) {
    buffer.mark(.number)
    buffer.append(value.bitPattern)
  }

  func write(_ value: Int) { buffer.mark(.integer, value) }

  func write(_ value: some BinaryInteger) { buffer.mark(.integer, Int(truncatingIfNeeded: value)) }
}

private struct KeyedKeyContainer<Key: CodingKey>: KeyedEncodingContainerProtocol, KeyContainer {
  let buffer: KeyBuffer
  let depth: Int
  var codingPath: [any CodingKey] { [] }

  // Values are told apart by their order, so that fields need no names: what is nil says so.
  mutating func encodeNil(forKey key: Key) { buffer.mark(.nothing) }
  mutating func encode(_ value: Bool, forKey key: Key) { write(value) }
  mutating func encode(_ value: String, forKey key: Key) { write(value) }
  mutating func encode(_ value: Double, forKey key: Key) { write(value) }
  mutating func encode(_ value: Float, forKey key: Key) { write(Double(value)) }
  mutating func encode(_ value: Int, forKey key: Key) { write(value) }
  mutating func encode(_ value: Int8, forKey key: Key) { write(value) }
  mutating func encode(_ value: Int16, forKey key: Key) { write(value) }
  mutating func encode(_ value: Int32, forKey key: Key) { write(value) }
  mutating func encode(_ value: Int64, forKey key: Key) { write(value) }
  mutating func encode(_ value: UInt, forKey key: Key) { write(value) }
  mutating func encode(_ value: UInt8, forKey key: Key) { write(value) }
  mutating func encode(_ value: UInt16, forKey key: Key) { write(value) }
  mutating func encode(_ value: UInt32, forKey key: Key) { write(value) }
  mutating func encode(_ value: UInt64, forKey key: Key) { write(value) }
  mutating func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try nest(value) }

  mutating func encodeIfPresent(_ value: Bool?, forKey key: Key) { optional(value) { write($0) } }
  mutating func encodeIfPresent(_ value: String?, forKey key: Key) { optional(value) { write($0) } }
  mutating func encodeIfPresent(_ value: Double?, forKey key: Key) { optional(value) { write($0) } }
  mutating func encodeIfPresent(_ value: Int?, forKey key: Key) { optional(value) { write($0) } }
  mutating func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws {
    guard let value else { return buffer.mark(.nothing) }
    try nest(value)
  }

  private func optional<T>(_ value: T?, _ write: (T) -> Void) {
    if let value { write(value) } else { buffer.mark(.nothing) }
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy keyType: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    // The case of an enumeration.
    buffer.text(key.stringValue, as: .key)
    return KeyedEncodingContainer(KeyedKeyContainer<Nested>(buffer: buffer, depth: depth + 1))
  }

  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    buffer.text(key.stringValue, as: .key)
    return UnkeyedKeyContainer(buffer: buffer, depth: depth + 1)
  }

  mutating func superEncoder() -> any Encoder { KeyEncoder(buffer: buffer, depth: depth + 1) }

  mutating func superEncoder(forKey key: Key) -> any Encoder {
    buffer.text(key.stringValue, as: .key)
    return KeyEncoder(buffer: buffer, depth: depth + 1)
  }
}

private struct UnkeyedKeyContainer: UnkeyedEncodingContainer, KeyContainer {
  let buffer: KeyBuffer
  let depth: Int
  var codingPath: [any CodingKey] { [] }
  private(set) var count = 0

  init(buffer: KeyBuffer, depth: Int) {
    self.buffer = buffer
    self.depth = depth
  }

  private mutating func next() {
    count += 1
    buffer.element(depth)
  }

  mutating func encodeNil() {
    next()
    buffer.mark(.nothing)
  }

  mutating func encode(_ value: Bool) {
    next()
    write(value)
  }

  mutating func encode(_ value: String) {
    next()
    write(value)
  }

  mutating func encode(_ value: Double) {
    next()
    write(value)
  }

  mutating func encode(_ value: Int) {
    next()
    write(value)
  }

  mutating func encode<T: Encodable>(_ value: T) throws {
    next()
    try nest(value)
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy keyType: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    next()
    return KeyedEncodingContainer(KeyedKeyContainer<Nested>(buffer: buffer, depth: depth + 1))
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    next()
    return UnkeyedKeyContainer(buffer: buffer, depth: depth + 1)
  }

  mutating func superEncoder() -> any Encoder {
    next()
    return KeyEncoder(buffer: buffer, depth: depth + 1)
  }
}

private struct SingleKeyContainer: SingleValueEncodingContainer, KeyContainer {
  let buffer: KeyBuffer
  let depth: Int
  var codingPath: [any CodingKey] { [] }

  mutating func encodeNil() { buffer.mark(.nothing) }
  mutating func encode(_ value: Bool) { write(value) }
  mutating func encode(_ value: String) { write(value) }
  mutating func encode(_ value: Double) { write(value) }
  mutating func encode(_ value: Float) { write(Double(value)) }
  mutating func encode(_ value: Int) { write(value) }
  mutating func encode(_ value: Int8) { write(value) }
  mutating func encode(_ value: Int16) { write(value) }
  mutating func encode(_ value: Int32) { write(value) }
  mutating func encode(_ value: Int64) { write(value) }
  mutating func encode(_ value: UInt) { write(value) }
  mutating func encode(_ value: UInt8) { write(value) }
  mutating func encode(_ value: UInt16) { write(value) }
  mutating func encode(_ value: UInt32) { write(value) }
  mutating func encode(_ value: UInt64) { write(value) }
  mutating func encode<T: Encodable>(_ value: T) throws { try nest(value) }
}
