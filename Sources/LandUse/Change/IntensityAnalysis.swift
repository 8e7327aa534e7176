internal import Quantities

/// Intensity analysis of consecutive periods: is a period faster, a class more active, a transition more targeted than if change were
/// uniform? (Aldwaik & Pontius 2012; dossier §1.4.)
///
/// All intensities are shares per year, not percent. One that would divide by no land is nil and has no verdict.
package struct IntensityAnalysis: Sendable, Hashable {
  /// Intensities that differ by no more are equal, per year (the tolerance of the R package intensity.analysis).
  package static let tolerance = 1e-7

  package enum Verdict: String, Sendable, Hashable {
    /// Above or below the uniform intensity of all periods.
    case fast, slow
    /// Above or below the intensity of the period.
    case active, dormant
    /// Above or below the uniform intensity of the transitions to (or from) a class.
    case target, avoid
    case uniform
  }

  /// An intensity beside the one it would have if change were uniform.
  package struct Comparison: Sendable, Hashable {
    package let intensity_per_yr: Double
    package let uniform_per_yr: Double
    package let verdict: Verdict

    init?(_ intensity: Double?, uniform: Double?, above: Verdict, below: Verdict) {
      guard let intensity, let uniform else { return nil }
      intensity_per_yr = intensity
      uniform_per_yr = uniform
      let difference = intensity - uniform
      verdict = abs(difference) <= IntensityAnalysis.tolerance ? .uniform : difference > 0 ? above : below
    }
  }

  /// What is told of one period.
  package struct Period: Sendable, Hashable {
    /// S against U.
    package let interval: Comparison?
    /// G_j, gain over the area at the end, against S, by class.
    package let categoryGain: [Comparison?]
    /// L_i, loss over the area at the start, against S, by class.
    package let categoryLoss: [Comparison?]
    /// R_in against W_n, `[from × to]`: does the gain of `to` target `from`? nil on the diagonal.
    package let transitionGain: [Comparison?]
    /// Q_mj against V_m, `[from × to]`: does the loss of `from` target `to`? nil on the diagonal.
    package let transitionLoss: [Comparison?]

    init(_ matrix: TransferMatrix, years: Double, uniform: Double?) {
      let size = matrix.size
      let total = matrix.total
      let starts = (0..<size).map(matrix.start)
      let ends = (0..<size).map(matrix.end)
      let intensity = matrix.changed.ratio(to: total).map { $0 / years }
      interval = Comparison(intensity, uniform: uniform, above: .fast, below: .slow)
      categoryGain = (0..<size).map { index in
        Comparison(
          matrix.gain(index).ratio(to: ends[index]).map { $0 / years }, uniform: intensity, above: .active,
          below: .dormant)
      }
      categoryLoss = (0..<size).map { index in
        Comparison(
          matrix.loss(index).ratio(to: starts[index]).map { $0 / years }, uniform: intensity, above: .active,
          below: .dormant)
      }
      var gains: [Comparison?] = []
      var losses: [Comparison?] = []
      let uniformGains = (0..<size).map { matrix.gain($0).ratio(to: total - starts[$0]).map { $0 / years } }
      let uniformLosses = (0..<size).map { matrix.loss($0).ratio(to: total - ends[$0]).map { $0 / years } }
      for from in 0..<size {
        for to in 0..<size {
          guard from != to else {
            gains.append(nil)
            losses.append(nil)
            continue
          }
          let area = matrix[from, to]
          gains.append(
            Comparison(
              area.ratio(to: starts[from]).map { $0 / years }, uniform: uniformGains[to], above: .target, below: .avoid)
          )
          losses.append(
            Comparison(
              area.ratio(to: ends[to]).map { $0 / years }, uniform: uniformLosses[from], above: .target, below: .avoid))
        }
      }
      transitionGain = gains
      transitionLoss = losses
    }
  }

  /// U = `Σ change_k / Σ N·T_k`, per year; nil without land.
  package let uniform_per_yr: Double?
  package let periods: [Period]

  /// - Parameters:
  ///   - matrices: of consecutive periods, of the same land
  ///   - years: the duration of each, > 0
  package init(_ matrices: [TransferMatrix], years: [Double]) {
    precondition(matrices.count == years.count && years.allSatisfy { $0 > 0 })
    let changed = matrices.reduce(0) { $0 + $1.changed.squareMetres }
    let areaYears = zip(matrices, years).reduce(0) { $0 + $1.0.total.squareMetres * $1.1 }
    let uniform = areaYears > 0 ? changed / areaYears : nil
    uniform_per_yr = uniform
    periods = zip(matrices, years).map { Period($0, years: $1, uniform: uniform) }
  }
}
