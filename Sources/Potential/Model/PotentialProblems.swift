/// What stops the model from being trained or asked; all that is found at once.
public struct PotentialProblems: Error, Sendable, Hashable {
  public enum Problem: Sendable, Hashable {
    /// There is nothing to learn from: no predictor was given.
    case noPredictors
    /// Several mines have the id; in the order of the mines.
    case repeatedMines([String])
    /// More predictors are to be drawn for a split than there are.
    case tooManyCandidates(Int, predictors: Int)
    /// A group of predictors, whose importance is to be measured together, names what isn't a predictor.
    case unknownInGroup(String, [String])
    /// The predictor has one value in all mines that could be learnt from.
    case constantPredictor(String, value: String)
    /// The predictor has no value in any mine.
    case emptyPredictor(String)
    /// Fewer mines than ``PotentialProblems/minimumMines`` can be learnt from.
    case tooFewMines(usable: Int, withoutTarget: Int, poorQuality: Int, missingPredictor: Int)
    /// All targets are alike.
    case constantTarget(Double)
    /// Mode threshold: fewer than the minimum lie above it.
    case tooFewAboveThreshold(threshold: Double, above: Int, usable: Int, highest: Double)
    /// The model has predictors that weren't given, or the other way round.
    case predictorNames(lacking: [String], unknown: [String])
    /// Numbers where the model has categories, or the other way round.
    case predictorKind(String, modelHasCategories: Bool)
    /// Categories of a predictor that training hasn't seen, and the mines that have them.
    case unseenCategories(String, [String], mines: [String])
    /// The model file isn't what can be used; the text of what is wrong with it.
    case modelFile(String)
  }

  /// Fewer can't be learnt from.
  public static let minimumMines = 30

  public var problems: [Problem]

  public init(_ problems: [Problem]) {
    self.problems = problems
  }
}
