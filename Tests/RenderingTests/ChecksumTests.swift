import Rendering
import Testing

/// The examples of FIPS 180-4.
@Suite struct ChecksumTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func `a checksum is that of SHA-256`(text: String, checksum: String) {
    #expect(Checksum.sha256(Array(text.utf8)) == checksum)
  }
}
