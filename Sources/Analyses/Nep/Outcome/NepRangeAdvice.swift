internal import Foundation
internal import Messages

/// What a user can set where values lie outside the valid range.
struct NepRangeAdvice {
  let settings: NepSettings

  /// How far beyond a limit values may lie to be most likely real ones, as a share of the range's width: the guards are
  /// round numbers, and products pass them here and there (MODIS has NPP of 2580 g C/m²/yr on Hawaii).
  private static let reach = 0.2
  /// Stored whole numbers are tenths to hundred-thousandths of the unit.
  private static let powers = -5 ... -1

  /// - Parameter ranges: lowest and highest of the values outside, by year.
  /// - Returns: nil where any lies farther from the valid range than a real value would.
  func mend(justBeyond ranges: [ClosedRange<Double>]) -> Text? {
    guard let allowed = settings.validRange, let widened = widened, let low = ranges.map(\.lowerBound).min(),
      let high = ranges.map(\.upperBound).max(), widened.contains(low), widened.contains(high)
    else { return nil }
    let wanted = Self.rounded(low, allowed.lowerBound, .down) + ":" + Self.rounded(high, allowed.upperBound, .up)
    return .rangeJustBeyond.filled(["range": wanted])
  }

  /// - Parameter range: lowest and highest of values that can't be, after scaling.
  func mend(allOutside range: ClosedRange<Double>) -> Text {
    .rangeAdvice.filled(texts: ["scale": scale(range) ?? Text(verbatim: "")])
  }

  /// The scale for values that turn out to be a thousandth of what they should be.
  var thousandfold: Text {
    guard let scale = settings.scale else { return .rangeThousandfoldOwn }
    return .rangeThousandfold.filled(["scale": TypedNumbers.product(scale, tens: 3)])
  }

  /// The scale with which the values could be; nil where none is likely.
  private func scale(_ range: ClosedRange<Double>) -> Text? {
    guard settings.offset ?? 0 == 0, let widened else { return nil }
    let power = Self.powers.last { power in
      let factor = pow(10, Double(power))
      return widened.contains(range.lowerBound * factor) && widened.contains(range.upperBound * factor)
    }
    guard let power else { return nil }
    let factor = pow(10, Double(power))
    let text = settings.scale == nil ? Text.rangeOwnScale : .rangeScale
    return text.filled([
      "factor": TypedNumbers.product(1, tens: power), "scale": TypedNumbers.product(settings.scale ?? 1, tens: power),
      "low": ShortNumbers.number(range.lowerBound * factor), "high": ShortNumbers.number(range.upperBound * factor),
    ])
  }

  private var widened: ClosedRange<Double>? {
    guard let allowed = settings.validRange, allowed.lowerBound.isFinite, allowed.upperBound.isFinite else {
      return nil
    }
    let slack = (allowed.upperBound - allowed.lowerBound) * Self.reach
    // What can't be negative isn't so by a little either.
    return allowed.lowerBound - (allowed.lowerBound < 0 ? slack : 0)...allowed.upperBound + slack
  }

  /// A limit, moved to a round number beyond a value that passes it.
  private static func rounded(_ value: Double, _ limit: Double, _ rule: FloatingPointRoundingRule) -> String {
    let passes = rule == .up ? value > limit : value < limit
    guard passes, value != 0 else { return TypedNumbers.number(limit) }
    return TypedNumbers.rounded(value, digits: 2, rule)
  }
}
