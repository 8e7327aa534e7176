/// Partial dependence (Friedman 2001, Annals of Statistics 29:1189): `PD(v) = mean over rows of f(v, the row's others)`. Where predictors
/// are correlated it averages over rows that can't be; see ``AccumulatedLocalEffects``.
enum PartialDependence {
  static func curve(
    _ model: EffectModel, _ matrix: PredictorMatrix, column: Int, name: String, points: Int, coverage: Double
  ) -> EffectCurve {
    let values = AccumulatedLocalEffects.cuts(matrix.column(column), max(1, points - 1))
    let parts = Workers.map(model.parts, threads: model.threads) { part in
      values.map { value -> Double in
        let replaced = matrix.replacing(column, with: [Double](repeating: value, count: matrix.rows))
        return model.predict(part, replaced).reduce(0, +) / Double(matrix.rows)
      }
    }
    return EffectCurve(
      predictor: name, values: values, parts: parts, rows: values.map { _ in matrix.rows }, coverage: coverage)
  }
}
