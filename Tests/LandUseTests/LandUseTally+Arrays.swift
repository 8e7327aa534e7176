import LandUse

extension LandUseTally {
  /// Counts arrays; the compiler (6.3.1) breaks on spans of temporary ones.
  mutating func add<Code: RasterCode>(_ codes: [Code], _ shape: BlockShape, units: [Int64], _ plan: CountingPlan) {
    add(codes.span, shape, rowUnits: units.span, plan)
  }
}
