/// Anything that predicts rows in several parts (trees, refitted forests), whose mean is the prediction.
struct EffectModel: Sendable {
  /// How many parts.
  let parts: Int
  /// Predictions of one part for all rows of a matrix without missing values.
  let predict: @Sendable (_ part: Int, _ matrix: PredictorMatrix) -> [Double]
  let threads: Int

  /// The trees of a regression forest.
  init(_ forest: RandomForest, threads: Int?) {
    parts = forest.trees.count
    self.threads = threads ?? forest.settings.threads
    predict = { part, matrix in
      let tree = forest.trees[part]
      let rows = (0..<matrix.rows).map { UInt32($0) }
      var leaves = rows
      var span = leaves.mutableSpan
      tree.descend(matrix.values.span, columns: matrix.columns, rows: rows.span, into: &span)
      return leaves.map { tree.values[Int($0)] }
    }
  }

  init(parts: Int, threads: Int, predict: @escaping @Sendable (Int, PredictorMatrix) -> [Double]) {
    self.parts = parts
    self.threads = threads
    self.predict = predict
  }
}
