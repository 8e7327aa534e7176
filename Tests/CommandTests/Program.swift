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
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) } ?? ".build/debug/minesink"
  }

  /// Runs it with an environment that says English unless told otherwise.
  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    var variables = ProcessInfo.processInfo.environment
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] { variables[name] = nil }
    process.environment = variables.merging(environment) { $1 }
    // Files, not pipes: a pipe that nobody empties stops the program.
    let folder = try TemporaryFolder()
    let output = try folder.write("output", "")
    let error = try folder.write("error", "")
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: error)
    process.standardInput = FileHandle.nullDevice
    try process.run()
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
    path = NSTemporaryDirectory() + "minesink 测试 \(UUID().uuidString)"
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
