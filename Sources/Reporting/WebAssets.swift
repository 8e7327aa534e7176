import Analyses
import Foundation
import Messages

/// The folder of the page's own files and the vendors' (`Web`).
struct WebAssets {
  let folder: String

  /// `MINESINK_WEB` may name another folder.
  ///
  /// - Throws: ``Failure`` when it is nowhere.
  static func find() throws(Failure) -> WebAssets {
    do {
      return WebAssets(
        folder: try ShippedFolder.find("Web", room: "Reporting", mark: "page.html", variable: "MINESINK_WEB").path)
    } catch {
      throw Failure(
        "report.noAssets", file: error.places.last,
        .noAssets.filled(["places": error.places.joined(separator: ", ")]), mend: .noAssetsMend)
    }
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
