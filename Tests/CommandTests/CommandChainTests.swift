import Analyses
import Foundation
import Messages
import TestSupport
import Testing

@testable import minesink

/// Analyses of one project that read what others of it write.
@Suite struct CommandChainTests {
  static let chain = """
    version: 1
    analyses:
    - analysis: two
    - {analysis: three, file: "{out}/two/a.tif", beside: b.tif}

    """

  /// A project beside `b.tif`, and the results folder.
  static func project(_ text: String = chain) throws -> (folder: TemporaryFolder, file: String, out: String) {
    let folder = try TemporaryFolder()
    _ = try folder.write("b.tif", "")
    return (folder, try folder.write("mine.yaml", text), folder.path + "/out")
  }

  /// What `two` writes.
  static func writes(_ out: String, _ name: String = "a.tif") -> @Sendable (String) throws -> Void {
    { analysis in
      guard analysis == "two" else { return }
      try FileManager.default.createDirectory(atPath: "\(out)/two", withIntermediateDirectories: true)
      for name in [name, "summary.json"] { try Data().write(to: URL(fileURLWithPath: "\(out)/two/\(name)")) }
    }
  }

  @Test func `what another writes is checked once it has run`() throws {
    let (folder, file, out) = try Self.project()
    let trial = Trial(meanwhile: Self.writes(out))
    #expect(trial.run(["run", file, "--out", out]) == .done)
    #expect(trial.calls == ["two", "three", "report en"])
    #expect(trial.said.first == "three: {out}/two/a.tif can only be checked once two has run.")
    withExtendedLifetime(folder) {}
  }

  @Test func `validate says what can't be checked yet, and finds all else`() throws {
    let (folder, file, _) = try Self.project()
    let trial = Trial()
    #expect(trial.run(["validate", file]) == .done)
    #expect(
      trial.printed == """
        \(file): analyses checked: 2 (two, three); nothing to mend.
        three: {out}/two/a.tif can only be checked once two has run.

        """)
    try FileManager.default.removeItem(atPath: folder.path + "/b.tif")
    let other = Trial()
    #expect(other.run(["validate", file, "--language", "zh"]) == .wrong)
    #expect(other.said == ["\(folder.path)/b.tif: 不存在。", "共 1 处问题；没有写入任何文件。"])
  }

  @Test func `what turns out to be wrong on the way is refused, and what is done has its report`() throws {
    let (folder, file, out) = try Self.project()
    let trial = Trial(meanwhile: Self.writes(out, "other.tif"))
    #expect(trial.run(["run", file, "--out", out]) == .wrong)
    #expect(trial.calls == ["two", "three", "report en"])
    #expect(
      trial.said.suffix(2) == [
        "\(out)/two/a.tif: isn't there.", "Problems: 1; the results of two were written before.",
      ])
    withExtendedLifetime(folder) {}
  }

  @Test func `alone, it reads what is there, and else says what to run first`() throws {
    let (folder, file, out) = try Self.project()
    let trial = Trial()
    #expect(trial.run(["run", file, "--out", out, "--only", "three"]) == .wrong)
    #expect(
      trial.said.first
        == "\(file):4:27: analyses[1].file: '{out}/two/a.tif': there are no results of two in \(out)/two. "
        + "Run two first: leave --only out, or give --only two too.")
    #expect(trial.calls == [])
    try Self.writes(out)("two")
    let other = Trial()
    #expect(other.run(["run", file, "--out", out, "--only", "three"]) == .done)
    #expect(other.calls == ["three", "report en"])
    // Both are named: in their turn, as without --only.
    let both = Trial(meanwhile: Self.writes(out))
    #expect(both.run(["run", file, "--out", out, "--only", "three", "--only", "two"]) == .done)
    #expect(both.calls == ["two", "three", "report en"])
    withExtendedLifetime(folder) {}
  }

  @Test(
    arguments: [
      (
        "- {analysis: three, file: \"{out}/two/a.tif\"}\n- analysis: two\n",
        "'{out}/two/a.tif' is written by two, which stands later in the project file. List two before three."
      ),
      (
        "- {analysis: three, file: \"{out}/two/a.tif\"}\n",
        "'{out}/two/a.tif': there are no results of two in results/two. "
          + "List two before three in the project file, or run it into that folder first."
      ),
      (
        "- {analysis: three, file: \"{out}/tow/a.tif\"}\n",
        "'tow' isn't an analysis; did you mean two? Analyses: one, two, three."
      ),
      (
        "- {analysis: three, file: \"{out}/three/a.tif\"}\n",
        "'{out}/three/a.tif' is what this analysis itself writes. Give the results of another analysis."
      ),
      (
        "- {analysis: three, file: \"{out}/a.tif\"}\n",
        "'{out}/a.tif' names no file of an analysis. Write {out}/ANALYSIS/FILE, such as {out}/nep/nep.gpkg:mines."
      ),
    ])
  func `a project that reads what nobody writes before is refused`(_ analyses: String, _ said: String) throws {
    let (folder, file, _) = try Self.project("version: 1\nanalyses:\n" + analyses)
    let trial = Trial()
    #expect(trial.run(["validate", file]) == .wrong)
    #expect(trial.said.first == "\(file):3:27: analyses[0].file: \(said)")
    #expect(trial.said.count == 2)
    withExtendedLifetime(folder) {}
  }

  @Test func `on a command line there is no results folder of others`() {
    let trial = Trial()
    #expect(trial.run(["three", "--file", "{out}/two/a.tif"]) == .wrong)
    #expect(
      trial.said.first
        == "--file: '{out}/two/a.tif': {out} stands for the results folder in project files only. "
        + "Write the folder itself, such as results/nep/nep.gpkg:mines.")
  }
}
