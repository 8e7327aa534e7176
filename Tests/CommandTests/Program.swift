import Foundation
import TestSupport

/// The built program: at `MINESINK_BINARY`, else beside the test bundle.
enum Program {
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

  /// Runs it with an environment that says English unless told otherwise (``Subprocess``).
  static func run(
    _ arguments: [String], environment: [String: String] = [:], in folder: String? = nil,
    meanwhile: (Process) throws -> Void = { _ in }
  ) throws -> Subprocess.Ended {
    try Subprocess.run(path, arguments, environment: environment, in: folder, meanwhile: meanwhile)
  }
}
