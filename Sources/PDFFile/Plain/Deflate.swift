internal import CDeflate
internal import Synchronization

/// Packs and unpacks streams as `/FlateDecode` has them (RFC 1950).
enum Deflate {
  /// What a page's content is packed with: higher levels save less than a hundredth of a file.
  private static let level: Int32 = 6
  /// Streams that unpack to more are made to exhaust memory.
  private static let mostBytes = 1 << 30

  /// The library's tables, which are large and kept between streams.
  @safe private final class Packer {
    let handle: OpaquePointer

    init?() {
      guard let handle = unsafe libdeflate_alloc_compressor(level) else { return nil }
      unsafe self.handle = handle
    }

    deinit { unsafe libdeflate_free_compressor(handle) }
  }

  /// A packer on its way between the pool and the one call that uses it.
  ///
  /// Unchecked, because a packer is taken out of the pool under its lock, used by that call alone
  /// and put back under the lock.
  private struct Loan: @unchecked Sendable {
    let packer: Packer
  }

  private static let pool = Mutex<[Loan]>([])

  /// The bytes packed, always the same for the same bytes; nil if there is no memory for it.
  static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    guard let loan = pool.withLock({ $0.popLast() }) ?? Packer().map(Loan.init) else { return nil }
    defer { pool.withLock { $0.append(loan) } }
    let most = unsafe libdeflate_zlib_compress_bound(loan.packer.handle, bytes.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      unsafe count = libdeflate_zlib_compress(
        loan.packer.handle, bytes, bytes.count, buffer.baseAddress, most)
    }
  }

  /// The bytes unpacked; nil if they are not sound.
  static func unpacked(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard let handle = unsafe libdeflate_alloc_decompressor() else { return nil }
    defer { unsafe libdeflate_free_decompressor(handle) }
    var room = max(bytes.count * 4, 1024)
    while room <= mostBytes {
      var result = LIBDEFLATE_BAD_DATA
      let unpacked = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        unsafe result = bytes.withUnsafeBufferPointer { packed in
          unsafe libdeflate_zlib_decompress(
            handle, packed.baseAddress, packed.count, buffer.baseAddress, room, &count)
        }
        if result != LIBDEFLATE_SUCCESS { count = 0 }
      }
      switch result {
      case LIBDEFLATE_SUCCESS: return unpacked
      case LIBDEFLATE_INSUFFICIENT_SPACE: room *= 4
      default: return nil
      }
    }
    return nil
  }
}
