package import Messages

extension Text {
  /// A value of the user's, fit for a line of text: control characters made visible, cut after 80 characters.
  package static func shown(_ value: String) -> String {
    var text = ""
    var count = 0
    for character in value {
      if count == 80 { return text + "…" }
      count += 1
      let isControl = character.unicodeScalars.contains { $0.properties.generalCategory == .control }
      if isControl {
        text += character.unicodeScalars.map { "\\u{" + String($0.value, radix: 16) + "}" }.joined()
      } else {
        text.append(character)
      }
    }
    return text
  }

  /// This text with `{value}` replaced by what the user wrote, made fit for a line.
  package func shown(_ value: String) -> Text {
    filled(["value": Text.shown(value)])
  }

  /// Names one after another, with each language's comma.
  package static func list(_ names: [String]) -> Text {
    Text(names.joined(separator: ", "), zh: names.joined(separator: "、"))
  }

  /// Names of which one is to be taken.
  static func alternatives(_ names: [String]) -> Text {
    Text(names.joined(separator: " or "), zh: names.joined(separator: " 或 "))
  }

  /// A closed range as words; an end that is as far as the type goes isn't said.
  static func range(_ range: ClosedRange<Double>, unit: String?) -> Text {
    rangeWords(
      low: range.lowerBound == -.infinity ? nil : plain(range.lowerBound),
      high: range.upperBound == .infinity ? nil : plain(range.upperBound), unit: unit)
  }

  /// A closed range as words; an end that is as far as the type goes isn't said, unless asked for.
  static func range(_ range: ClosedRange<Int>, unit: String?, namingEnds: Bool = false) -> Text {
    rangeWords(
      low: range.lowerBound == .min && !namingEnds ? nil : "\(range.lowerBound)",
      high: range.upperBound == .max && !namingEnds ? nil : "\(range.upperBound)", unit: unit)
  }

  private static func rangeWords(low: String?, high: String?, unit: String?) -> Text {
    let tail = unit.map { " " + $0 } ?? ""
    return switch (low, high) {
    case (let low?, let high?): rangeBoth.filled(["low": low, "high": high + tail])
    case (let low?, nil): rangeLow.filled(["low": low + tail])
    case (nil, let high?): rangeHigh.filled(["high": high + tail])
    case (nil, nil): rangeNone.filled(["unit": tail])
    }
  }

  /// A number without a needless point.
  static func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }
}
