package import Messages

/// What GDAL said when one of its functions failed, and about which file.
package struct GDALError: Error, Sendable, Hashable {
  /// The C function, such as `GDALOpenEx`.
  package let function: String
  /// The file or object as the user knows it.
  package let file: String
  /// Every message that GDAL gave during the call, first to last: the last one alone often hides the cause.
  package let messages: [String]

  /// The sentence for the user. A failing read while opening is the input's fault; while running it is a ``Failure``.
  package var message: Message {
    .problem(
      "gdal.\(function)", file: file,
      Text.gdalFailed.filled([
        "function": function, "reason": messages.isEmpty ? "no reason given" : messages.joined(separator: "; "),
      ]))
  }
}
