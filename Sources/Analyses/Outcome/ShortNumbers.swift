internal import Foundation
internal import Messages

/// Numbers within sentences: few digits, alike in both languages.
enum ShortNumbers {
  /// About five digits, without a tail of zeros, with a real minus: `−9999`, `0.12346`, `3.4028e+38`.
  static func number(_ number: Double) -> String {
    let text = typed(number)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }

  /// The same to be typed into a command or a file, with the keyboard's hyphen for a minus.
  static func typed(_ number: Double) -> String {
    guard number.isFinite else { return number < 0 ? "-∞" : "∞" }
    if number == number.rounded(), abs(number) < 1e9 { return "\(Int(number))" }
    return String(format: "%.5g", number)
  }

  /// An area in km² with up to two decimals.
  static func area(_ area_km2: Double) -> String {
    let text = String(format: "%.2f", area_km2)
    // Less than can be shown isn't nothing.
    return area_km2 > 0 && text == "0.00" ? "< 0.01" : text
  }

  /// `−1500 … 1500`, with ∞ for an end that is open.
  static func range(_ range: ClosedRange<Double>) -> String {
    "\(number(range.lowerBound)) … \(number(range.upperBound))"
  }

  /// A length in m below 1 km, else in km.
  static func length(metres: Double) -> String {
    metres < 1_000 ? "\(number(metres.rounded())) m" : "\(String(format: "%.4g", metres / 1_000)) km"
  }
}
