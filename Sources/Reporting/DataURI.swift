import Foundation

/// Pictures as `data:` addresses, so that the page needs no other file.
enum DataURI {
  static func picture(_ bytes: Data, named name: String) -> String {
    let kind =
      switch (name as NSString).pathExtension.lowercased() {
      case "jpg", "jpeg": "jpeg"
      case "webp": "webp"
      default: "png"
      }
    return "data:image/\(kind);base64,\(bytes.base64EncodedString())"
  }
}
