package import Foundation

/// Runs programs and keeps what they write.
package enum Subprocess {
  package struct Ended: Sendable {
    package let code: Int32
    package let output: String
    package let error: String
  }

  /// Runs it to its end, without the user's language unless `environment` has one.
  ///
  /// - Parameters:
  ///   - folder: the folder to run it in, so that relative paths are said as they were given.
  ///   - meanwhile: called while it runs.
  package static func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:], in folder: String? = nil,
    meanwhile: (Process) throws -> Void = { _ in }
  ) throws -> Ended {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    var variables = ProcessInfo.processInfo.environment
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"] { variables[name] = nil }
    process.environment = variables.merging(environment) { $1 }
    return try withTemporaryFolder { pages in
      // Files, not pipes: a pipe that nobody empties stops the program.
      let (output, error) = (pages + "/output", pages + "/error")
      for file in [output, error] { try Data().write(to: URL(fileURLWithPath: file)) }
      process.standardOutput = FileHandle(forWritingAtPath: output)
      process.standardError = FileHandle(forWritingAtPath: error)
      process.standardInput = FileHandle.nullDevice
      try process.run()
      defer { if process.isRunning { process.terminate() } }
      try meanwhile(process)
      process.waitUntilExit()
      return Ended(
        code: process.terminationStatus, output: try String(contentsOfFile: output, encoding: .utf8),
        error: try String(contentsOfFile: error, encoding: .utf8))
    }
  }

  /// The same of a program that has to work.
  ///
  /// - Throws: ``Unexpected`` with what it said.
  @discardableResult
  package static func succeed(_ program: String, _ arguments: [String], in folder: String? = nil) throws -> Ended {
    let ended = try run(program, arguments, in: folder)
    guard ended.code == 0 else {
      throw Unexpected("\(program) \(arguments.joined(separator: " ")): exit code \(ended.code)\n\(ended.error)")
    }
    return ended
  }
}
