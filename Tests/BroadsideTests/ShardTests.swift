import Assembly
import Broadside
import DocumentModel
import Foundation
import Testing

@Suite struct ShardTests {
  @Test(arguments: [
    ("3/8", [:], "3/8"),
    ("auto", slurm(task: 0, of: 8), "1/8"), ("auto", slurm(task: 7, of: 8), "8/8"),
    ("auto/8", ["SLURM_ARRAY_TASK_ID": "4", "SLURM_ARRAY_TASK_COUNT": "1"], "5/8"),
    ("auto/12", ["JOB_COMPLETION_INDEX": "0"], "1/12"),
    (
      "auto", ["AWS_BATCH_JOB_ARRAY_INDEX": "2", "AWS_BATCH_JOB_ARRAY_SIZE": "100"], "3/100"
    ),
  ])
  func `a shard is written, or comes from the scheduler`(
    text: String, environment: [String: String], shard: String
  ) throws {
    #expect(try Shard(text, environment: environment).description == shard)
  }

  @Test(arguments: [
    ("9/8", [:], "'9/8' is no shard"), ("0/8", [:], "'0/8' is no shard"),
    ("3", [:], "'3' is no shard"), ("three/8", [:], "'three/8' is no shard"),
    ("auto/", slurm(task: 0, of: 8), "'auto/' is no shard"),
    ("auto", [:], "no scheduler has numbered this task"),
    ("auto", ["JOB_COMPLETION_INDEX": "3"], "Kubernetes does not say how many"),
    ("auto", ["JOB_COMPLETION_INDEX": "x"], "JOB_COMPLETION_INDEX is 'x'"),
    ("auto/8", ["JOB_COMPLETION_INDEX": "8"], "gave this task the number 8, but 8 shards"),
    // Some tasks alone, submitted once more, are not the whole run.
    (
      "auto",
      [
        "SLURM_ARRAY_TASK_ID": "3", "SLURM_ARRAY_TASK_COUNT": "1", "SLURM_ARRAY_TASK_MIN": "3",
        "SLURM_ARRAY_TASK_MAX": "3",
      ], "from 3 to 3, are not numbered from 0"
    ),
  ])
  func `a shard that cannot be had is refused in plain words`(
    text: String, environment: [String: String], words: String
  ) {
    let error = #expect(throws: ShardError.self) {
      _ = try Shard(text, environment: environment)
    }
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }

  private static func slurm(task: Int, of count: Int) -> [String: String] {
    [
      "SLURM_ARRAY_TASK_ID": "\(task)", "SLURM_ARRAY_TASK_COUNT": "\(count)",
      "SLURM_ARRAY_TASK_MIN": "0", "SLURM_ARRAY_TASK_MAX": "\(count - 1)",
    ]
  }
}

/// Runs that are divided among machines, on one folder.
@Suite struct ShardedRunTests {
  @Test func `shards make every edition once, and together what one run makes`() async throws {
    let campaign = try TinyCampaign.sharded()
    defer { campaign.remove() }
    let whole = try await campaign.batch().render()
    let (files, manifest) = (try campaign.outputs(), try campaign.manifest())
    try FileManager.default.removeItem(atPath: campaign.output)
    let (plan, _) = try await campaign.batch().plan(shards: 3)
    #expect(plan?.shards.reduce(0, +) == whole.outcomes.count)
    var editions: [String] = []
    for number in 1...3 {
      let report = try await campaign.shard(number, of: 3).render()
      #expect(report.diagnostics == whole.diagnostics)
      #expect(report.outcomes.count == plan?.shards[number - 1])
      editions += report.outcomes.map(\.edition)
    }
    #expect(editions.sorted() == whole.outcomes.map(\.edition).sorted())
    let collected = try campaign.batch().collect(readsFiles: true)
    #expect(collected.isComplete && collected.diagnostics.isEmpty)
    #expect(try campaign.manifest() == manifest)
    // What shards have made is known to a run of one machine.
    #expect(try await campaign.batch().status().status.isCurrent)
    #expect(try await campaign.batch().render().outcomes.allSatisfy { $0.state == .cached })
    let made = try campaign.outputs().filter {
      !$0.key.contains("plan.") && !$0.key.hasPrefix("shards/")
    }
    #expect(made == files)
  }

  @Test func `sheets that editions share keep these in one shard`() async throws {
    let campaign = try TinyCampaign([
      Change("campaign.yaml", "[screen]", "[screen, gang]"),
      Change(
        "campaign.yaml", "pieces:\n",
        "sheets: { gang: { kind: n-up, paper: a4, columns: 2, rows: 1, fill: sequence } }\npieces:\n"
      ),
    ])
    defer { campaign.remove() }
    let (plan, _) = try await campaign.batch().plan(shards: 5)
    #expect(plan?.shards.sorted() == [0, 0, 0, 0, 4])
    for number in 1...5 { _ = try await campaign.shard(number, of: 5).render() }
    #expect(try campaign.batch().collect().isComplete)
  }

  @Test(arguments: [1, 2, 8, 100]) func `shards are of equal work, and one edition more moves few`(
    count: Int
  ) {
    func edition(_ number: Int) -> Edition {
      Edition(
        id: "card/place-\(number)/en/a5", piece: 0, template: "card", language: LanguageTag("en"),
        format: "a5", file: "place-\(number)", outputs: [])
    }
    let editions = (0..<1000).map(edition)
    let before = editions.map(ShardDivision(of: editions, into: count).number)
    let loads = Dictionary(grouping: before) { $0 }.mapValues(\.count)
    #expect(loads.keys.sorted() == Array(1...count))
    #expect(loads.values.allSatisfy { abs($0 - 1000 / count) <= 1 })
    let after = editions.map(ShardDivision(of: editions + [edition(1000)], into: count).number)
    #expect(zip(before, after).count { $0 != $1 } < count)
  }

  @Test func `sizes that frames share come from the plan, or are measured over all`() async throws {
    let campaign = try TinyCampaign.sharded([
      Change(
        "Templates/card/template.yaml", "size: 24pt",
        "fit: { size: 8..40pt, lines: ..1, group: names }"),
      Change("Templates/card/template.yaml", "\"{headline}\"", "\"{place.name}\""),
      Change("places.csv", "birch,Birch", "birch,Birch and Hazel and Rowan by the river"),
    ])
    defer { campaign.remove() }
    _ = try await campaign.batch().render()
    let files = try campaign.outputs()
    for plan in [nil, campaign.output + "/plan.json"] {
      try FileManager.default.removeItem(atPath: campaign.output)
      _ = try await campaign.batch().plan(shards: 3)
      for number in 1...3 {
        var batch = try campaign.shard(number, of: 3)
        batch.plan = plan
        #expect(await batch.render().isComplete)
      }
      let made = try campaign.outputs()
      #expect(files.allSatisfy { made[$0.key] == $0.value })
    }
  }

  @Test func `what a shard could not make, the collection tells`() async throws {
    let campaign = try TinyCampaign.sharded([Change("Strings/es.yaml", "Llame", "\u{12345}")])
    defer { campaign.remove() }
    let whole = try await campaign.batch().render()
    let manifest = try campaign.manifest()
    for number in 1...3 { _ = try await campaign.shard(number, of: 3).render() }
    let collected = try campaign.batch().collect()
    #expect(!collected.isComplete)
    #expect(collected.outcomes.map(\.state) == whole.outcomes.map(\.state))
    #expect(collected.diagnostics == whole.diagnostics)
    #expect(try campaign.manifest() == manifest)
  }
}

/// What keeps shards from being one run.
@Suite struct CollectTests {
  @Test func `nothing is collected where nothing is`() throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    #expect(try campaign.batch().collect().diagnostics.map(\.code) == ["shards-missing"])
  }

  @Test func `a shard that is not finished is named, with what makes it`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    for number in [1, 3] { _ = try await campaign.shard(number, of: 4).render() }
    let report = try campaign.batch().collect()
    let problem = try #require(report.diagnostics.first)
    #expect(problem.message == "2 and 4 of 4 shards are not finished")
    #expect(problem.hint?.contains("--shard 2/4'") == true)
    #expect(!report.isComplete && report.diagnostics.count == 1)
    #expect(!FileManager.default.fileExists(atPath: campaign.output + "/manifest.json"))
  }

  @Test(arguments: Spoilt.all)
  func `what is not as the shards left it is told`(spoilt: Spoilt) async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    for number in [1, 2] { _ = try await campaign.shard(number, of: 2).render() }
    #expect(try campaign.batch().collect().isComplete)
    try spoilt.spoil(campaign)
    let report = try campaign.batch().collect()
    #expect(!report.isComplete)
    #expect(Set(report.diagnostics.map(\.code)) == Set(spoilt.codes))
  }

  @Test(arguments: [
    ("there is no plan", nil), ("cannot be read", "{"),
  ])
  func `a plan that cannot be read is an error`(words: String, plan: String?) async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    if let plan { try campaign.write(Data(plan.utf8), to: "plan.json") }
    var batch = try campaign.shard(1, of: 2)
    batch.plan = campaign.folder.path + "/plan.json"
    let report = await batch.render()
    #expect(report.diagnostics.first?.message.contains(words) == true)
    #expect(report.outcomes.isEmpty)
  }

  @Test func `a plan of another run is not followed`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    _ = try await campaign.batch().plan(shards: 2)
    var (other, shard) = (try campaign.shard(1, of: 3), try campaign.shard(1, of: 2))
    (other.plan, shard.plan) = (campaign.output + "/plan.json", campaign.output + "/plan.json")
    #expect(await other.render().diagnostics.first?.message.contains("2 shards, not 3") == true)
    #expect(await shard.render().isComplete)
    try campaign.write(Data("card: { call: Ring }\n".utf8), to: "Strings/en.yaml")
    #expect(await shard.render().diagnostics.map(\.code) == ["plan-stale"])
  }
}

/// A way in which what shards have made can be spoilt, and what then is found.
struct Spoilt: Sendable, CustomTestStringConvertible {
  var codes: [String]
  var spoil: @Sendable (TinyCampaign) throws -> Void

  var testDescription: String { codes.joined(separator: ", ") }

  static let all = [
    Spoilt(codes: ["file-gone"]) { campaign in
      try FileManager.default.removeItem(atPath: campaign.output + "/alder/en/card.pdf")
    },
    Spoilt(codes: ["file-changed"]) { campaign in
      try campaign.write(Data("%PDF-1.7".utf8), to: "Output/alder/en/card.pdf")
    },
    Spoilt(codes: ["files-differ"]) { campaign in
      try campaign.edit(
        "Output/shards/2-of-2.json", #/"name" : "mark.svg",\s+"sum" : "/#,
        "\"name\" : \"mark.svg\", \"sum\" : \"00")
    },
    Spoilt(codes: ["manifest-broken"]) {
      try $0.write(Data("{".utf8), to: "Output/shards/2-of-2.json")
    },
    Spoilt(codes: ["shard-stale"]) { campaign in
      try campaign.write(Data("card: { call: Ring }\n".utf8), to: "Strings/en.yaml")
    },
    Spoilt(codes: ["shards-mixed"]) {
      try $0.write(Data("{".utf8), to: "Output/shards/2-of-3.json")
    },
    Spoilt(codes: ["fonts-differ"]) { campaign in
      try campaign.edit("Output/shards/2-of-2.json", #/"sha256" : "[0-9a-f]+/#, "\"sha256\" : \"00")
    },
    Spoilt(codes: ["edition-missing", "edition-unknown"]) { campaign in
      for shard in ["1-of-2", "2-of-2"] {
        try campaign.edit(
          "Output/shards/\(shard).json", #/"edition" : "card/alder/en/a5"/#,
          "\"edition\" : \"card/birch/en/a5\"")
      }
    },
  ]
}

extension TinyCampaign {
  /// A campaign of nine places, so that no shard of few is empty.
  static func sharded(_ changes: [Change] = []) throws -> TinyCampaign {
    let names = ["Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel", "Ivy"]
    let rows = names.map { "\($0.lowercased()),\($0),bell,555-0103\n" }.joined()
    return try TinyCampaign(
      [Change("places.csv", "birch,Birch,bell,555-0102\n", "birch,Birch,bell,555-0102\n" + rows)]
        + changes)
  }

  func shard(_ number: Int, of count: Int) throws -> Batch {
    var batch = try batch()
    batch.shard = Shard(number: number, of: count)
    return batch
  }

  func manifest() throws -> String {
    // Nothing but the time that they took tells two runs apart.
    try String(contentsOfFile: output + "/manifest.json", encoding: .utf8)
      .replacing(#/"seconds" : [0-9.]+/#, with: "")
  }

  fileprivate func edit(_ path: String, _ pattern: Regex<Substring>, _ text: String) throws {
    let file = folder.path + "/" + path
    let old = try String(contentsOfFile: file, encoding: .utf8)
    try write(Data(old.replacing(pattern, with: text).utf8), to: path)
  }
}
