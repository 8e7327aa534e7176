/// A predictor that was missing for some rows of a prediction.
public struct MissingPredictor: Sendable, Hashable {
  /// Its name.
  public let predictor: String
  /// Rows in which it is missing or has a category that training didn't have, ascending.
  public let rows: [Int]
  /// Categories that training didn't have, with their rows.
  public let unseen: [String: [Int]]
}
