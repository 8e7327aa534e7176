/// A mine that was kept apart for the test of the model, and what the model said of it; all in the target's unit.
public struct HeldOutMine: Sendable, Hashable {
  public var id: String
  public var target: Double
  /// Nil where it has a category that no training mine has.
  public var predicted: Double?

  public init(id: String, target: Double, predicted: Double?) {
    self.id = id
    self.target = target
    self.predicted = predicted
  }
}
