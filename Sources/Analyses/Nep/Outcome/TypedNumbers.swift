internal import Foundation
internal import Messages

/// Numbers that a user is told to type: what is read back is exactly what was meant.
enum TypedNumbers {
  /// In as few digits as lead back to it.
  static func number(_ number: Double) -> String { Text.plain(number) }

  /// A number times a power of ten, without the noise of binary fractions: 0.000123456789 · 10³ is `0.123456789`.
  static func product(_ number: Double, tens: Int) -> String {
    guard isOrdinary(number), let decimal = Decimal(string: "\(number)", locale: posix) else {
      return Self.number(number * pow(10, Double(tens)))
    }
    return text(decimal * power(tens))
  }

  /// A number moved to one of few digits, up or down, so that what is typed never leaves the number itself out.
  ///
  /// - Parameters:
  ///   - number: other than 0.
  ///   - rule: `.up` or `.down`.
  static func rounded(_ number: Double, digits: Int, _ rule: FloatingPointRoundingRule) -> String {
    guard isOrdinary(number) else { return Self.number(number) }
    let exponent = Int(floor(log10(abs(number)))) - digits + 1
    var steps = (number / pow(10, Double(exponent))).rounded(rule)
    while true {
      let text = text(Decimal(steps) * power(exponent))
      guard let read = Double(text), rule == .up ? read < number : read > number else { return text }
      steps += rule == .up ? 1 : -1
    }
  }

  private static let posix = Locale(identifier: "en_US_POSIX")

  /// Decimals reach no farther than 10^±127.
  private static func isOrdinary(_ number: Double) -> Bool { abs(number) > 1e-60 && abs(number) < 1e60 }

  private static func power(_ tens: Int) -> Decimal { Decimal(sign: .plus, exponent: tens, significand: 1) }

  private static func text(_ decimal: Decimal) -> String {
    NSDecimalNumber(decimal: decimal).description(withLocale: posix)
  }
}
