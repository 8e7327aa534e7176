/// The place of a minimum of a function of one variable without derivatives: parabolas through three points where they help, golden
/// sections where they don't.
///
/// Source: Brent 1973, Algorithms for Minimization without Derivatives, chapter 5.
enum BrentMinimum {
  /// - Parameters:
  ///   - range: where it is sought; a minimum at an end is found to within the tolerance
  ///   - tolerance: of the place, relative; below √(2⁻⁵²) nothing is gained
  static func find(within range: ClosedRange<Double>, tolerance: Double = 1.5e-8, _ function: (Double) -> Double)
    -> Double
  {
    let golden = (3 - 5.0.squareRoot()) / 2
    var low = range.lowerBound
    var high = range.upperBound
    // The best place so far, the second best, and the one that was second best before.
    var best = low + golden * (high - low)
    var second = best
    var third = best
    var atBest = function(best)
    var atSecond = atBest
    var atThird = atBest
    var step = 0.0
    var stepBefore = 0.0
    for _ in 0..<200 {
      let middle = (low + high) / 2
      let near = tolerance * abs(best) + 1e-12
      if abs(best - middle) <= 2 * near - (high - low) / 2 { break }
      var next: Double?
      if abs(stepBefore) > near {
        // The vertex of the parabola through the three places, if it is inside and the step is less than half of the last but one.
        let first = (best - second) * (atBest - atThird)
        let other = (best - third) * (atBest - atSecond)
        let above = (best - third) * other - (best - second) * first
        let below = 2 * (other - first)
        if below != 0 {
          let candidate = -above / below
          let place = best + candidate
          if abs(candidate) < abs(stepBefore) / 2, place > low, place < high {
            stepBefore = step
            step = candidate
            if place - low < 2 * near || high - place < 2 * near { step = middle >= best ? near : -near }
            next = best + step
          }
        }
      }
      if next == nil {
        stepBefore = (best >= middle ? low : high) - best
        step = golden * stepBefore
      }
      let place = best + (abs(step) >= near ? step : (step >= 0 ? near : -near))
      let value = function(place)
      if value <= atBest {
        if place >= best { low = best } else { high = best }
        (third, atThird) = (second, atSecond)
        (second, atSecond) = (best, atBest)
        (best, atBest) = (place, value)
      } else {
        if place < best { low = place } else { high = place }
        if value <= atSecond || second == best {
          (third, atThird) = (second, atSecond)
          (second, atSecond) = (place, value)
        } else if value <= atThird || third == best || third == second {
          (third, atThird) = (place, value)
        }
      }
    }
    return best
  }
}
