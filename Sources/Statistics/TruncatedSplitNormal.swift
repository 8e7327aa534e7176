/// A split normal distribution cut off outside a range, the rest scaled up to 1.
package struct TruncatedSplitNormal: Sendable, Hashable {
  package let whole: SplitNormal
  package let range: ClosedRange<Double>
  private let least: Double
  private let most: Double

  /// - Parameter range: what is possible; the mode lies within it
  package init(_ whole: SplitNormal, within range: ClosedRange<Double>) {
    precondition(range.contains(whole.mode), "the mode lies within the range")
    self.whole = whole
    self.range = range
    least = whole.isPoint ? 0 : whole.cumulative(range.lowerBound)
    most = whole.isPoint ? 1 : whole.cumulative(range.upperBound)
  }

  /// The value that a share `probability` of the cut distribution doesn't exceed; a uniform number in gives a draw out.
  package func quantile(_ probability: Double) -> Double {
    let value = whole.quantile(least + probability * (most - least))
    return min(max(value, range.lowerBound), range.upperBound)
  }

  /// Fills `values` with draws by inversion, one number of the stream each.
  package func draw(into values: inout [Double], from stream: inout RandomStream) {
    for index in values.indices {
      values[index] = quantile(stream.uniform())
    }
  }
}
