import Foundation
import Messages

/// Reads JSON files that go into the page as they stand.
enum JSONFile {
  /// The file's text, checked to be JSON.
  ///
  /// - Throws: ``Failure`` when it can't be read or isn't JSON.
  static func text(_ path: String) throws(Failure) -> String {
    do {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      _ = try JSONSerialization.jsonObject(with: bytes)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Failure("report.notUTF8", file: path, .notUTF8, mend: .rerunMend)
      }
      return text
    } catch let failure as Failure {
      throw failure
    } catch {
      throw broken(path, error.localizedDescription)
    }
  }

  static func broken(_ path: String, _ reason: String) -> Failure {
    Failure("report.brokenJSON", file: path, .brokenJSON.filled(["reason": reason]), mend: .rerunMend)
  }
}
