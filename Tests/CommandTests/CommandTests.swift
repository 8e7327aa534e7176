import Foundation
import Messages
import TestSupport
import Testing

/// Runs the built program as its users do.
@Suite struct CommandTests {
  @Test func `the version is one line on standard output`() throws {
    let result = try Program.run(["--version"])
    #expect(result.code == 0 && result.error.isEmpty)
    #expect(result.output.wholeMatch(of: /minesink \d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: Snapshot.pages) func `help is as the snapshot has it`(_ page: Snapshot) throws {
    let result = try Program.run(page.arguments)
    #expect(result.code == 0 && result.error.isEmpty)
    try page.compare(result.output)
  }

  @Test func `an unknown command is named with the nearest one, and the exit code is 2`() throws {
    let result = try Program.run(["vlaidate", "x.yaml"])
    #expect(result.code == 2 && result.output.isEmpty)
    #expect(
      result.error == """
        'vlaidate' isn't a command; did you mean validate? 'minesink help' lists them.
        Problems: 1; nothing was written.

        """)
  }

  @Test(arguments: [
    (["LC_ALL": "zh_CN.UTF-8"], "没有“zzz”这个命令。“minesink help”列出全部命令。"),
    (["LC_ALL": "", "LC_MESSAGES": "zh_CN"], "没有“zzz”这个命令。“minesink help”列出全部命令。"),
    (["LANG": "zh_TW.UTF-8"], "没有“zzz”这个命令。“minesink help”列出全部命令。"),
    (["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], "'zzz' isn't a command. 'minesink help' lists them."),
  ]) func `the language is that of the locale`(_ environment: [String: String], _ line: String) throws {
    let result = try Program.run(["zzz"], environment: environment)
    #expect(result.error.split(separator: "\n").first.map(String.init) == line)
  }

  @Test func `the flag's language wins over the locale, wherever it stands`() throws {
    for arguments in [["zzz", "--language", "zh"], ["--language=zh", "zzz"]] {
      let result = try Program.run(arguments, environment: ["LC_ALL": "en_GB.UTF-8"])
      #expect(result.error.hasPrefix("没有“zzz”这个命令。"))
      #expect(result.code == 2)
    }
  }

  @Test func `an empty command line shows the first page on standard error`() throws {
    let result = try Program.run([])
    #expect(result.code == 2 && result.output.isEmpty)
    #expect(result.error.contains("minesink example pingshuo --out pingshuo"))
  }

  @Test func `every problem of a command line is said, one a line`() throws {
    let result = try Program.run(["run", "--thread", "3", "--memory", "12", "a.yaml", "b.yaml"])
    #expect(result.code == 2 && result.output.isEmpty)
    #expect(
      result.error == """
        --thread: unknown option; did you mean --threads?
        b.yaml: isn't expected here. Values belong behind their flag; 'minesink help run' shows how.
        --memory: '12' is out of range; allowed: from 64 to 1048576 MiB. Give a value in that range.
        Problems: 3; nothing was written.

        """)
  }

  @Test func `a project file is validated, as lines and as JSON, in its own language`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("矿 ⛏️.yaml", "version: 3\nlanguage: zh\nanalyses: []\n")
    let lines = try Program.run(["validate", file], environment: ["LC_ALL": "C"])
    #expect(lines.code == 2 && lines.output.isEmpty)
    #expect(
      lines.error == """
        \(file):1:10: version: 本程序不能读取版本“3”的项目文件。请写成 version: 1。
        \(file):3:11: analyses: 没有列出任何分析。每项分析以单独一行“- analysis: 名称”开头。
        共 2 处问题；没有写入任何文件。

        """)
    let json = try Program.run(["validate", file, "--json"])
    #expect(json.code == 2)
    let problems = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(problems.map { $0["id"] as? String } == ["project.version", "project.noAnalysis"])
    #expect(problems.first?["file"] as? String == file)
    #expect(problems.first?["place"] as? String == "1:10: version")
    #expect((problems.first?["text"] as? [String: String])?["zh"] == "本程序不能读取版本“3”的项目文件。")
  }

  @Test func `a class table that is there already isn't overwritten`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("classes.csv", "mine")
    let result = try Program.run(["classes", "a.tif", "--out", file])
    #expect(result.code == 2)
    #expect(result.error.hasPrefix("\(file): --out: exists already and isn't overwritten."))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
  }

  @Test func `a results folder without run.json gets no report`() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(["report", folder.path])
    #expect(result.code == 2)
    #expect(result.error.hasPrefix("\(folder.path): isn't a results folder: it holds no run.json."))
  }

  @Test func `the Specifications are printed as JSON`() throws {
    let result = try Program.run(["spec", "--json"])
    #expect(result.code == 0 && result.error.isEmpty)
    let root = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect(root?["schema"] as? Int == 1)
    #expect(try Program.run(["spec", "nothing", "--json", "--markdown"]).code == 2)
  }
}
