extension RandomForest {
  /// Accumulated local effects of a predictor over the training rows: how the prediction changes along it, in the unit of the target,
  /// about a mean of 0. See ``EffectCurve`` for what the interval means.
  ///
  /// Source: Apley & Zhu 2020, Journal of the Royal Statistical Society B 82:1059.
  ///
  /// - Parameters:
  ///   - intervals: between quantiles of the predictor, at least 1; equal quantiles are joined
  ///   - coverage: of the interval over the trees, within 0..<1 without 0
  /// - Throws: for an unknown predictor or a forest of classes.
  public func accumulatedLocalEffects(
    of predictor: String, intervals: Int = 40, coverage: Double = 0.9, threads: Int? = nil
  ) throws(ForestError) -> EffectCurve {
    precondition(intervals >= 1 && coverage > 0 && coverage < 1, "at least one interval, coverage within 0..<1")
    guard kind == .regression else { throw ForestError([.needsRegression]) }
    let column = try places(of: [predictor])[0]
    return AccumulatedLocalEffects.curve(
      EffectModel(self, threads: threads), training, column: column, name: predictor, intervals: intervals,
      coverage: coverage)
  }

  /// Partial dependence of a predictor over the training rows: the mean prediction when all rows get the same value of it, in the unit
  /// of the target.
  ///
  /// Source: Friedman 2001, Annals of Statistics 29:1189.
  ///
  /// - Parameters:
  ///   - points: values of the predictor, at its quantiles, at least 2
  ///   - rows: training rows that are averaged over at the most, evenly taken; nil: all
  ///   - coverage: of the interval over the trees, within 0..<1 without 0
  /// - Throws: for an unknown predictor or a forest of classes.
  public func partialDependence(
    of predictor: String, points: Int = 20, rows: Int? = 1000, coverage: Double = 0.9, threads: Int? = nil
  ) throws(ForestError) -> EffectCurve {
    precondition(points >= 2 && coverage > 0 && coverage < 1, "at least two points, coverage within 0..<1")
    guard kind == .regression else { throw ForestError([.needsRegression]) }
    let column = try places(of: [predictor])[0]
    let taken = min(max(1, rows ?? training.rows), training.rows)
    let matrix = training.rows((0..<taken).map { $0 * training.rows / taken })
    return PartialDependence.curve(
      EffectModel(self, threads: threads), matrix, column: column, name: predictor, points: points,
      coverage: coverage)
  }

  /// Accumulated local effects with a confidence interval: the spread over forests that were trained on bootstrap samples (of mines, or
  /// of blocks of them), evaluated on this forest's training rows. The curve is the mean over these forests.
  ///
  /// - Parameter refits: at least two regression forests with the same predictors and categories
  /// - Throws: for an unknown predictor, a forest of classes, or refits with other predictors.
  public func accumulatedLocalEffects(
    of predictor: String, refits: [RandomForest], intervals: Int = 40, coverage: Double = 0.9, threads: Int? = nil
  ) throws(ForestError) -> EffectCurve {
    precondition(refits.count >= 2 && intervals >= 1 && coverage > 0 && coverage < 1, "at least two refits")
    guard refits.allSatisfy({ $0.kind == .regression }), kind == .regression else {
      throw ForestError([.needsRegression])
    }
    let column = try places(of: [predictor])[0]
    for refit in refits where refit.encoding.names != encoding.names {
      throw ForestError([.absentPredictors(encoding.names.filter { !refit.encoding.names.contains($0) })])
    }
    let model = EffectModel(parts: refits.count, threads: threads ?? settings.threads) { part, matrix in
      refits[part].predict(matrix, threads: 1)
    }
    return AccumulatedLocalEffects.curve(
      model, training, column: column, name: predictor, intervals: intervals, coverage: coverage)
  }
}
