/// `FILE[:LAYER]`, before anybody knows whether a colon belongs to the file's name.
package struct LayerReference: Sendable, Hashable {
  /// The text as a path, whole.
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// The file and the layer, nil for the file's only or first layer.
  ///
  /// The whole text is tried as a path first. Where it doesn't open, what follows the last colon is the layer.
  /// - Parameter opens: whether there is a file (or data source) of that name.
  package func resolved(where opens: (String) -> Bool) -> (path: String, layer: String?) {
    if opens(text) { return (text, nil) }
    guard let colon = text.lastIndex(of: ":"), colon != text.startIndex else { return (text, nil) }
    let layer = String(text[text.index(after: colon)...])
    return layer.isEmpty || layer.contains("/") ? (text, nil) : (String(text[..<colon]), layer)
  }
}
