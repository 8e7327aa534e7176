import Foundation

/// Numbers for people to read: thousands apart, as many decimals as the size deserves.
enum NumberText {
  /// The decimals that leave about six digits, at most four.
  static func decimals(_ number: Double) -> Int {
    switch abs(number) {
    case 0: 0
    case 10_000...: 0
    case 1_000...: 1
    case 10...: 2
    default: 4
    }
  }

  /// An interval's ends with equally many decimals: those of the wider end, or more where both would look alike.
  static func ends(_ low: Double, _ high: Double) -> (low: String, high: String) {
    var decimals = decimals(max(abs(low), abs(high)))
    while decimals < 6, low != high, grouped(low, decimals: decimals) == grouped(high, decimals: decimals) {
      decimals += 1
    }
    return (grouped(low, decimals: decimals), grouped(high, decimals: decimals))
  }

  /// `-650848.31` as `−650 848`. What isn't a number is a dash.
  static func grouped(_ number: Double, decimals: Int? = nil) -> String {
    guard number.isFinite else { return "–" }
    let plain = String(format: "%.\(decimals ?? self.decimals(number))f", abs(number))
    let parts = plain.split(separator: ".", maxSplits: 1)
    var whole = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0, (parts[0].count - index).isMultiple(of: 3) { whole += " " }
      whole.append(digit)
    }
    let text = parts.count > 1 ? "\(whole).\(parts[1])" : whole
    let isZero = plain.allSatisfy { $0 == "0" || $0 == "." }
    return number < 0 && !isZero ? "−" + text : text
  }
}
