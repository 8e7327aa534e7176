import Foundation
import Messages
import TestSupport
import Testing

@testable import Analyses

@Suite struct WorkspaceRunnerTests {
  @Test func `a run writes tables, summary and provenance and leaves nothing else`() throws {
    try withTemporaryFolder { folder in
      try writeText("12345", "\(folder)/in.bin")
      let summary = try runBytes(ByteCount(input: "\(folder)/in.bin"), in: folder, name: "平朔")
      let files = try snapshot("\(folder)/results")
      #expect(
        files.keys.sorted() == [
          "bytecount/counts.csv", "bytecount/maps/picture.png", "bytecount/summary.json", "run.json",
        ])
      #expect(summary.name == "平朔")
      #expect(summary.version == MineSink.version)
      #expect(summary.messages.map(\.id) == ["test.note"])
      let record = try #require(RunRecords("\(folder)/results").provenance(of: "bytecount"))
      #expect(record.fingerprint == summary.fingerprint)
      #expect(record.settings == ["input": ["\(folder)/in.bin"], "unit": ["byte"]])
      // printf 12345 | sha256sum
      #expect(record.inputs.map(\.sha256) == ["5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5"])
      #expect(record.inputs.map(\.bytes) == [5])
      #expect(record.outputs.map(\.path).contains("bytecount/maps/picture.png"))
      #expect(record.peakMemoryMiB > 1)
      #expect(record.seconds >= 0)
      let written = try JSONText.value(Summary.self, from: readBytes("\(folder)/results/bytecount/summary.json"))
      #expect(written == summary)
    }
  }

  @Test func `a second run reuses what is unchanged, also when the input has moved`() throws {
    try withTemporaryFolder { folder in
      try writeText("12345", "\(folder)/in.bin")
      let first = try runBytes(ByteCount(input: "\(folder)/in.bin"), in: folder)
      let before = try snapshot("\(folder)/results")
      try FileManager.default.moveItem(atPath: "\(folder)/in.bin", toPath: "\(folder)/moved.bin")
      let said = Said()
      var again = ByteCount(input: "\(folder)/moved.bin")
      again.meanwhile = { _, _ in Issue.record("computed again") }
      #expect(try runBytes(again, in: folder, said: said) == first)
      #expect(said.ids == ["test.note", "run.reused"])
      #expect(said.english.contains("reused: inputs, settings and version unchanged"))
      #expect(try snapshot("\(folder)/results") == before)
    }
  }

  @Test func `a run that computes again says why`() throws {
    try withTemporaryFolder { folder in
      let input = "\(folder)/in.bin"
      try writeText("12345", input)
      try runBytes(ByteCount(input: input), in: folder)
      var said = Said()
      try runBytes(ByteCount(input: input, unit: "B"), in: folder, said: said)
      #expect(said.english.contains("the setting unit has changed"))
      said = Said()
      try runBytes(ByteCount(input: input, unit: "B"), in: folder, said: said, seed: 2)
      #expect(said.english.contains("the setting seed has changed"))
      said = Said()
      try writeText("123456", input)
      try runBytes(ByteCount(input: input, unit: "B"), in: folder, said: said, seed: 2)
      #expect(said.english.contains("the input \(input) has changed"))
      said = Said()
      try FileManager.default.removeItem(atPath: "\(folder)/results/bytecount/counts.csv")
      try runBytes(ByteCount(input: input, unit: "B"), in: folder, said: said, seed: 2)
      #expect(said.english.contains("the result bytecount/counts.csv is missing"))
      said = Said()
      try runBytes(ByteCount(input: input, unit: "B"), in: folder, said: said, seed: 2)
      #expect(said.ids.contains("run.reused"))
    }
  }

  @Test func `a side file of a raster is part of its content`() throws {
    try withTemporaryFolder { folder in
      try writeText("12345", "\(folder)/in.tif")
      try runBytes(ByteCount(input: "\(folder)/in.tif"), in: folder)
      try writeText("<PAMDataset/>", "\(folder)/in.tif.aux.xml")
      let said = Said()
      try runBytes(ByteCount(input: "\(folder)/in.tif"), in: folder, said: said)
      #expect(said.english.contains("the input \(folder)/in.tif.aux.xml is new"))
    }
  }

  @Test func `problems are thrown before anything is written`() throws {
    try withTemporaryFolder { folder in
      try writeText("12345", "\(folder)/in.bin")
      var analysis = ByteCount(input: "\(folder)/in.bin")
      analysis.problems = [.problem("test.bad", Text("bad.", zh: "错误。"))]
      #expect(throws: Problems(analysis.problems)) { try runBytes(analysis, in: folder) }
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/results"))
      // A problem that only computing shows takes the folders that were made with it.
      var late = ByteCount(input: "\(folder)/in.bin")
      late.meanwhile = { _, _ in throw Problems([]) }
      #expect(throws: Problems([])) { try runBytes(late, in: folder, results: "deep/results") }
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/deep"))
    }
  }

  @Test func `whatever is thrown while computing, the results of before stay byte for byte`() throws {
    try withTemporaryFolder { folder in
      try writeText("12345", "\(folder)/in.bin")
      try runBytes(ByteCount(input: "\(folder)/in.bin"), in: folder)
      let before = try snapshot("\(folder)/results")
      let errors: [any Error] = [Interrupted(), Problems([]), Failure("x", Text("x", zh: "x")), CancellationError()]
      for error in errors {
        var broken = ByteCount(input: "\(folder)/in.bin", unit: "other")
        broken.meanwhile = { _, _ in throw error }
        #expect(throws: (any Error).self) { try runBytes(broken, in: folder) }
        #expect(try snapshot("\(folder)/results") == before)
      }
    }
  }

  @Test func `the user's own files and other analyses' records survive`() throws {
    try withTemporaryFolder { folder in
      let input = "\(folder)/in.bin"
      try writeText("12345", input)
      try runBytes(ByteCount(input: input), in: folder)
      try writeText("我的笔记", "\(folder)/results/bytecount/我的 笔记.txt")
      try FileManager.default.createDirectory(
        atPath: "\(folder)/results/bytecount/own", withIntermediateDirectories: true)
      try writeText("deep", "\(folder)/results/bytecount/own/deep.txt")
      let records = try String(decoding: readBytes("\(folder)/results/run.json"), as: UTF8.self)
      let other = "{ \"future\" : {\"x\": [1, 2.5, null, true, \"é\"]},"
      try writeText(records.replacing(/^\{/, with: other), "\(folder)/results/run.json")
      try runBytes(ByteCount(input: input, unit: "B"), in: folder)
      let files = try snapshot("\(folder)/results")
      #expect(files["bytecount/我的 笔记.txt"] == Array("我的笔记".utf8))
      #expect(files["bytecount/own/deep.txt"] == Array("deep".utf8))
      let all = try JSONText.value([String: JSONValue].self, from: readBytes("\(folder)/results/run.json"))
      #expect(all["future"] == .object(["x": .list([.whole(1), .number(2.5), .null, .boolean(true), .text("é")])]))
      #expect(all["bytecount"] != nil)
    }
  }

  @Test func `a file in place of a folder is refused with its name`() throws {
    try withTemporaryFolder { folder in
      try writeText("12345", "\(folder)/in.bin")
      try writeText("x", "\(folder)/results")
      let error = try #require(throws: Failure.self) { try runBytes(ByteCount(input: "\(folder)/in.bin"), in: folder) }
      #expect(error.message.id == "workspace.notAFolder")
      #expect(error.message.file == "\(folder)/results")
      try FileManager.default.createDirectory(atPath: "\(folder)/other", withIntermediateDirectories: true)
      try writeText("x", "\(folder)/other/bytecount")
      let inner = try #require(throws: Failure.self) {
        try runBytes(ByteCount(input: "\(folder)/in.bin"), in: folder, results: "other")
      }
      #expect(inner.message.file == "\(folder)/other/bytecount")
    }
  }

  @Test func `a folder that can't be made says why`() throws {
    try withTemporaryFolder { folder in
      try writeText("12345", "\(folder)/in.bin")
      let context = RunContext(options: RunOptions(outputFolder: "/proc/minesink/results"), notes: NoteLog())
      let error = try #require(throws: Failure.self) {
        try Runner.run(ByteCount(input: "\(folder)/in.bin"), context, cache: HashCache(nil))
      }
      #expect(error.message.file == "/proc/minesink")
      #expect(error.message.text.en.contains("No such file or directory"))
    }
  }

  @Test(
    arguments: [
      ("t", ""), ("t/", ""), ("a/t", "a"), ("a//t/", "a"), ("/t", "/"), ("/", "/"), ("//", "/"), ("", ""),
      ("结果/图", "结果"),
    ]) func `the folder of a path is found, for names of one letter too`(_ path: String, _ parent: String)
  {
    #expect(FileSystem.parent(of: path) == parent)
  }

  @Test func `two runs into one folder at once are refused`() throws {
    try withTemporaryFolder { folder in
      try writeText("12345", "\(folder)/in.bin")
      var outer = ByteCount(input: "\(folder)/in.bin")
      outer.meanwhile = { _, _ in
        let error = try #require(throws: Failure.self) {
          try runBytes(ByteCount(input: "\(folder)/in.bin"), in: folder)
        }
        #expect(error.message.id == "workspace.locked")
        #expect(error.message.text.en.contains("process \(ProcessInfo.processInfo.processIdentifier)"))
      }
      try runBytes(outer, in: folder)
      try runBytes(outer, in: folder, seed: 3)
    }
  }

  @Test func `staging folders and locks of dead processes are cleaned away, those of living ones stay`() throws {
    try withTemporaryFolder { folder in
      try writeText("12345", "\(folder)/in.bin")
      // The largest process number that Linux gives is 4,194,304.
      for name in [".minesink-9999999-1", ".minesink-1-1", ".minesink-notes"] {
        try FileManager.default.createDirectory(
          atPath: "\(folder)/results/\(name)/bytecount", withIntermediateDirectories: true)
      }
      try writeText("9999999\n", "\(folder)/results/.minesink.lock")
      try runBytes(ByteCount(input: "\(folder)/in.bin"), in: folder)
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/results").sorted()
      #expect(names == [".minesink-1-1", ".minesink-notes", "bytecount", "run.json"])
    }
  }

  @Test func `publishing in two steps does the same, and can be undone`() throws {
    try withTemporaryFolder { folder in
      let target = "\(folder)/bytecount"
      try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
      try writeText("old", "\(target)/x")
      let staging = try StagingFolder(for: "bytecount", in: folder)
      try writeText("new", staging.path(for: "x"))
      let publishing = Publishing(staging, results: folder, analysis: "bytecount", previous: nil)
      let undo = try publishing.exchangeInTwoSteps()
      #expect(try readBytes("\(target)/x") == Array("new".utf8))
      try undo()
      #expect(try readBytes("\(target)/x") == Array("old".utf8))
      staging.remove()
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["bytecount"])
    }
  }

  @Test func `a run record that can't be put in place undoes the exchange`() throws {
    try withTemporaryFolder { folder in
      let input = "\(folder)/in.bin"
      try writeText("12345", input)
      try runBytes(ByteCount(input: input), in: folder)
      // A folder in the place of run.json: rename(2) refuses to replace it by a file.
      try FileManager.default.removeItem(atPath: "\(folder)/results/run.json")
      try FileManager.default.createDirectory(
        atPath: "\(folder)/results/run.json/x", withIntermediateDirectories: true)
      let before = try snapshot("\(folder)/results")
      try writeText("123456789", input)
      #expect(throws: Failure.self) { try runBytes(ByteCount(input: input), in: folder) }
      #expect(try snapshot("\(folder)/results") == before)
    }
  }

  @Test func `a number that isn't finite fails the run instead of being written`() throws {
    let broken = Summary.Ramp(low: .nan, high: 1, unit: "t", colours: [])
    #expect(throws: EncodingError.self) { try JSONText.bytes(of: broken) }
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount a small tmpfs"))
  func `a full disk fails with path and cause, and leaves the results of before`() throws {
    try withTemporaryFolder { folder in
      try writeText("12345", "\(folder)/in.bin")
      let disk = try SmallDisk("\(folder)/disk", kibibytes: 256)
      defer { disk.unmount() }
      try runBytes(ByteCount(input: "\(folder)/in.bin"), in: folder, results: "disk/results")
      let before = try snapshot("\(folder)/disk/results")
      var large = ByteCount(input: "\(folder)/in.bin", unit: "large")
      large.meanwhile = { staging, _ in
        let column = Table.Column("n", Text("n", zh: "n"))
        let table = Table(
          id: "t", file: "large.csv", title: Text("t", zh: "t"), about: Text("t", zh: "t"), columns: [column])
        var writer = try TableWriter(table, into: staging)
        for number in 0..<100_000 { try writer.append([.integer(number)]) }
        _ = try writer.close()
      }
      let error = try #require(throws: Failure.self) {
        try runBytes(large, in: folder, results: "disk/results")
      }
      #expect(error.message.file?.hasSuffix("large.csv") == true)
      #expect(error.message.text.en.contains("No space left on device"))
      #expect(try snapshot("\(folder)/disk/results") == before)
    }
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount a small tmpfs"))
  func `a results folder that can't be written fails with path and cause`() throws {
    try withTemporaryFolder { folder in
      try writeText("12345", "\(folder)/in.bin")
      let disk = try SmallDisk("\(folder)/disk", kibibytes: 64, isReadOnly: true)
      defer { disk.unmount() }
      let error = try #require(throws: Failure.self) {
        try runBytes(ByteCount(input: "\(folder)/in.bin"), in: folder, results: "disk")
      }
      #expect(error.message.file == "\(folder)/disk")
      #expect(error.message.text.en.contains("Read-only file system"))
      #expect(error.message.mend != nil)
    }
  }

  @Test func `an input that changes while it is computed with fails the run`() throws {
    try withTemporaryFolder { folder in
      let input = "\(folder)/in.bin"
      try writeText("12345", input)
      var analysis = ByteCount(input: input)
      analysis.meanwhile = { _, _ in try writeText("123456", input) }
      let error = try #require(throws: Failure.self) { try runBytes(analysis, in: folder) }
      #expect(error.message.id == "input.changed")
      #expect(error.message.file == input)
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/results"))
    }
  }
}
