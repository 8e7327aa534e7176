import Foundation
import Messages
import TestSupport
import Testing

@testable import Analyses

/// The whole of `minesink potential` on small layers that hit what only the whole can show.
@Suite struct PotentialRunTests {
  private struct Ended {
    var problems: [Message] = []
    var summary: Summary?
  }

  /// 60 mines in 60 blocks; y follows x. `more` adds properties to a mine.
  private static func write(_ folder: String, _ more: (Int) -> String) throws {
    let features = (0..<60).map { number in
      let (west, south) = (60 + 5 * Double(number % 10), 10 + 8 * Double(number / 10))
      let ring = [(0.0, 0.0), (0.1, 0), (0.1, 0.1), (0, 0.1), (0, 0)].map { "[\(west + $0.0), \(south + $0.1)]" }
      let x = Double(number * 37 % 60)
      let text =
        "\"mine\": \"m\(number)\", \"x\": \(x), \"relative_change\": \(2 * x + Double(number % 7))" + more(number)
      return """
        {"type": "Feature", "properties": {\(text)}, "geometry": {"type": "Polygon", "coordinates": [[\(ring.joined(separator: ", "))]]}}
        """
    }
    try writeText(
      "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ",\n"))]}", "\(folder)/m.geojson")
  }

  private static func run(_ folder: String, _ arguments: [String], out: String = "results") throws -> Ended {
    let syntax = CommandSyntax(Specification.potential, common: CommonOptions.run)
    let parsed = syntax.parse(
      ["--mines", "\(folder)/m.geojson", "--mine-id", "mine", "--resamples", "100"] + arguments
        + (arguments.contains("--predict-only") ? [] : ["--trees", "20"]))
    try parsed.check()
    do {
      let analysis = try PotentialAnalysis(parsed.values)
      let context = RunContext(options: RunOptions(outputFolder: "\(folder)/\(out)"), notes: NoteLog())
      return Ended(summary: try Runner.run(analysis, context))
    } catch let found as Problems {
      return Ended(problems: found.messages)
    }
  }

  private static let x = ["--predictor", "x=x"]

  @Test func `a category that only mines kept apart have doesn't stop the run`() throws {
    try withTemporaryFolder { folder in
      // Each mine of a block has a word of its own, so that whichever is kept apart has one that training hasn't.
      try Self.write(folder) { ", \"kind\": \"\($0 % 4 == 0 ? "rare\($0)" : "coal")\"" }
      let ended = try Self.run(folder, Self.x + ["--predictor", "kind=@mine-type:kind", "--holdout", "0.3"])
      #expect(ended.problems.isEmpty)
      let table = try String(contentsOfFile: "\(folder)/results/potential/reconciliation.csv", encoding: .utf8)
      #expect(table.contains("mines_kept_apart"))
    }
  }

  @Test func `fill values of fields are missing, as those of rasters are`() throws {
    try withTemporaryFolder { folder in
      try Self.write(folder) {
        ", \"y\": \($0 == 3 ? "-1.7976931348623157e308" : "\($0)"), \"z\": \($0 == 5 ? 3.4e38 : 1.5 * Double($0))"
      }
      let ended = try Self.run(folder, ["--predictor", "x=x", "--predictor", "z=z", "--target", "y"])
      let facts = try #require(ended.summary?.facts.potential)
      #expect(ended.problems.isEmpty && facts.mines == 60)
      let table = try String(contentsOfFile: "\(folder)/results/potential/potential.csv", encoding: .utf8)
      let rows = table.split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      // Cells before may hold commas; the flag stands last.
      #expect(rows.first { $0[0] == "m3" }?.last == "no_target")
      #expect(rows.first { $0[0] == "m5" }?.last == "missing_predictor: z")
    }
  }

  @Test func `a model is asked only about what it has learnt, and all that is wrong is said at once`() throws {
    try withTemporaryFolder { folder in
      try Self.write(folder) { ", \"ndvi\": \(Double($0) / 60)" }
      #expect(try Self.run(folder, Self.x, out: "first").problems.isEmpty)
      let model = "\(folder)/first/potential/forest.minesink"
      let other = try Self.run(
        folder, Self.x + ["--target", "ndvi", "--variable", "index", "--predict-only", "--model", model])
      #expect(other.problems.map(\.id) == ["potential.modelTarget", "potential.modelTarget"])
      #expect(other.problems[0].text.en.contains("relative_change") && other.problems[1].text.zh.contains("nep"))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/results"))
      // A damaged model, a field that isn't there and a raster that isn't there.
      var bytes = try readBytes(model)
      bytes[bytes.count / 2] ^= 4
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/damaged.minesink"))
      let all = try Self.run(
        folder, ["--predictor", "x=ex", "--predict-only", "--model", "\(folder)/damaged.minesink"])
      #expect(Set(all.problems.map(\.id)) == ["mines.noField", "potential.modelFile"])
      let same = try Self.run(folder, Self.x + ["--predict-only", "--model", model])
      #expect(same.problems.isEmpty)
    }
  }

  @Test func `what varies among all mines but not above the threshold is said`() throws {
    try withTemporaryFolder { folder in
      try Self.write(folder) { number in ", \"c\": \(number * 37 % 60 < 25 ? 2 : 1)" }
      let ended = try Self.run(
        folder, Self.x + ["--predictor", "c=c", "--mode", "threshold", "--threshold", "57"])
      #expect(ended.problems.map(\.id) == ["potential.constantPredictor"])
    }
  }

  @Test func `folds that leave nothing to learn from end in a sentence, not in an error of the program`() throws {
    try withTemporaryFolder { folder in
      try Self.write(folder) { _ in "" }
      try writeText("trees,candidates,minimum_node,maximum_depth\n20,1,,\n30,1,,\n", "\(folder)/s.csv")
      let ended = try Self.run(
        folder, Self.x + ["--holdout", "0", "--folds", "20", "--blocks", "3000km", "--search", "\(folder)/s.csv"])
      #expect(ended.problems.allSatisfy { $0.id == "potential.forest" && $0.mend != nil })
    }
  }

  @Test func `changes that no land has, bounds on the wrong side, rasters and models are refused together`() throws {
    try withTemporaryFolder { folder in
      try Self.write(folder) { number in
        ", \"y\": \(number == 3 ? -9999 : number), \"y_p05\": \(number == 7 ? 900 : number - 1), \"y_p95\": \(number + 1)"
      }
      let ended = try Self.run(
        folder,
        Self.x + ["--target", "y", "--predictor", "soc=\(folder)/none.tif", "--strategies", "\(folder)/no.yaml"])
      #expect(
        Set(ended.problems.map(\.id)) == [
          "target.implausible", "target.bounds", "file.missing", "strategies.missing",
        ])
      let first = try #require(ended.problems.first { $0.id == "target.implausible" })
      // NEP lies within −1500…1500 g C/m²/yr (dossier §16), a change within 3000.
      #expect(first.text.en.contains("3000") && first.text.en.contains("m3") && first.text.zh.contains("m3"))
    }
  }

  @Test func `heights in feet aren't taken for metres`() throws {
    try withTemporaryFolder { folder in
      try Self.write(folder) { _ in "" }
      let grid = BeltGrid(columns: 140, rows: 100, cell: 0.5)
      try grid.write(
        (0..<14_000).map { Float($0 % 97) }, path: "\(folder)/dem.tif", title: "height", unit: "ft")
      let ended = try Self.run(folder, Self.x + ["--predictor", "s=@slope:\(folder)/dem.tif"])
      #expect(ended.problems.map(\.id) == ["predictor.demUnit"])
      #expect(ended.problems[0].text.en.contains("ft") && ended.problems[0].mend != nil)
    }
  }

  @Test func `role values in another unit are no values, and that is said`() throws {
    try withTemporaryFolder { folder in
      // P/PET times 10,000, as global maps have it; kelvin; words as they should be.
      try Self.write(folder) { ", \"ai\": \(1000 + $0), \"kelvin\": 285, \"plan\": \"on plan\"" }
      let ended = try Self.run(
        folder, Self.x + ["--role", "aridity=ai", "--role", "temperature=kelvin", "--role", "plan=plan"])
      let summary = try #require(ended.summary)
      let notes = summary.messages.filter { $0.id.hasSuffix("unknownWords") }
      #expect(notes.count == 2 && notes.allSatisfy { $0.mend?.en.contains("check the unit") == true })
      let table = try String(contentsOfFile: "\(folder)/results/potential/potential.csv", encoding: .utf8)
      #expect(!table.contains("humid_semihumid"))
    }
  }

  @Test func `a model tells of the run that trained it, however often it is asked`() throws {
    try withTemporaryFolder { folder in
      try Self.write(folder) { $0 % 6 == 1 ? ", \"flag\": \"odd\"" : ", \"flag\": \"\"" }
      let training = ["--holdout", "0.2", "--folds", "4", "--exclude-flags", "odd,low_coverage"]
      let first = try Self.run(folder, Self.x + training, out: "first")
      func asked(_ from: String, _ out: String) throws -> Ended {
        try Self.run(
          folder, Self.x + ["--predict-only", "--model", "\(folder)/\(from)/potential/forest.minesink"], out: out)
      }
      let second = try asked("first", "second")
      let third = try asked("second", "third")
      #expect(first.problems.isEmpty && second.problems.isEmpty && third.problems.isEmpty)
      func model(_ out: String) throws -> [String: JSONValue] {
        guard
          case .object(let object) = try JSONText.value(
            JSONValue.self, from: readBytes("\(folder)/\(out)/potential/model.json"))
        else { return [:] }
        return object
      }
      let learnt = try model("first")
      for later in [try model("second"), try model("third")] {
        #expect(later["design"] == learnt["design"] && later["selection"] == learnt["selection"])
        #expect(later["trainedHere"] == .boolean(false))
      }
      guard case .object(let design)? = learnt["design"], case .object(let selection)? = learnt["selection"],
        case .object(let words)? = selection["words"], case .text(let english)? = words["en"]
      else { return #expect(Bool(false), "model.json has another layout") }
      #expect(design["holdout"] == .number(0.2) && design["folds"] == .whole(4) && design["seed"] != .null)
      #expect(selection["excludedFlags"] == .list([.text("odd"), .text("low_coverage")]))
      #expect(english.contains("(odd, low_coverage)"))
      let assumed = third.summary?.assumptions.first { $0.id == "folds" }
      #expect(assumed?.value == "4" && assumed?.strength == .user)
    }
  }

  @Test func `mines of which nobody knows what they show now are predicted, and get no potential`() throws {
    try withTemporaryFolder { folder in
      try Self.write(folder) { _ in "" }
      #expect(try Self.run(folder, Self.x, out: "first").problems.isEmpty)
      let text = try String(contentsOfFile: "\(folder)/m.geojson", encoding: .utf8)
      try writeText(text.replacing("relative_change", with: "something"), "\(folder)/m.geojson")
      // What is to be learnt has to be there.
      #expect(try Self.run(folder, Self.x).problems.map(\.id) == ["mines.noField"])
      let model = ["--predict-only", "--model", "\(folder)/first/potential/forest.minesink"]
      let ended = try Self.run(folder, Self.x + model)
      #expect(ended.problems.isEmpty)
      let summary = try #require(ended.summary)
      let ids = summary.messages.map(\.id)
      #expect(
        !ids.contains("mines.noFlags") && ids.contains("target.absent") && ids.contains("potential.withoutTarget"))
      #expect(summary.messages.allSatisfy { !$0.text.zh.contains("{") })
      #expect(summary.facts.potential?.withoutTarget == 60 && summary.facts.potential?.minesWithPotential == 0)
      #expect(!summary.headline.contains { $0.id == "potentialByArea" || $0.id == "total" })
      let table = try String(contentsOfFile: "\(folder)/results/potential/potential.csv", encoding: .utf8)
      let rows = table.split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      let names = try #require(rows.first?.map(String.init))
      let place = { (name: String) in names.firstIndex(of: name + "_gC_per_m2_yr") ?? 0 }
      for row in rows.dropFirst() {
        #expect(row[place("current")].isEmpty && row[place("potential")].isEmpty)
        #expect(Double(row[place("attainable")]) != nil || row.last?.contains("outside") == true)
      }
      // A predictor that isn't there is a problem all the same, as is a group field of the target's name.
      let wrong = try Self.run(
        folder, ["--predictor", "x=ex", "--group", "relative_change"] + model, out: "wrong")
      #expect(Set(wrong.problems.map(\.id)) == ["mines.noField"] && wrong.problems.count == 2)
    }
  }

  @Test func `an older model keeps its quantile unless another one is asked for`() throws {
    try withTemporaryFolder { folder in
      try Self.write(folder) { _ in "" }
      let first = try Self.run(folder, Self.x + ["--quantile", "0.6"], out: "first")
      let model = ["--predict-only", "--model", "\(folder)/first/potential/forest.minesink"]
      let second = try Self.run(folder, Self.x + model, out: "second")
      let third = try Self.run(folder, Self.x + model + ["--quantile", "0.9"], out: "third")
      func attainable(_ ended: Ended, _ out: String) throws -> [Substring] {
        #expect(ended.problems.isEmpty)
        return try String(contentsOfFile: "\(folder)/\(out)/potential/potential.csv", encoding: .utf8)
          .split(whereSeparator: \.isNewline).map { $0.split(separator: ",", omittingEmptySubsequences: false)[7] }
      }
      #expect(try attainable(first, "first") == attainable(second, "second"))
      #expect(try attainable(first, "first") != attainable(third, "third"))
    }
  }
}
