package import Foundation

/// A folder that is removed with its owner. Its path is hard on purpose: a space, Chinese, an emoji.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    path = try Self.make()
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  package func file(_ name: String) -> String { path + "/" + name }

  @discardableResult
  package func write(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }

  /// Every file and folder below it with its content, hidden ones too; folders are empty.
  package func contents(below name: String = "") throws -> [String: Data] {
    let root = name.isEmpty ? path : file(name)
    var found: [String: Data] = [:]
    for file in try FileManager.default.subpathsOfDirectory(atPath: root) {
      found[file] = FileManager.default.contents(atPath: "\(root)/\(file)") ?? Data()
    }
    return found
  }

  /// A new folder for whoever removes it; with this process it goes in any case.
  package static func make() throws -> String {
    let path = "\(ofProcess)/\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  private static let name = "minesink 测试 ⛏️"

  /// Holds all folders of this process. Some belong to fixtures that live as long as the process, hence the removal at its end.
  private static let ofProcess: String = {
    removeAbandoned()
    atexit { try? FileManager.default.removeItem(atPath: TemporaryFolder.ofProcess) }
    return NSTemporaryDirectory() + "\(name) \(ProcessInfo.processInfo.processIdentifier)"
  }()

  /// Folders of test runs that were killed: nobody else would remove them. Those of the last hour may belong to a process that
  /// can't be seen from here.
  private static func removeAbandoned() {
    let files = FileManager.default
    for name in (try? files.contentsOfDirectory(atPath: NSTemporaryDirectory())) ?? [] where name.hasPrefix(Self.name) {
      let path = NSTemporaryDirectory() + name
      let made = try? files.attributesOfItem(atPath: path)[.modificationDate] as? Date
      let number = name.split(separator: " ").last.flatMap { Int32($0) }
      if let made, made.timeIntervalSinceNow < -3600, let number, kill(number, 0) != 0 {
        try? files.removeItem(atPath: path)
      }
    }
  }
}

/// Gives a folder of its own to the body and removes it afterwards.
package func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = try TemporaryFolder.make()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try body(folder)
}
