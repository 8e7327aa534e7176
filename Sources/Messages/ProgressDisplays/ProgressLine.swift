/// One line of progress: what is being done, bar, share, time left.
struct ProgressLine {
  let title: Text
  /// 0...1.
  let share: Double
  let elapsed_ns: Int64

  init(_ title: Text, done: Int64, total: Int64, elapsed_ns: Int64) {
    self.title = title
    share = total > 0 ? min(1, max(0, Double(done) / Double(total))) : 1
    self.elapsed_ns = elapsed_ns
  }

  /// The line without a bar: `Reading maps: 40 %, 12 s left`.
  func plain(_ language: Language) -> String {
    Text.progressPlain.filled(texts: [
      "title": title, "share": Text(verbatim: percent), "time": time,
    ])[language]
  }

  /// The line with a bar, no wider than the columns.
  func drawn(_ language: Language, columns: Int) -> String {
    let tail = " \(String(repeating: " ", count: 5 - percent.count))\(percent)  \(time[language])"
    let room = columns - 1
    let barWidth = min(30, room - ProgressLine.width(title[language]) - ProgressLine.width(tail) - 1)
    guard barWidth >= 5 else { return ProgressLine.cut(title[language] + tail, to: room) }
    let full = Int(Double(barWidth) * share)
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: barWidth - full)
    return "\(title[language]) \(bar)\(tail)"
  }

  /// Rounded down, so that 100 % is only said of what is done.
  private var percent: String { "\(Int(share * 100)) %" }

  private var time: Text {
    let elapsed_s = Double(elapsed_ns) / 1e9
    if share >= 1 { return .progressTook.filled(["time": ProgressLine.clock(elapsed_s)]) }
    guard share > 0 else { return .progressUnknown }
    return .progressLeft.filled(["time": ProgressLine.clock(elapsed_s / share * (1 - share))])
  }

  /// `45 s`, `3:05 min`, `2:03 h`.
  static func clock(_ seconds: Double) -> String {
    guard seconds < 360_000_000 else { return "…" }
    let whole = Int(seconds.rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60):\(twoDigits(whole % 60)) min" }
    return "\(whole / 3600):\(twoDigits(whole % 3600 / 60)) h"
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Columns of a terminal: two for each character from the Hangul letters up, where the wide scripts begin.
  private static func width(_ text: String) -> Int {
    text.reduce(0) { $0 + width($1) }
  }

  private static func width(_ character: Character) -> Int {
    let value = character.unicodeScalars.first?.value ?? 0
    return (0x1100...0x115F).contains(value) || (0x2E80...0xFFE6).contains(value) || value >= 0x1F000 ? 2 : 1
  }

  private static func cut(_ text: String, to columns: Int) -> String {
    var line = ""
    var used = 0
    for character in text {
      used += width(character)
      if used > columns { return line }
      line.append(character)
    }
    return line
  }
}
