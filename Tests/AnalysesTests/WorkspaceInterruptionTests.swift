import Foundation
import Messages
import TestSupport
import Testing

@testable import Analyses

/// Each in a process of its own, because a signal is for the whole process.
@Suite struct WorkspaceInterruptionTests {
  /// Runs `ByteCount` once, then again while a signal comes.
  private static func interruptedRun(_ folder: String, workersStop: Bool, signals: [Int32]) throws {
    InterruptionWatch.start(language: .english)
    try runBytes(ByteCount(input: "\(folder)/in.bin"), in: folder)
    var second = ByteCount(input: "\(folder)/in.bin", unit: "second")
    second.meanwhile = { staging, _ in
      for number in signals {
        kill(getpid(), number)
        Thread.sleep(forTimeInterval: 0.1)
      }
      let end = Date().addingTimeInterval(20)
      var count = 0
      while Date() < end {
        // Files keep coming while the folder is being removed.
        try? writeText("x", staging.path(for: "file\(count).txt"))
        count += 1
        Thread.sleep(forTimeInterval: 0.005)
        if workersStop { try Interruption.check() }
      }
      // Nobody ended the work: an exit code of its own says so. How soon it is ended is measured on the program itself, in
      // BadOutputTests; here the parent waits among all other tests for its turn to look.
      exit(3)
    }
    do {
      try runBytes(second, in: folder)
      exit(0)
    } catch is Interrupted {
      exit(130)
    } catch {
      exit(1)
    }
  }

  private func expectUntouched(_ folder: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/results").sorted()
    #expect(names == ["bytecount", "run.json"])
    let summary = try JSONText.value(Summary.self, from: readBytes("\(folder)/results/bytecount/summary.json"))
    let record = try #require(RunRecords("\(folder)/results").provenance(of: "bytecount"))
    #expect(record.fingerprint == summary.fingerprint)
    #expect(record.settings["unit"] == ["byte"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/results/bytecount").count == 3)
  }

  private func folderWithInput() throws -> String {
    let folder = try TemporaryFolder.make()
    try writeText("12345", "\(folder)/in.bin")
    return folder
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `workers that stop end the run with the results of before`(number: Int32) async throws {
    let folder = try folderWithInput()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    await #expect(processExitsWith: .exitCode(130)) { [folder = folder as String, number = number as Int32] in
      try Self.interruptedRun(folder, workersStop: true, signals: [number])
    }
    try expectUntouched(folder)
  }

  @Test func `workers that don't stop are ended after 0.8 s, and nothing temporary stays`() async throws {
    let folder = try folderWithInput()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    await #expect(processExitsWith: .exitCode(130)) { [folder = folder as String] in
      try Self.interruptedRun(folder, workersStop: false, signals: [SIGINT])
    }
    try expectUntouched(folder)
  }

  @Test func `a second Ctrl-C ends at once`() async throws {
    let folder = try folderWithInput()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    await #expect(processExitsWith: .exitCode(130)) { [folder = folder as String] in
      try Self.interruptedRun(folder, workersStop: false, signals: [SIGINT, SIGINT])
    }
    try expectUntouched(folder)
  }

  @Test func `a run that is killed leaves the results of before, and the next run cleans up after it`() async throws {
    let folder = try folderWithInput()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder as String] in
      try Self.interruptedRun(folder, workersStop: false, signals: [SIGKILL])
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/results")
    #expect(names.contains { $0.hasPrefix(".minesink-") })
    try runBytes(ByteCount(input: "\(folder)/in.bin"), in: folder)
    try expectUntouched(folder)
  }
}
