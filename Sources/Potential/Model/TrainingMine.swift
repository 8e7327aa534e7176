/// A mine that the forest has learnt from, as it was then.
public struct TrainingMine: Sendable, Hashable {
  public var id: String
  /// The target, in its unit.
  public var target: Double
  /// Its block among those of all mines of the run that trained the model, from south to north, then from west to east.
  public var block: Int
  /// Degrees (WGS 84).
  public var longitude: Double
  public var latitude: Double

  public init(id: String, target: Double, block: Int, longitude: Double, latitude: Double) {
    self.id = id
    self.target = target
    self.block = block
    self.longitude = longitude
    self.latitude = latitude
  }
}
