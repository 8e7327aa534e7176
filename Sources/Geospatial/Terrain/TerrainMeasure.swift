/// What a model of heights says of a cell.
public enum TerrainMeasure: String, Sendable, Hashable, CaseIterable {
  /// The height itself, m.
  case elevation
  /// Steepest inclination, degrees: 0…90.
  case slope
  /// Curvature along the line of steepest descent, 1/m; positive where the ground is convex (a slope that gets steeper downwards).
  case profileCurvature
  /// Curvature across the line of steepest descent, 1/m; positive where the ground is convex (a ridge, from which water parts).
  case planCurvature
  /// Profile and plan curvature together, 1/m: positive on a dome, negative in a hollow.
  case totalCurvature
}
