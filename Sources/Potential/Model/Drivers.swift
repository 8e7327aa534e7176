public import Statistics

/// What drives the target, over all training mines.
public struct Drivers: Sendable, Hashable {
  /// Of each predictor; empty where it wasn't asked.
  public var permutation: [Importance]
  public var grouped: [Importance]
  public var conditional: [ConditionalImportance]
  /// Accumulated local effects of each numeric predictor, in name order.
  public var localEffects: [EffectCurve]
  /// Partial dependence of each numeric predictor, in name order.
  public var partialDependence: [EffectCurve]

  public init(
    permutation: [Importance] = [], grouped: [Importance] = [], conditional: [ConditionalImportance] = [],
    localEffects: [EffectCurve] = [], partialDependence: [EffectCurve] = []
  ) {
    self.permutation = permutation
    self.grouped = grouped
    self.conditional = conditional
    self.localEffects = localEffects
    self.partialDependence = partialDependence
  }
}
