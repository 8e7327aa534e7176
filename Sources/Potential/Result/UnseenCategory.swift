/// A category that no mine that was learnt from has, and the mines that have it: nothing is said of them.
public struct UnseenCategory: Sendable, Hashable {
  public var predictor: String
  public var category: String
  /// Ids, in the order of the mines.
  public var mines: [String]

  public init(predictor: String, category: String, mines: [String]) {
    self.predictor = predictor
    self.category = category
    self.mines = mines
  }
}
