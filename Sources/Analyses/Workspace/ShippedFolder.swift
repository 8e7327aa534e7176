private import Foundation

/// A folder of files that ship with the program, found when it is needed.
///
/// `Bundle.module` isn't asked: it traps when the folder is gone.
package struct ShippedFolder: Sendable, Hashable {
  /// It is nowhere; all places that were looked at.
  package struct Absent: Error, Sendable, Hashable {
    package let places: [String]
  }

  package let path: String

  /// The named file in it.
  package func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Looks at an environment variable, then beside the running binary, where SwiftPM and `make install` put each room's
  /// resources (in an installation by hand: `../share/minesink`), then beside the test bundle that the binary was started
  /// with.
  ///
  /// - Parameters:
  ///   - name: of the folder, such as `Shipped`.
  ///   - room: whose resource it is, such as `Analyses`.
  ///   - mark: a file that must be in it.
  ///   - variable: the environment variable that names another folder.
  package static func find(
    _ name: String, room: String, mark: String, variable: String
  ) throws(Absent) -> ShippedFolder {
    var places: [String] = []
    if let named = ProcessInfo.processInfo.environment[variable], !named.isEmpty { places.append(named) }
    let binary =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    for file in [binary] + CommandLine.arguments where file == binary || file.hasSuffix(".xctest") {
      let beside = FileSystem.parent(of: file)
      places.append("\(beside)/minesink_\(room).resources/\(name)")
      places.append("\(beside)/../share/minesink/\(name)")
    }
    for place in places where FileSystem.identity("\(place)/\(mark)")?.isRegularFile == true {
      return ShippedFolder(path: place)
    }
    throw Absent(places: places)
  }
}
