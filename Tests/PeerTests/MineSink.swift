import Foundation
import TestSupport

/// The built program, as a user runs it: at `MINESINK_BINARY`, else beside the test bundle, else the release build.
enum MineSink {
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

  static func run(_ arguments: [String]) throws -> Subprocess.Ended {
    try Subprocess.run(binary, arguments)
  }

  /// Runs it and expects it to work.
  @discardableResult
  static func success(_ arguments: [String]) throws -> Subprocess.Ended {
    try Subprocess.succeed(binary, arguments)
  }
}
