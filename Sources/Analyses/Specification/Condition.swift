/// What another parameter must be for a parameter to have a meaning.
package enum Condition: Sendable, Hashable {
  /// The parameter with that id is given.
  case given(String)
  /// The parameter with that id isn't given.
  case notGiven(String)
  /// The choice with that id, given or by default, is one of these names.
  case chosen(String, [String])

  /// The id of the parameter that it is about.
  package var other: String {
    switch self {
    case .given(let id), .notGiven(let id), .chosen(let id, _): id
    }
  }
}
