/// One row of `placebo.csv`: what the method finds where nothing was mined.
///
/// Each mine's polygon is shifted into its own reference and compared with the rest of it. The expected change is zero;
/// how far these means lie from it, and how often a mine's own interval leaves zero out (10 % is expected), tells how far
/// the answers about mines can be trusted.
public struct PlaceboYear: Sendable, Hashable {
  public var year: Int
  /// Mines whose placebo has a change in this year.
  public var mines: Int
  /// Weighted by the mines' areas, with the interval of the cluster bootstrap.
  public var meanByArea: GroupEstimate?
  /// The mean over mines, each counting once.
  public var meanByMine: GroupEstimate?
  /// Over mines, each counting once (n − 1); nil below two mines.
  public var standardDeviation: Double?
  /// The mines whose own 90 % interval leaves out zero, % of those that have an interval of some width; nil without any,
  /// as in a baseline of one year.
  public var shareOutsideInterval_percent: Double?

  public init(year: Int, mines: Int) {
    self.year = year
    self.mines = mines
  }
}
