/// Accumulated local effects (Apley & Zhu 2020, JRSS B 82:1059): what a predictor does to the prediction where the data are.
///
/// The predictor's values are cut at K + 1 quantiles z_0 … z_K. In each interval `Δ_k = mean over its rows of
/// f(z_k, others) − f(z_{k−1}, others)`; the effect at z_k is `Δ_1 + … + Δ_k` less its mean over the rows (each interval counts with the
/// mean of its two ends). Rows never get a value far from their own, so that correlated predictors don't lead out of the data, as
/// partial dependence does.
enum AccumulatedLocalEffects {
  static func curve(
    _ model: EffectModel, _ matrix: PredictorMatrix, column: Int, name: String, intervals: Int, coverage: Double
  ) -> EffectCurve {
    let own = matrix.column(column)
    let cuts = cuts(own, intervals)
    guard cuts.count > 1 else {
      return EffectCurve(
        predictor: name, values: cuts, parts: [[0]], rows: [matrix.rows], coverage: coverage)
    }
    // The interval k holds z_{k−1} < x ≤ z_k, the first one its lower end too.
    let places = own.map { value in max(1, cuts.firstIndex { value <= $0 } ?? cuts.count - 1) }
    let counts = counts(places, cuts.count)
    let below = matrix.replacing(column, with: places.map { cuts[$0 - 1] })
    let above = matrix.replacing(column, with: places.map { cuts[$0] })
    let parts = Workers.map(model.parts, threads: model.threads) { part -> [Double] in
      let low = model.predict(part, below)
      let high = model.predict(part, above)
      var steps = [Double](repeating: 0, count: cuts.count)
      for (row, place) in places.enumerated() { steps[place] += high[row] - low[row] }
      var curve = [0.0]
      for place in 1..<cuts.count {
        curve.append(curve[place - 1] + (counts[place] > 0 ? steps[place] / Double(counts[place]) : 0))
      }
      var centre = 0.0
      for place in 1..<cuts.count { centre += Double(counts[place]) * (curve[place - 1] + curve[place]) / 2 }
      return curve.map { $0 - centre / Double(matrix.rows) }
    }
    return EffectCurve(predictor: name, values: cuts, parts: parts, rows: counts, coverage: coverage)
  }

  /// How often each place occurs.
  private static func counts(_ places: [Int], _ count: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    for place in places { counts[place] += 1 }
    return counts
  }

  /// Different quantiles at 0, 1/K … 1, each a value of the sample (type 1 of Hyndman & Fan 1996), so that no interval is empty.
  static func cuts(_ values: [Double], _ intervals: Int) -> [Double] {
    let sorted = values.sorted()
    var cuts: [Double] = []
    for number in 0...intervals {
      // ⌈n·number/K⌉ in whole numbers
      let rank = (sorted.count * number + intervals - 1) / intervals
      let cut = sorted[max(0, rank - 1)]
      if cuts.last != cut { cuts.append(cut) }
    }
    return cuts
  }
}
