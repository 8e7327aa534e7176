import Analyses
import Foundation
import Messages
import TestSupport
import Testing

@testable import minesink

/// The course of a run, with services that only say what they were asked.
@Suite struct CommandRunTests {
  @Test func `run checks every analysis first and says all problems at once`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "mine.yaml", "version: 1\nanalyses:\n- {analysis: one, share: 2}\n- {analysis: two, wrong: yes}\n")
    let trial = Trial()
    #expect(trial.run(["run", file]) == .wrong)
    #expect(
      trial.said == [
        "\(file):3:26: analyses[0].share: '2' is out of range; allowed: from 0 to 1. Give a value in that range.",
        "two: is wrong.", "Problems: 2; nothing was written.",
      ])
    #expect(trial.calls == [] && trial.printed == "")
  }

  @Test func `run runs the analyses in order, then writes one report in the project's language`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("mine.yaml", "version: 1\nlanguage: zh\nanalyses:\n- analysis: two\n- analysis: one\n")
    let trial = Trial()
    #expect(trial.run(["run", file, "--out", folder.path]) == .done)
    #expect(trial.calls == ["two", "one", "report zh"])
    #expect(
      trial.printed == """
        试验
          碳储量变化（1986–2018 年）  −650 848 t C  （90 %：−700 000 至 −600 000）
          面积                         1 234.5 ha
        试验
          碳储量变化（1986–2018 年）  −650 848 t C  （90 %：−700 000 至 −600 000）
          面积                         1 234.5 ha

        """)
    #expect(trial.said.last == "报告：\(folder.path)/report.html")
  }

  @Test func `only the named analyses run, and an unknown name is refused with the nearest`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("mine.yaml", "version: 1\nanalyses:\n- analysis: two\n- analysis: one\n")
    let trial = Trial()
    #expect(trial.run(["run", file, "--only", "one", "--quiet", "--language", "en"]) == .done)
    #expect(trial.calls == ["one", "report en"] && trial.said == [])
    let other = Trial()
    #expect(other.run(["run", file, "--only", "onne"]) == .wrong)
    #expect(
      other.said.first == "--only: 'onne' isn't among the analyses of \(file); did you mean one? It lists: two, one.")
  }

  @Test func `with --json standard output is the summary and nothing else`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/one", withIntermediateDirectories: true)
    _ = try folder.write("one/summary.json", "{\"schema\":1}\n")
    let trial = Trial()
    #expect(trial.run(["one", "--json", "--out", folder.path]) == .done)
    #expect(trial.printed == "{\"schema\":1}\n")
  }

  @Test func `an analysis that was asked for tables only writes no report`() {
    let trial = Trial()
    #expect(trial.run(["one", "--tables-only"]) == .done)
    #expect(trial.calls == ["one"])
  }

  @Test func `what ends a run decides the exit code, and is said in one line`() {
    let failed = Trial(ending: Failure("disk.full", file: "x.tif", Text("the disk is full.", zh: "磁盘已满。")))
    #expect(failed.run(["one", "--language", "zh"]) == .failed)
    #expect(failed.said == ["x.tif: 磁盘已满。"])
    let interrupted = Trial(ending: Interrupted())
    #expect(interrupted.run(["one"]) == .interrupted)
    #expect(interrupted.said == ["Interrupted; the report and the results of what wasn't finished are as they were."])
    let refused = Trial(ending: Problems([.problem("x", file: "a.tif", Text("has no CRS.", zh: "没有坐标系。"))]))
    #expect(refused.run(["one"]) == .wrong)
    #expect(refused.said == ["a.tif: has no CRS.", "Problems: 1; nothing was written."])
    let strange = Trial(ending: CocoaError(.fileNoSuchFile))
    #expect(strange.run(["one"]) == .failed)
    #expect(strange.said.count == 1 && strange.said[0].hasPrefix("It failed: "))
  }

  @Test func `a class table goes to standard output or to a new file`() throws {
    let folder = try TemporaryFolder()
    let trial = Trial()
    #expect(trial.run(["classes", "a.tif", "b.tif"]) == .done)
    #expect(trial.printed == "a.tif,b.tif\n")
    let file = folder.path + "/新 classes.csv"
    #expect(trial.run(["classes", "a.tif", "--out", file]) == .done)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "a.tif\n")
    let lost = Trial()
    #expect(lost.run(["classes", "a.tif", "--out", folder.path + "/none/c.csv"]) == .wrong)
    #expect(lost.said.first?.contains("there is no folder") == true)
  }

  @Test func `the strategies go to standard output or to a new file`() throws {
    let folder = try TemporaryFolder()
    let trial = Trial()
    #expect(trial.run(["strategies"]) == .done)
    #expect(trial.printed == "version: 1\n")
    let file = folder.path + "/策略 rules.yaml"
    #expect(trial.run(["strategies", "--out", file]) == .done)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "version: 1\n")
    // The edited copy isn't written over.
    #expect(trial.run(["strategies", "--out", file]) == .wrong)
    #expect(try Services.connected.strategies().hasPrefix("# Restoration strategies of `minesink potential`"))
  }

  /// Foundation's way to the folder of a path crashes on names of one letter (Swift 6.3 on Linux).
  @Test(arguments: ["e", "é", ".", "/", "ee", "e/", "矿"])
  func `short names of files and folders are taken`(name: String) {
    #expect(OutputPlace.problems(file: name + "/x", place: "--out").count <= 1)
    #expect(OutputPlace.problems(file: name, place: "--out").isEmpty)
    #expect(OutputPlace.problems(folder: name, place: "--out").isEmpty)
  }

  @Test(arguments: [Language.english, .chinese])
  func `what can't be written where it should go is said before anything is written`(_ language: Language) throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(fileURLWithPath: folder.path + "/file"))
    try FileManager.default.createDirectory(
      atPath: folder.path + "/results/report.html", withIntermediateDirectories: true)
    try Data("{}".utf8).write(to: URL(fileURLWithPath: folder.path + "/results/run.json"))
    let project = folder.path + "/p.yaml"
    try "version: 1\nlanguage: en\nanalyses:\n  - analysis: one\n".write(
      toFile: project, atomically: false, encoding: .utf8)
    let results = folder.path + "/results"
    let isEnglish = language == .english
    let cases: [(arguments: [String], said: String)] = [
      (["strategies", "--out", folder.path + "/none/r.yaml"], isEnglish ? "there is no folder" : "不存在"),
      (["strategies", "--out", folder.path + "/file/r.yaml"], isEnglish ? "is a file, not a folder" : "是文件"),
      (["example", "belt", "--out", folder.path + "/file/belt"], isEnglish ? "is a file, but" : "是文件，而"),
      (["report", results], isEnglish ? "report.html: is a folder" : "report.html: 是文件夹"),
      (["run", project, "--out", results], isEnglish ? "report.html: is a folder" : "report.html: 是文件夹"),
      (["one", "--out", results], isEnglish ? "report.html: is a folder" : "report.html: 是文件夹"),
    ]
    for (arguments, said) in cases {
      let trial = Trial()
      #expect(trial.run(arguments + ["--language", language.rawValue]) == .wrong)
      #expect(trial.said.count == 2 && trial.said[0].contains(said), "\(trial.said)")
      #expect(trial.calls.isEmpty && trial.printed == "")
    }
    // Tables alone need no report.
    #expect(Trial().run(["one", "--tables-only", "--out", results]) == .done)
  }

  @Test func `an example that was edited is kept, unless it is to be replaced`() throws {
    let folder = try TemporaryFolder()
    for name in Services.connected.exampleNames {
      let own = "\(folder.path)/\(name)"
      try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
      let texts = Services.connected.exampleTexts(name)
      // As it was written, in whichever language: written again.
      for (file, versions) in texts {
        try Data((versions.last ?? "").utf8).write(to: URL(fileURLWithPath: "\(own)/\(file)"))
      }
      #expect(Trial().run(["example", name, "--out", own]) == .done)
      let project = "\(own)/\(name).yaml"
      #expect(texts.map(\.file).contains("\(name).yaml"))
      try Data("name: mine\n".utf8).write(to: URL(fileURLWithPath: project))
      let trial = Trial()
      #expect(trial.run(["example", name, "--out", own]) == .wrong)
      #expect(trial.calls.isEmpty)
      #expect(trial.said.first?.hasPrefix(project + ": isn't as this version writes it") == true)
      #expect(trial.said.first?.contains("--force") == true)
      #expect(try String(contentsOfFile: project, encoding: .utf8) == "name: mine\n")
      let forced = Trial()
      #expect(forced.run(["example", name, "--out", own, "--force"]) == .done)
      #expect(forced.calls.count == 1)
    }
  }

  @Test func `maps, polygons and tables of an example that were changed are kept, too`() throws {
    let folder = try TemporaryFolder()
    let own = folder.path + "/平朔"
    let example = ["lu1986.tif": "map", "mines.gpkg": "polygons"]
    func run(_ options: String...) -> (code: ExitCode, trial: Trial) {
      let trial = Trial(example: example)
      return (trial.run(["example", "pingshuo", "--out", own] + options), trial)
    }
    #expect(run().code == .done)
    // As they were written: compared with a fresh copy, and written again.
    let again = run("--language", "zh")
    #expect(again.code == .done && again.trial.calls.count == 2)
    let names = example.keys.sorted()
    for name in names {
      let url = URL(fileURLWithPath: "\(own)/\(name)")
      try (Data(contentsOf: url) + [7]).write(to: url)
    }
    let refused = run("--language", "en")
    #expect(refused.code == .wrong && refused.trial.said.count == 3)
    for (line, name) in zip(refused.trial.said, names) {
      #expect(line.hasPrefix("\(own)/\(name): isn't as this version writes it"))
    }
    #expect(!refused.trial.calls.contains("example pingshuo \(own) en"))
    #expect(run("--force").code == .done)
    #expect(try String(contentsOfFile: own + "/lu1986.tif", encoding: .utf8) == "map")
    try FileManager.default.createDirectory(atPath: own + "/pingshuo.yaml", withIntermediateDirectories: false)
    for (language, said) in [("en", "is a folder, but the example is to write a file"), ("zh", "是文件夹，而示例")] {
      let blocked = run("--force", "--language", language)
      #expect(blocked.code == .wrong && blocked.trial.calls.isEmpty)
      #expect(blocked.trial.said.first?.contains("pingshuo.yaml: " + said) == true)
    }
  }

  @Test(arguments: [Language.english, .chinese])
  func `of many files with the same fault ten are named, and the others counted`(_ language: Language) {
    for (count, lines) in [(11, 12), (2000, 12)] {
      let problems = (1...count).map { Message.problem("file.missing", file: "n_\($0).tif", Text("none", zh: "没有")) }
      let trial = Trial(ending: Problems(problems + [.problem("other", Text("other", zh: "其他"))]))
      #expect(trial.run(["one", "--share", "0.5", "--out", "o", "--language", language.rawValue]) == .wrong)
      #expect(trial.said.count == lines + 1, "\(trial.said)")
      let isEnglish = language == .english
      #expect(
        trial.said[10]
          == (count == 11
            ? "n_11.tif: \(isEnglish ? "none" : "没有")"
            : isEnglish ? "… and 1990 more files: none" : "……另有 1990 个文件：没有"))
      #expect(trial.said.last?.contains("\(count + 1)") == true)
    }
  }

  @Test func `an example is written by name, and the next step is said`() {
    let trial = Trial()
    #expect(trial.run(["example", "pingshuo", "--out", "平朔", "--language", "zh"]) == .done)
    #expect(trial.calls == ["example pingshuo 平朔 zh"])
    #expect(trial.printed == "已写出。下一步：minesink run 平朔/pingshuo.yaml\n")
  }
}
