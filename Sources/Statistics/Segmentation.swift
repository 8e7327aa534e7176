internal import Foundation

/// A series cut into phases of different mean, with the least sum of squared residuals for each number of breaks.
///
/// The best cuts for m = 0…M breaks come from dynamic programming over the residual sums of squares of all possible phases
/// (time n²·M, memory n²); among equally good cuts the one whose last break comes first. The number of breaks is chosen by
/// ```
/// BIC(m) = n·(ln(RSS(m)/n) + 1 + ln 2π) + 2(m + 1)·ln n
/// ```
/// as R's strucchange has it: a mean and a break (or the variance) is paid for per phase. Phases hold at least
/// ``minimumSegment`` values. Positions count values that are there; gaps between their times don't matter.
///
/// Source: Bai & Perron 2003, Journal of Applied Econometrics 18:1; Zeileis et al. 2003, Computational Statistics & Data
/// Analysis 44:109.
public struct Segmentation: Sendable, Hashable {
  /// The best cut with a given number of breaks.
  public struct Fit: Sendable, Hashable {
    /// The number of values before each break, which is the index of the first value after it; ascending.
    public let breaks: [Int]
    /// The indexes of each phase.
    public let segments: [Range<Int>]
    /// The mean of each phase.
    public let means: [Double]
    /// RSS, the sum of squared differences from the phase's mean.
    public let residualSumOfSquares: Double
    /// −∞ where the phases fit exactly.
    public let bic: Double
  }

  /// Values in each phase at least.
  public let minimumSegment: Int
  /// The best cuts with 0, 1, 2 … breaks, as far as the series has room for them and the caller wanted.
  public let fits: [Fit]

  /// 15 % of the values (strucchange's default), at least two.
  ///
  /// - Parameter count: values of the series
  public static func defaultMinimumSegment(count: Int) -> Int { max(2, count * 15 / 100) }

  /// Nil for an empty series.
  ///
  /// - Parameters:
  ///   - values: finite, in the order of time
  ///   - maximumBreaks: not negative
  ///   - minimumSegment: at least 1; ``defaultMinimumSegment(count:)`` by default
  public init?(_ values: [Double], maximumBreaks: Int, minimumSegment: Int? = nil) {
    precondition(maximumBreaks >= 0 && minimumSegment ?? 1 >= 1 && values.allSatisfy { $0.isFinite })
    guard !values.isEmpty else { return nil }
    let count = values.count
    let least = minimumSegment ?? Self.defaultMinimumSegment(count: count)
    self.minimumSegment = least
    let costs = PhaseCosts(values)
    let most = max(0, min(maximumBreaks, count / least - 1))
    // `cost[end]` of the best cut of the first `end` values into so many phases, and where its last phase begins.
    var cost = (0...count).map { $0 == count || $0 >= least ? costs.residuals(0..<$0) : .infinity }
    var starts: [[Int]] = []
    var fits = [Self.fit(values, costs, breaks: [])]
    for breaks in stride(from: 1, through: most, by: 1) {
      var next = [Double](repeating: .infinity, count: count + 1)
      var start = [Int](repeating: 0, count: count + 1)
      for end in stride(from: (breaks + 1) * least, through: count, by: 1) {
        for begin in breaks * least...end - least {
          let candidate = cost[begin] + costs.residuals(begin..<end)
          if candidate < next[end] {
            next[end] = candidate
            start[end] = begin
          }
        }
      }
      cost = next
      starts.append(start)
      var positions: [Int] = []
      var end = count
      for start in starts.reversed() {
        end = start[end]
        positions.append(end)
      }
      fits.append(Self.fit(values, costs, breaks: positions.reversed()))
    }
    self.fits = fits
  }

  /// The fit with the smallest BIC, of equal ones that with the fewest breaks.
  ///
  /// - Parameter maximumBreaks: not negative; fits with more breaks aren't looked at
  public func best(maximumBreaks: Int = .max) -> Fit {
    precondition(maximumBreaks >= 0)
    return fits[1...].prefix(maximumBreaks).reduce(fits[0]) { $1.bic < $0.bic ? $1 : $0 }
  }

  /// The fit with so many breaks; nil where the series has no room for them or they weren't asked for.
  public func exactly(_ breaks: Int) -> Fit? {
    fits.indices.contains(breaks) ? fits[breaks] : nil
  }

  private static func fit(_ values: [Double], _ costs: PhaseCosts, breaks: [Int]) -> Fit {
    let count = Double(values.count)
    let segments = zip([0] + breaks, breaks + [values.count]).map { $0..<$1 }
    let sum = segments.reduce(0) { $0 + costs.residuals($1) }
    // What rounding leaves of an exact fit would make every further break look worth while.
    let rounding = 1e-14 * (values.map { abs($0) }.max() ?? 0)
    let residuals = sum <= count * rounding * rounding ? 0 : sum
    let likelihoodTerm = count * (log(residuals / count) + 1 + log(2 * Double.pi))
    return Fit(
      breaks: breaks, segments: segments, means: segments.map { costs.mean($0) }, residualSumOfSquares: residuals,
      bic: likelihoodTerm + 2 * Double(segments.count) * log(count))
  }
}
