import Assembly
import DocumentModel
import Foundation
import TestSupport
import Testing

@testable import Broadside

@Suite("The key of a document") struct KeyTests {
  private func key(
    _ changes: [Change] = [], sum: @escaping (String) -> String? = { _ in nil }
  ) throws -> KeyBuffer {
    let campaign = try TinyCampaign(changes)
    defer { campaign.remove() }
    let loaded = LoadedCampaign(
      path: campaign.campaign, selection: try Selection("edition=card/alder/es/a5"))
    let edition = try #require(loaded.editions.first)
    let assembler = try #require(loaded.assembler)
    let document = assembler.document(for: edition, using: assembler.services()).document
    let buffer = KeyBuffer { path in
      sum((path as NSString).lastPathComponent).map {
        "\($0) of \((path as NSString).lastPathComponent)"
      }
    }
    buffer.add(try #require(document))
    return buffer
  }

  @Test func `is the same for the same content, wherever the campaign lies`() throws {
    let (one, other) = (try key { _ in "x" }, try key { _ in "x" })
    #expect(one.content == other.content)
    #expect(one.places == other.places)
    #expect(one.files.contains { $0.hasSuffix("mark.svg") })
  }

  @Test(arguments: [
    Change("places.csv", "alder,Alder,bell", "alder,Alders,bell"),
    Change("Stories/es/bell.md", "La escuela", "La  escuela de la"),
    Change("Templates/card/template.yaml", "size: 24pt", "size: 25pt"),
    Change("brand.yaml", "#111111", "#111112"),
    Change("campaign.yaml", "2026-09-14", "2026-09-15"),
  ]) func `is another when anything that it shows is another`(change: Change) throws {
    #expect(try key([change]) { _ in "x" }.content != key { _ in "x" }.content)
  }

  @Test(arguments: [
    Change("places.csv", "birch,Birch,bell,555-0102", "birch,Birch,bell,555-0103"),
    Change("Stories/bell.md", "stayed open", "stayed shut"),
    Change("brand.yaml", "paper: ", "unused: \"#123456\"\n  paper: "),
  ]) func `is the same when something changes that it does not show`(change: Change) throws {
    #expect(try key([change]) { _ in "x" }.content == key { _ in "x" }.content)
  }

  @Test func `knows files by what is in them`() throws {
    #expect(try key { $0 == "bell.svg" ? "x" : "y" }.content != key { _ in "y" }.content)
  }

  @Test func `does not change when lines move, but the places do`() throws {
    let moved = Change("places.csv", "alder,", "acorn,Acorn,bell,555-0100\nalder,")
    let (one, other) = (try key { _ in "x" }, try key([moved]) { _ in "x" })
    #expect(one.content == other.content)
    #expect(one.places != other.places)
  }

  @Test func `tells lists apart that are divided otherwise`() {
    func bytes(_ value: some Encodable) -> [UInt8] {
      let buffer = KeyBuffer { _ in nil }
      buffer.add(value)
      return buffer.content
    }
    let lists = [[["a"], ["b"]], [["a", "b"]], [["a"], [], ["b"]], [[], ["a", "b"]], [["ab"]]]
    #expect(Set(lists.map(bytes)).count == lists.count)
  }
}
