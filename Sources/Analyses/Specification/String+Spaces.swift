extension StringProtocol {
  /// The text without the spaces around it.
  var withoutOuterSpaces: String {
    var words = self[...]
    while words.first?.isWhitespace == true { words.removeFirst() }
    while words.last?.isWhitespace == true { words.removeLast() }
    return String(words)
  }
}
