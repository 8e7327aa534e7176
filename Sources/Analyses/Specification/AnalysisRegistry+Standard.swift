extension AnalysisRegistry {
  /// The analyses of MineSink.
  package static let standard = AnalysisRegistry([LandUseAnalysis.self, NepAnalysis.self, PotentialAnalysis.self])
}
