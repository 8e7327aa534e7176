import Foundation
import Testing

/// The built program: at `MINESINK_BINARY`, else beside the test bundle.
enum Program {
  struct Result {
    let code: Int32
    let output: String
    let error: String
  }

  static var path: String {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["MINESINK_BINARY"] { return path }
    // On Linux the test runner is the bundle; under `swift test` its path is an argument or the executable itself.
    let places = CommandLine.arguments + [Bundle.main.executablePath ?? "", Bundle.main.bundlePath]
    let candidates = places.map {
      URL(fileURLWithPath: $0).deletingLastPathComponent().appendingPathComponent("minesink").path
    }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
      ?? FileManager.default.currentDirectoryPath + "/.build/debug/minesink"
  }

  /// Runs it with an environment that says English unless told otherwise.
  ///
  /// - Parameters:
  ///   - folder: the folder to run it in, so that relative paths are said as they were given.
  ///   - meanwhile: called while it runs.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], in folder: String? = nil,
    meanwhile: (Process) throws -> Void = { _ in }
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    var variables = ProcessInfo.processInfo.environment
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] { variables[name] = nil }
    process.environment = variables.merging(environment) { $1 }
    // Files, not pipes: a pipe that nobody empties stops the program.
    let pages = try TemporaryFolder()
    let output = try pages.write("output", "")
    let error = try pages.write("error", "")
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: error)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    defer { if process.isRunning { process.terminate() } }
    try meanwhile(process)
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus, output: try String(contentsOfFile: output, encoding: .utf8),
      error: try String(contentsOfFile: error, encoding: .utf8))
  }
}

/// A folder that is removed with its owner.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "minesink 测试 ⛏️ \(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ name: String, _ text: String) throws -> String {
    let file = "\(path)/\(name)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }
}
