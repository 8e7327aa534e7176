import Foundation
import Synchronization
import Testing

@testable import Messages

@Suite struct WorkspaceProgressTests {
  /// A clock that a test sets, and what a display showed.
  private final class Stage: Sendable {
    let now_ns = Atomic<Int64>(0)
    private let shown = Mutex<[String]>([])

    var lines: [String] { shown.withLock { $0 } }
    func add(_ line: String) { shown.withLock { $0.append(line) } }
    func set(milliseconds: Int64) { now_ns.store(milliseconds * 1_000_000, ordering: .relaxed) }

    func terminal(_ language: Language = .english, columns: Int = 80) -> TerminalProgress {
      TerminalProgress(
        language, now_ns: { self.now_ns.load(ordering: .relaxed) }, columns: { columns }, draw: { self.add($0) },
        say: { self.add($0 + "\n") })
    }

    func plain() -> LineProgress {
      LineProgress(.english, now_ns: { self.now_ns.load(ordering: .relaxed) }, say: { self.add($0) })
    }
  }

  private let title = Text("Reading maps", zh: "读取地图")

  @Test func `work under a second shows nothing`() {
    let stage = Stage()
    let display = stage.terminal()
    for step in 0...9 {
      stage.set(milliseconds: Int64(step) * 100)
      display.show(title, done: Int64(step), total: 9)
    }
    display.finish(title)
    #expect(stage.lines.isEmpty)
  }

  @Test func `a terminal is drawn at most ten times a second, and the end is always shown`() {
    let stage = Stage()
    let display = stage.terminal()
    // Every millisecond of 3 s: from 1.0 s to 2.9 s is 20 drawings of 100 ms each, then the last at 3.0 s.
    for step in 0...3000 {
      stage.set(milliseconds: Int64(step))
      display.show(title, done: Int64(step), total: 3000)
    }
    display.finish(title)
    let lines = stage.lines
    #expect(lines.count == 22)
    #expect(lines.first?.contains(" 33 %") == true)
    #expect(lines.first?.contains("2 s left") == true)
    #expect(lines[20].contains("100 %"))
    #expect(lines.last?.hasSuffix("100 %  done in 3 s\n") == true)
  }

  @Test func `plain lines come at most every five seconds`() {
    let stage = Stage()
    let display = stage.plain()
    // 1, 6, 11, 16 s and the end at 20 s.
    for step in 0...200 {
      stage.set(milliseconds: Int64(step) * 100)
      display.show(title, done: Int64(step), total: 200)
    }
    display.finish(title)
    #expect(
      stage.lines == [
        "Reading maps: 5 %, 19 s left", "Reading maps: 30 %, 14 s left", "Reading maps: 55 %, 9 s left",
        "Reading maps: 80 %, 4 s left", "Reading maps: 100 %, done in 20 s",
      ])
  }

  @Test(arguments: [Language.english, .chinese], [10, 30, 80, 200])
  func `a drawn line never wraps`(language: Language, columns: Int) {
    let line = ProgressLine(
      Text("Reading maps and more maps", zh: "读取土地利用地图"), done: 1, total: 3, elapsed_ns: 5_000_000_000
    ).drawn(language, columns: columns)
    // Bars are one column wide, Chinese characters two.
    let width = line.reduce(0) { $0 + (("\u{4E00}"..."\u{9FFF}").contains($1) ? 2 : 1) }
    #expect(width < columns)
  }

  @Test func `times are said in the unit that fits`() {
    #expect(ProgressLine.clock(0.2) == "1 s")
    #expect(ProgressLine.clock(185) == "3:05 min")
    // 2 h 3 min 59 s
    #expect(ProgressLine.clock(7439) == "2:03 h")
  }

  @Test func `two works at once each have their own beginning`() {
    let stage = Stage()
    let display = stage.terminal()
    let other = Text("Writing", zh: "写入")
    display.show(title, done: 0, total: 10)
    stage.set(milliseconds: 900)
    display.show(other, done: 0, total: 10)
    stage.set(milliseconds: 1000)
    display.show(title, done: 5, total: 10)
    stage.set(milliseconds: 1500)
    display.show(other, done: 5, total: 10)
    #expect(stage.lines.count == 1)
    stage.set(milliseconds: 1900)
    display.show(other, done: 6, total: 10)
    #expect(stage.lines.count == 2)
  }

  @Test func `many threads may advance at once`() {
    let stage = Stage()
    let progress = Messages.Progress(title, total: 100_000, on: stage.terminal())
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      for _ in 0..<25_000 {
        stage.now_ns.add(100_000, ordering: .relaxed)
        progress.advance()
      }
    }
    progress.finish()
    // 100,000 advances of 0.1 ms are 10 s: at most 90 drawings after the first second, the end and its line.
    #expect((2...93).contains(stage.lines.count))
    #expect(stage.lines.last?.contains("100 %") == true)
  }
}
