internal import Foundation

/// A time axis after the conventions for climate and forecast data (CF §4.4): `days since 2000-01-01`.
struct TimeAxis {
  private enum Calendar { case standard, noLeap, allLeap, days360 }

  private let calendar: Calendar
  /// Days for a step of the axis; nil for months and years, which `monthsPerStep` counts.
  private let daysPerStep: Double?
  private let monthsPerStep: Double
  private let start: (year: Int, month: Int, day: Int)
  /// The part of the first day that had passed.
  private let startOfDay: Double

  /// Nil where it isn't such an axis.
  init?(units: String, calendar name: String) {
    let words = units.lowercased().split(separator: " ")
    guard words.count >= 3, words[1] == "since" else { return nil }
    switch words[0] {
    case "days", "day", "d": (daysPerStep, monthsPerStep) = (1, 0)
    case "hours", "hour", "hr", "hrs", "h": (daysPerStep, monthsPerStep) = (1.0 / 24, 0)
    case "minutes", "minute", "min", "mins": (daysPerStep, monthsPerStep) = (1.0 / 1440, 0)
    case "seconds", "second", "sec", "secs", "s": (daysPerStep, monthsPerStep) = (1.0 / 86_400, 0)
    case "months", "month": (daysPerStep, monthsPerStep) = (nil, 1)
    case "years", "year": (daysPerStep, monthsPerStep) = (nil, 12)
    default: return nil
    }
    let moment = words[2].split(separator: "t", maxSplits: 1)
    let date = moment[0].split(separator: "-").compactMap { Int($0) }
    guard let year = date.first, date.count <= 3 else { return nil }
    start = (year, date.count > 1 ? date[1] : 1, date.count > 2 ? date[2] : 1)
    guard (0...9999).contains(year), (1...12).contains(start.month), (1...31).contains(start.day) else { return nil }
    let clock = moment.count > 1 ? moment[1] : words.count > 3 ? words[3] : "0"
    let parts = clock.split(separator: ":").map { Double($0.filter { $0.isNumber || $0 == "." }) ?? 0 }
    startOfDay = zip(parts, [24.0, 1440, 86_400]).reduce(0) { $0 + $1.0 / $1.1 }
    switch name.lowercased() {
    case "noleap", "365_day": calendar = .noLeap
    case "all_leap", "366_day": calendar = .allLeap
    case "360_day": calendar = .days360
    default: calendar = .standard
    }
  }

  /// The year in which a point of the axis lies; nil for a fill value or what isn't a number.
  func year(_ value: Double) -> Int? {
    guard (value * (daysPerStep ?? monthsPerStep)).magnitude < 1e8 else { return nil }
    guard let daysPerStep else {
      let months = Double(start.month - 1) + value * monthsPerStep
      return start.year + Int((months / 12).rounded(.down))
    }
    // A point that rounding left a moment before midnight counts for the day after it.
    let days = Int((value * daysPerStep + startOfDay + 1e-6).rounded(.down))
    switch calendar {
    case .days360: return year(days, length: 360, before: (start.month - 1) * 30 + start.day - 1)
    case .noLeap:
      return year(days, length: 365, before: Self.daysBefore(month: start.month, isLeap: false) + start.day - 1)
    case .allLeap:
      return year(days, length: 366, before: Self.daysBefore(month: start.month, isLeap: true) + start.day - 1)
    case .standard:
      let isLeap = Self.isLeap(start.year)
      return Self.year(
        day: Self.dayOfNewYear(start.year) + Self.daysBefore(month: start.month, isLeap: isLeap) + start.day - 1 + days)
    }
  }

  private func year(_ days: Int, length: Int, before: Int) -> Int {
    start.year + Int((Double(before + days) / Double(length)).rounded(.down))
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
  }

  private static func daysBefore(month: Int, isLeap: Bool) -> Int {
    [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1] + (isLeap && month > 2 ? 1 : 0)
  }

  /// Days from 0001-01-01 to the first day of a year, Gregorian calendar.
  private static func dayOfNewYear(_ year: Int) -> Int {
    let before = year - 1
    func whole(_ divisor: Int) -> Int { Int((Double(before) / Double(divisor)).rounded(.down)) }
    return before * 365 + whole(4) - whole(100) + whole(400)
  }

  private static func year(day: Int) -> Int {
    var year = Int((Double(day) / 365.2425).rounded(.down)) + 1
    while dayOfNewYear(year) > day { year -= 1 }
    while dayOfNewYear(year + 1) <= day { year += 1 }
    return year
  }
}
