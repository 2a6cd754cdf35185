import ColorManagement
import DocumentModel
import Foundation
import Preflight
import TestSupport
import Testing

/// One fault in a press file, and the finding that names it.
struct Fault: CustomTestStringConvertible, Sendable {
  var name: String
  var code: String
  var measured: String?
  var limit: String?
  var mark: Int?
  var change: @Sendable (inout HandWrittenPDF) -> Void
  var expect: @Sendable (inout Preflight.Expectation) -> Void = { _ in }

  init(
    _ name: String, _ code: String, measured: String? = nil, limit: String? = nil,
    mark: Int? = nil, _ change: @escaping @Sendable (inout HandWrittenPDF) -> Void = { _ in },
    expecting expect: @escaping @Sendable (inout Preflight.Expectation) -> Void = { _ in }
  ) {
    self.name = name
    self.code = code
    self.measured = measured
    self.limit = limit
    self.mark = mark
    self.change = change
    self.expect = expect
  }

  var testDescription: String { name }
}

@Suite struct FaultTests {
  private static let profile = try? ICCProfile.fogra39().bytes

  /// A press file of the trade's usual limits.
  static func expectation() -> Preflight.Expectation {
    var printer = PrinterProfile(name: "test", source: SourceSpan(file: "test.yaml"))
    printer.spots = ["Brand Red"]
    printer.safe = 9
    var expectation = Preflight.Expectation(purpose: .press)
    expectation.profile = printer
    expectation.trims = [Size(width: 300, height: 400)]
    return expectation
  }

  static func findings(_ fault: Fault) -> [Finding] {
    var file = HandWrittenPDF()
    file.profile = profile
    fault.change(&file)
    var expectation = expectation()
    fault.expect(&expectation)
    return Preflighter().findings(in: file.bytes, expecting: expectation)
  }

  @Test func `a sound press file yields nothing`() {
    #expect(Self.findings(Fault("sound", "")) == [])
  }

  @Test func `each fault is explained where profiles are`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let page = root.deletingLastPathComponent().appending(path: "Assets/Profiles/README.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    for code in Set((boxFaults + inkFaults + objectFaults + textFaults + fileFaults).map(\.code)) {
      #expect(text.contains("`\(code)`"), "\(code)")
    }
  }

  @Test func `a condition of a screen's colours is none for a press`() throws {
    var file = HandWrittenPDF()
    file.profile = try ICCProfile.sRGB().bytes
    let codes = Preflighter().findings(in: file.bytes, expecting: Self.expectation()).map(\.code)
    // Whatever the file says of its profile, the profile itself counts.
    #expect(codes == ["intent-broken"])
    let three = String(String.UnicodeScalarView(file.bytes.map { UnicodeScalar($0) }))
      .replacing("/N 4 ", with: "/N 3 ")
    let bytes = three.unicodeScalars.map { UInt8($0.value) }
    let others = Preflighter().findings(in: bytes, expecting: Self.expectation()).map(\.code)
    #expect(others.contains("intent-not-process"))
  }

  @Test func `an encrypted file is read, and told`() throws {
    var file = HandWrittenPDF()
    file.profile = Self.profile
    let locked = try Tool("qpdf").bytes(
      ["--encrypt", "", "owner", "256", "--", "FILE", "-"], for: file.bytes)
    let found = Preflighter().findings(in: locked, expecting: Self.expectation())
    #expect(found.map(\.code) == ["pdf-encrypted"])
  }

  @Test func `a file without pages is told`() throws {
    let bytes = HandWrittenPDF().bytes
    let text = String(decoding: bytes, as: UTF8.self)
    let empty = text.replacing("/Kids [3 0 R] /Count 1", with: "/Kids [     ] /Count 0")
    let found = Preflighter().findings(in: Array(empty.utf8), expecting: Self.expectation())
    #expect(found.map(\.code).contains("no-pages"))
  }

  @Test(arguments: boxFaults + inkFaults + objectFaults + textFaults + fileFaults)
  func `each fault is found, with what was measured and its limit`(fault: Fault) throws {
    let findings = Self.findings(fault)
    let found = try #require(
      findings.first { $0.code == fault.code }, "found only \(findings.map(\.code))")
    if let measured = fault.measured { #expect(found.measured == measured) }
    if let limit = fault.limit { #expect(found.limit == limit) }
    if let mark = fault.mark { #expect(found.mark == mark) }
    #expect(!found.message.isEmpty && !found.message.hasSuffix("."))
    let others = Set(findings.map(\.code)).subtracting([fault.code])
    #expect(others.isEmpty, "one fault, one finding")
  }
}
