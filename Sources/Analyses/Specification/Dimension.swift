/// What a measure is of, and the units that it may be written in.
package enum Dimension: String, Sendable, Hashable, CaseIterable {
  case length, area

  /// A unit by its names, the first of which is the one that help prints.
  struct Unit {
    let names: [String]
    /// One of it in the dimension's own unit, as a fraction, so that tens are exact: 50 ha are 50 · 1 / 100 km².
    let numerator: Double
    let denominator: Double
  }

  /// The unit of a number without one: metres or square kilometres.
  package var unit: String {
    switch self {
    case .length: "m"
    case .area: "km²"
    }
  }

  /// What stands for the value in help.
  var placeholder: String { rawValue.uppercased() }

  var units: [Unit] {
    switch self {
    case .length:
      [
        Unit(names: ["m"], numerator: 1, denominator: 1), Unit(names: ["km"], numerator: 1000, denominator: 1),
      ]
    case .area:
      [
        Unit(names: ["km2", "km²"], numerator: 1, denominator: 1), Unit(names: ["ha"], numerator: 1, denominator: 100),
        Unit(names: ["m2", "m²"], numerator: 1, denominator: 1_000_000),
      ]
    }
  }
}
