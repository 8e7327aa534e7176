import Foundation
import TestSupport
import Testing

/// Results that can't be written, and runs that are stopped: the last good results stay as they were, to the byte.
@Suite struct BadOutputTests {
  private static let base = [
    "landuse", "--map", "1986=lu1986.tif", "--map", "2018=lu2018.tif", "--classes", "classes.csv", "--tables-only",
  ]

  @Test(arguments: ["en", "zh"]) func `a file in the place of the results folder is a failure`(_ language: String)
    throws
  {
    let mine = try SmallMine()
    try mine.write("结果", "mine")
    let before = try mine.contents()
    let result = try Program.run(Self.base + ["--out", "结果/2018", "--language", language], in: mine.path)
    #expect(result.code == 1 && result.output == "")
    #expect(
      result.error
        == (language == "en"
          ? "结果: is a file, but a folder of that name is needed. Move the file away, or choose another folder with --out.\n"
          : "结果: 是文件，而这里需要同名的文件夹。请移走该文件，或用 --out 另选文件夹。\n"))
    #expect(try mine.contents() == before)
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount a file system"))
  func `a results folder that can't be written to is a failure`() throws {
    let mine = try SmallMine()
    let disk = try SmallDisk("\(mine.path)/只读", kibibytes: 64, isReadOnly: true)
    defer { disk.unmount() }
    let result = try Program.run(Self.base + ["--out", "只读"], in: mine.path)
    #expect(result.code == 1 && result.output == "")
    #expect(
      result.error
        == "只读: the folder can't be written to: Read-only file system. Give yourself the right to write there, or choose another folder with --out.\n"
    )
    #expect(try mine.contents(below: "只读") == [:])
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount a file system"))
  func `on a full disk the last good results stay as they were`() throws {
    let mine = try SmallMine()
    let disk = try SmallDisk("\(mine.path)/盘", kibibytes: 256)
    defer { disk.unmount() }
    #expect(try Program.run(Self.base + ["--out", "盘"], in: mine.path).code == 0)
    let before = try mine.contents(below: "盘")
    disk.fill()
    let other = Self.base + ["--densities", "densities.csv", "--out", "盘"]
    for (language, reason) in [
      (
        "en",
        "couldn't be written: No space left on device. Make sure that the disk has room, or choose another folder with --out; the last good results are as they were."
      ),
      ("zh", "无法写入：No space left on device。请确认磁盘有空间，或用 --out 另选文件夹；上次的完好结果保持不变。"),
    ] {
      let result = try Program.run(other + ["--language", language, "--quiet"], in: mine.path)
      #expect(result.code == 1 && result.output == "")
      #expect(result.error == "盘/landuse/transitions.csv: \(reason)\n")
    }
    disk.empty()
    #expect(try mine.contents(below: "盘") == before)
    #expect(try Program.run(other, in: mine.path).code == 0)
  }

  @Test func `an interrupted run stops within a second and leaves the last good results`() throws {
    let mine = try SmallMine()
    #expect(try Program.run(Self.base + ["--out", "结果"], in: mine.path).code == 0)
    let before = try mine.contents(below: "结果")
    // A runner in the background may ignore the signal, and what is ignored stays so in its children.
    let disposition = signal(SIGINT, SIG_DFL)
    defer { signal(SIGINT, disposition) }
    // Noise, which neither compresses nor has runs, at eight dates: far more than a second's work.
    var generator = SeededGenerator(seed: 74)
    let strip = (0..<3000 * 20).map { _ in [1, 2, 7][Int.random(in: 0..<3, using: &generator)] as UInt8 }
    let codes = [UInt8]((0..<150).map { _ in strip }.joined())
    try mine.writeMap("big.tif", codes, columns: 3000)
    let dates = (0..<8).flatMap { ["--map", "\(1986 + $0)=big.tif"] }
    var start = Date()
    let result = try Program.run(
      ["landuse"] + dates + ["--classes", "classes.csv", "--out", "结果", "--threads", "2"], in: mine.path
    ) { process in
      while process.isRunning, !Self.isStaging("\(mine.path)/结果") { Thread.sleep(forTimeInterval: 0.01) }
      Thread.sleep(forTimeInterval: 0.1)
      try #require(process.isRunning)
      start = Date()
      process.interrupt()
    }
    #expect(result.code == 130)
    // The program takes a second at most (0.1 s on an idle machine); the rest is for a machine that runs all tests at once.
    #expect(Date().timeIntervalSince(start) < 5)
    #expect(result.output == "")
    #expect(result.error.lowercased().contains("interrupted; the"))
    #expect(try mine.contents(below: "结果") == before)
  }

  private static func isStaging(_ results: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: results)) ?? []
    return names.contains { $0.hasPrefix(".minesink-") }
  }
}
