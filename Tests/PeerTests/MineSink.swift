import Foundation

/// The built program, as a user runs it: at `MINESINK_BINARY`, else beside the test bundle, else the release build.
enum MineSink {
  struct Ended {
    let code: Int32
    let output: String
    let error: String
  }

  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Real data, in a folder beside the clone.
  static let data = repository + "/../shared/data"

  static let binary: String = {
    if let path = ProcessInfo.processInfo.environment["MINESINK_BINARY"] { return path }
    let release = repository + "/.build/release/minesink"
    let beside = CommandLine.arguments.prefix(1) + [Bundle.main.bundlePath]
    let candidates =
      [release] + beside.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path + "/minesink" }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) } ?? release
  }()

  static func run(_ arguments: [String]) throws -> Ended {
    try run(binary, arguments)
  }

  /// Any program; its outputs go to files, because a pipe that nobody empties stops it.
  static func run(_ program: String, _ arguments: [String]) throws -> Ended {
    let folder = try WorkFolder()
    let output = folder.path + "/output"
    let error = folder.path + "/error"
    for file in [output, error] { try Data().write(to: URL(fileURLWithPath: file)) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"] { environment[name] = nil }
    process.environment = environment
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: error)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Ended(
      code: process.terminationStatus, output: try String(contentsOfFile: output, encoding: .utf8),
      error: try String(contentsOfFile: error, encoding: .utf8))
  }

  /// Runs it and expects it to work.
  @discardableResult
  static func success(_ arguments: [String]) throws -> Ended {
    let ended = try run(arguments)
    guard ended.code == 0 else {
      throw Unexpected("minesink \(arguments.joined(separator: " ")): exit code \(ended.code)\n\(ended.error)")
    }
    return ended
  }
}

struct Unexpected: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// A folder that is removed with its owner. Its name is hard on purpose.
final class WorkFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "minesink laws 矿区 ⛏️ \(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { path + "/" + name }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }
}
