import Foundation
import TestSupport
import Testing

/// The built-in example, as README's first command runs it; and what a second run makes of it.
@Suite struct ExampleRunTests {
  private struct Example {
    let folder: TemporaryFolder
    let ended: Subprocess.Ended

    init() throws {
      folder = try TemporaryFolder()
      ended = try MineSink.success(["example", "pingshuo", "--out", folder.file("平朔 example")])
    }

    func file(_ name: String) -> String { folder.file("平朔 example/\(name)") }

    func run(_ more: [String] = []) throws -> Results {
      let out = folder.file("results")
      let ended = try MineSink.success(["run", file("pingshuo.yaml"), "--out", out, "--language", "en"] + more)
      return Results(out, ended, in: folder)
    }

    func append(_ text: String, to name: String) throws {
      let path = file(name)
      let old = try String(contentsOfFile: path, encoding: .utf8)
      try Data((old + text).utf8).write(to: URL(fileURLWithPath: path))
    }
  }

  /// When a file was written last.
  private func written(_ results: Results, _ name: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: "\(results.outcome)/\(name)")[.modificationDate] as? Date
  }

  @Test func `every figure that the paper prints without contradicting itself is met`() throws {
    let example = try Example()
    let results = try example.run()
    let rows = try results.table("published").rows
    let given = try ResultTable(example.file("published.csv")).rows
    #expect(rows.count == given.count && rows.count >= 60)
    for (row, want) in zip(rows, given) {
      #expect(row["quantity"] == want["quantity"])
      // What is called printed must agree, and nothing may differ without a reason that is written down.
      #expect(row["verdict"] == (want["status"] == "printed" ? "agrees" : want["status"]), "\(row)")
      let (ours, printed) = (try row.number("ours"), try row.number("printed"))
      #expect(isClose(try row.number("difference"), ours - printed, relative: 0, absolute: 1e-9 * abs(printed) + 1e-12))
      if want["status"] == "printed" {
        // Hectares to half a cell of 0.09 ha; percentages to the printed digit.
        let digits = (want["printed"] ?? "").split(separator: ".").dropFirst().first?.count ?? 0
        let tolerance = row["unit"] == "ha" ? 0.045 : 0.5 * (0..<digits).reduce(1) { step, _ in step / 10 }
        #expect(abs(ours - printed) <= tolerance + 1e-9, "\(row)")
      }
    }
    #expect(rows.filter { $0["verdict"] == "agrees" }.count >= 45)
    #expect(rows.contains { $0["verdict"] == "misprint" } && rows.contains { $0["verdict"] == "contradiction" })
    // 4,482.5 × 87.11 + 963.49 × 108.17 + 1,648.13 × 94.748 t C, each area to half a cell.
    let loss = try #require(rows.first { $0["quantity"] == "loss_from_damage:green:1986:2018" })
    #expect(abs(try loss.number("ours") - 650_848.31) <= 0.045 * (87.11 + 108.17 + 94.748))
    #expect(FileManager.default.fileExists(atPath: results.root + "/report.html"))
    #expect(Set(try results.table("transitions").rows.compactMap { $0["zone"] }).count == 4)
  }

  @Test func `its own page says what is the paper's and what is filled in`() throws {
    let example = try Example()
    let text = try String(contentsOfFile: example.file("README.md"), encoding: .utf8)
    for words in [
      "## The paper's", "## Filled in", "0 t C/ha", "Bounds", "All geography", "380 km²", "517.30", "1408.34", "421.57",
      "2,554.3", "补充内容", "自相矛盾",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `a second run is reused, and says so`() throws {
    let example = try Example()
    let first = try example.run()
    let (time, bytes) = (try written(first, "transitions.csv"), try first.bytes("summary.json"))
    let second = try example.run()
    #expect(second.ended.error.contains("reused") && !first.ended.error.contains("reused"))
    #expect(try written(second, "transitions.csv") == time && second.bytes("summary.json") == bytes)
    #expect(second.ended.output == first.ended.output)
    // Threads and memory are no reason to compute again; neither is a file that was touched without changing.
    try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: example.file("lu2009.tif"))
    let third = try example.run(["--threads", "1", "--memory", "256"])
    #expect(third.ended.error.contains("reused"))
    #expect(try written(third, "transitions.csv") == time)
  }

  @Test func `changed content is computed again, and the reason is said`() throws {
    let example = try Example()
    let first = try example.run()
    let before = try first.table("carbon_change").rows
    let path = example.file("densities.csv")
    let table = try String(contentsOfFile: path, encoding: .utf8)
    let higher = table.replacing("82.11", with: "83.11")
    #expect(higher != table)
    try Data(higher.utf8).write(to: URL(fileURLWithPath: path))
    let second = try example.run()
    #expect(second.ended.error.contains("computed again") && second.ended.error.contains("densities.csv"))
    #expect(try second.table("carbon_change").rows != before)
    let seeded = try example.run(["--seed", "9"])
    #expect(seeded.ended.error.contains("computed again") && seeded.ended.error.contains("seed"))
  }

  @Test func `a result that is gone is computed again, and is the same`() throws {
    let example = try Example()
    let first = try example.run()
    for file in ["transitions.csv", "functional_1986_2000.tif", "maps/landuse_1986.png", "summary.json"] {
      let bytes = try first.bytes(file)
      try FileManager.default.removeItem(atPath: "\(first.outcome)/\(file)")
      let second = try example.run()
      #expect(second.ended.error.contains("computed again") && second.ended.error.contains(file), "\(file)")
      #expect(try second.bytes(file) == bytes, "\(file)")
    }
  }

  @Test func `the record of the run names every input by its hash and every output by its size`() throws {
    struct Run: Decodable {
      struct Input: Decodable {
        let path: String
        let bytes: Int
        let sha256: String
      }
      struct Output: Decodable {
        let path: String
        let bytes: Int
      }
      let version: String
      let seed: Int
      let inputs: [Input]
      let outputs: [Output]
      let fingerprint: String
      let peakMemoryMiB: Double
    }
    let results = try Example().run(["--seed", "3"])
    let text = try Data(contentsOf: URL(fileURLWithPath: results.root + "/run.json"))
    let run = try #require(try JSONDecoder().decode([String: Run].self, from: text)["landuse"])
    #expect(run.seed == 3 && run.fingerprint.count == 64 && run.peakMemoryMiB > 1)
    for input in run.inputs {
      let ended = try Subprocess.run("/usr/bin/env", ["sha256sum", input.path])
      #expect(ended.output.hasPrefix(input.sha256), "\(input.path)")
      #expect(try Data(contentsOf: URL(fileURLWithPath: input.path)).count == input.bytes)
    }
    #expect(run.inputs.count >= 4 + 4)
    #expect(Set(run.outputs.map(\.path)) == Set(try results.files().map { "landuse/\($0)" }))
    for output in run.outputs {
      #expect(try Data(contentsOf: URL(fileURLWithPath: "\(results.root)/\(output.path)")).count == output.bytes)
    }
  }
}
