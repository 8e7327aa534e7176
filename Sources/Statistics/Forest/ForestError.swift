/// Everything that stands in the way of training or using a forest, together.
public struct ForestError: Error, Sendable, Hashable {
  /// What is wrong, with what it was found on.
  public enum Problem: Sendable, Hashable {
    /// Names that several columns have, in alphabetical order.
    case repeatedNames([String])
    /// A column whose length isn't that of the first.
    case columnLength(predictor: String, expected: Int, found: Int)
    /// A target whose length isn't the table's number of rows.
    case targetLength(expected: Int, found: Int)
    /// A table without predictors.
    case noPredictors
    /// Fewer rows than are needed.
    case tooFewRows(found: Int, needed: Int)
    /// Rows of the training table in which a predictor is missing.
    case missingValues(predictor: String, rows: [Int])
    /// A predictor that has no value in any row.
    case allMissing(predictor: String)
    /// A predictor that has the same value in every row, from which nothing can be learnt.
    case constantPredictor(String)
    /// Rows in which the target isn't finite.
    case missingTarget(rows: [Int])
    /// A target that is the same in every row.
    case targetWithoutVariance
    /// A setting outside its range.
    case setting(name: String, value: Int, allowed: ClosedRange<Int>)
    /// Predictors of the forest that the table doesn't have and that weren't named as absent, in name order.
    case absentPredictors([String])
    /// Names that aren't predictors of the forest.
    case unknownPredictors([String])
    /// A predictor that was trained on categories and is given as numbers (`true`), or the other way round (`false`).
    case kindDiffers(predictor: String, trainedOnCategories: Bool)
    /// No predictor has a positive importance, or all training rows are alike: distances say nothing.
    case noDistance
    /// Something that only a regression forest has.
    case needsRegression
    /// The progress closure asked to stop.
    case stopped
  }

  /// At least one, in the order of the data.
  public let problems: [Problem]

  public init(_ problems: [Problem]) {
    self.problems = problems
  }
}
