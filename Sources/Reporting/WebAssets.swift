import Foundation
import Messages

/// The folder of the page's own files and the vendors' (`Web`), found when it is needed.
struct WebAssets {
  let folder: String

  /// Where SwiftPM puts the folder beside a binary.
  private static let besideBinary = "minesink_Reporting.resources/Web"
  /// Where it stands after an installation into `<prefix>/bin`.
  private static let besideInstalled = "../share/minesink/Web"

  /// Looks at `MINESINK_WEB`, then beside the running binary (in an installation: `../share/minesink`), then beside the
  /// test bundle that the binary was started with. `Bundle.module` isn't asked: it traps when the folder is gone.
  ///
  /// - Throws: ``Failure`` when it is nowhere.
  static func find() throws(Failure) -> WebAssets {
    var candidates: [String] = []
    if let named = ProcessInfo.processInfo.environment["MINESINK_WEB"], !named.isEmpty { candidates.append(named) }
    let binary =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    for file in [binary] + CommandLine.arguments where file == binary || file.hasSuffix(".xctest") {
      let beside = (file as NSString).deletingLastPathComponent as NSString
      candidates += [besideBinary, besideInstalled].map { beside.appendingPathComponent($0) }
    }
    for candidate in candidates
    where FileManager.default.fileExists(atPath: (candidate as NSString).appendingPathComponent("page.html")) {
      return WebAssets(folder: candidate)
    }
    throw Failure(
      "report.noAssets", file: candidates.last, .noAssets.filled(["places": candidates.joined(separator: ", ")]),
      mend: .noAssetsMend)
  }

  /// The text of one file, such as `js/table.js` or `vendor/plotly.min.js`.
  ///
  /// - Throws: ``Failure`` when it isn't there: the vendors' files come with `make setup`.
  func text(_ file: String) throws(Failure) -> String {
    let path = (folder as NSString).appendingPathComponent(file)
    do {
      return try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw Failure("report.assetMissing", file: path, .assetMissing, mend: .noAssetsMend)
    }
  }
}
