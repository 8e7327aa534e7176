import Analyses
import Messages

/// The headline of an outcome as lines for a terminal: what it is of, then title, value, unit, interval, each in its
/// column.
struct Headline {
  private let summary: Summary

  init(_ summary: Summary) {
    self.summary = summary
  }

  /// The lines, ending in a line feed.
  func text(_ language: Language) -> String {
    let rows = summary.headline.map { item in
      (
        title: Headline.title(item, language),
        value: NumberText.grouped(item.value, decimals: Headline.isCount(item) ? 0 : nil),
        unit: Headline.unit(item),
        interval: Headline.interval(item, language)
      )
    }
    let titles = rows.map { TextLayout.width($0.title) }.max() ?? 0
    let values = rows.map { TextLayout.width($0.value) }.max() ?? 0
    let units = rows.map { TextLayout.width($0.unit) }.max() ?? 0
    let lines = rows.map { row in
      let cells = [
        TextLayout.padded(row.title, to: titles),
        TextLayout.padded(row.value, to: values, onLeft: true) + " "
          + TextLayout.padded(row.unit, to: units), row.interval,
      ]
      var line = "  " + cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
    return ([head(language)] + lines).joined(separator: "\n") + "\n"
  }

  /// Numbers without a unit are counts, or shares such as R².
  private static func isCount(_ item: Summary.Headline) -> Bool {
    item.unit.isEmpty && item.value == item.value.rounded()
  }

  /// `Gg C/yr²` for the `Gg C/yr per yr` of a trend, `index/yr` for `index per yr`, `km²` for `km2`.
  private static func unit(_ item: Summary.Headline) -> String {
    raised(item.unit.replacing("/yr per yr", with: "/yr²").replacing(" per yr", with: "/yr"))
  }

  /// `km²`, `m²` and `CO₂` for the plain signs of file headers.
  private static func raised(_ words: String) -> String {
    words.replacing("CO2", with: "CO₂").replacing(/\b(k?m)2\b/) { "\($0.1)²" }
  }

  /// `Pingshuo: land-use transfer …`; titles begin small, because help prints them within its lines.
  private func head(_ language: Language) -> String {
    let title = summary.title[language]
    guard let name = summary.name else { return title.prefix(1).uppercased() + title.dropFirst() }
    return Text.headlineHead.filled(["name": name, "title": title])[language]
  }

  private static func title(_ item: Summary.Headline, _ language: Language) -> String {
    let title = raised(item.title[language])
    return switch (item.from, item.to) {
    case (let from?, let to?) where from != to:
      Text.headlineSpan.filled(["title": title, "from": "\(from)", "to": "\(to)"])[language]
    case (let year?, _), (nil, let year?):
      Text.headlineYear.filled(["title": title, "from": "\(year)"])[language]
    case (nil, nil): title
    }
  }

  private static func interval(_ item: Summary.Headline, _ language: Language) -> String {
    guard let low = item.low, let high = item.high, let coverage = item.coverage else { return "" }
    let ends = NumberText.ends(low, high)
    return Text.headlineInterval.filled([
      "coverage": NumberText.grouped(coverage * 100, decimals: 0), "low": ends.low, "high": ends.high,
    ])[language]
  }
}
