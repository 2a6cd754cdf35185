import ColorManagement
import Foundation
import Testing

@Suite struct `ICC profiles` {
  @Test func `tell what they are`() throws {
    let press = try ICCProfile.fogra39()
    #expect(press.space == .cmyk && press.kind == .press && press.channels == 4)
    #expect(press.version == 2.2 && press.title == "FOGRA39L Coated")
    let screen = try ICCProfile.sRGB()
    #expect(screen.space == .rgb && screen.kind == .screen && screen.channels == 3)
    #expect(screen.bytes.count == 3268)
  }

  @Test(arguments: [0, 4, 100, 128, 500, 4000, 60_000, 121_367])
  func `that are cut off are broken`(count: Int) throws {
    let bytes = try Array(ICCProfile.fogra39().bytes.prefix(count))
    let error = #expect(throws: ColorError.self) { try ICCProfile(bytes, name: "cut.icc") }
    #expect(error?.code == "icc-broken" && error?.message.contains("'cut.icc'") == true)
  }

  @Test func `that are something else are broken`() {
    let error = #expect(throws: ColorError.self) {
      try ICCProfile(Array("<svg/>".utf8), name: "logo.icc")
    }
    #expect(error?.code == "icc-broken")
  }

  @Test func `that are not there are missing`() {
    let error = #expect(throws: ColorError.self) { try ICCProfile.read("/nowhere/press.icc") }
    #expect(error?.code == "icc-missing" && error?.message.contains("/nowhere/press.icc") == true)
  }

  @Test func `of the wrong space are refused, either way`() throws {
    let forPress = #expect(throws: ColorError.self) { try ICCProfile.sRGB().expectingPress() }
    #expect(forPress?.code == "icc-wrong-space")
    #expect(
      forPress?.message
        == "the profile 'sRGB.icc' is for RGB colours, and the press needs one for CMYK")
    let forScreen = #expect(throws: ColorError.self) {
      try ICCProfile.fogra39().expecting(.rgb, for: "the picture")
    }
    #expect(forScreen?.code == "icc-wrong-space")
  }

  @Test func `for four inks that are no press's are refused`() throws {
    var bytes = try ICCProfile.fogra39().bytes
    bytes.replaceSubrange(12..<16, with: Array("scnr".utf8))
    let camera = try ICCProfile(bytes, name: "scanner.icc")
    let error = #expect(throws: ColorError.self) { try camera.expectingPress() }
    #expect(error?.code == "icc-wrong-class")
  }
}
