@testable import Analyses

/// What seed 002 prints for Pingshuo, as conditions on counts of cells; written by hand from the paper, apart from the solver's
/// script and from `published.csv`.
enum ExampleFigures {
  static let cell_ha = 0.09
  static let green: [PingshuoClass] = [.arable, .forest, .grass]
  static let damaged: [PingshuoClass] = [.openPit, .stripping, .dump, .industrial]

  /// Cells by trajectory: the class at 1986, 2000, 2009 and 2018.
  typealias Counts = [[PingshuoClass]: Int]

  static func cells(_ counts: Counts, _ belongs: ([PingshuoClass]) -> Bool) -> Int {
    counts.reduce(0) { $0 + (belongs($1.key) ? $1.value : 0) }
  }

  /// What is asked of a whole number of cells.
  struct Figure: Sendable {
    let name: String
    let least: Int
    let most: Int
    let belongs: @Sendable ([PingshuoClass]) -> Bool
  }

  /// The nearest whole number of cells to an area.
  private static func area(_ name: String, _ hectares: Double, _ belongs: @escaping @Sendable ([PingshuoClass]) -> Bool)
    -> Figure
  {
    let nearest = Int((hectares / cell_ha).rounded())
    return Figure(name: name, least: nearest, most: nearest, belongs: belongs)
  }

  /// All numbers of cells whose share of `whole` rounds to the printed percentage.
  private static func share(
    _ name: String, _ percent: Double, decimals: Int, of whole: Int,
    _ belongs: @escaping @Sendable ([PingshuoClass]) -> Bool
  ) -> Figure {
    var half = 0.5
    for _ in 0..<decimals { half /= 10 }
    return Figure(
      name: name, least: Int(((percent - half) / 100 * Double(whole)).rounded(.up)),
      most: Int(((percent + half) / 100 * Double(whole)).rounded(.down)), belongs: belongs)
  }

  private static func out(of land: PingshuoClass, to targets: [PingshuoClass]) -> @Sendable ([PingshuoClass]) -> Bool {
    { $0[0] == land && $0[3] != land && targets.contains($0[3]) }
  }

  static func all(_ counts: Counts) -> [Figure] {
    let total = cells(counts) { _ in true }
    return [
      // 51,713.3–51,748.3 ha: 1109.25 ha / 2.145 % and 2243.29 ha / 4.335 %
      Figure(name: "total", least: 574_593, most: 574_980) { _ in true },
      area("arable 1986", 32119.86) { $0[0] == .arable }, area("arable 2018", 24191.34) { $0[3] == .arable },
      area("forest 1986", 8426.73) { $0[0] == .forest }, area("forest 2009", 7372.44) { $0[2] == .forest },
      area("forest 2018", 9300) { $0[3] == .forest },
      share("forest 2018", 18, decimals: 0, of: total) { $0[3] == .forest },
      area("grass 1986", 10655.54) { $0[0] == .grass }, area("grass 2018", 8793.36) { $0[3] == .grass },
      area("stripping 2018", 1109.25) { $0[3] == .stripping },
      area("industrial 2018", 2243.29) { $0[3] == .industrial },
      area("dump 2018", 2856.33) { $0[3] == .dump }, area("open pit 2018", 914.7) { $0[3] == .openPit },
      share("stripping 2018", 2.14, decimals: 2, of: total) { $0[3] == .stripping },
      share("industrial 2018", 4.34, decimals: 2, of: total) { $0[3] == .industrial },
      share("dump 2018", 5.52, decimals: 2, of: total) { $0[3] == .dump },
      share("open pit 2018", 1.77, decimals: 2, of: total) { $0[3] == .openPit },
      share("industrial 2000", 0.78, decimals: 2, of: total) { $0[1] == .industrial },
      Figure(name: "damaged 1986", least: 0, most: 0) { damaged.contains($0[0]) },
      // 560 + 24.7 + 117.3 + 196.3 ha and 354.7 + 101.3 + 100 ha
      area("dumps reclaimed 2000–2009", 898.3) { $0[1] == .dump && green.contains($0[2]) },
      area("dumps reclaimed 2009–2018", 556) { $0[2] == .dump && green.contains($0[3]) },
    ] + transfers(counts) + functionalAreas(total)
  }

  private static func transfers(_ counts: Counts) -> [Figure] {
    let rows: [(PingshuoClass, Double, Double, Double, Double, [(PingshuoClass, Double)])] = [
      (.arable, 14085.34, 4482.5, 31.8, 31.82, [(.grass, 30.4), (.forest, 25.9)]),
      (.forest, 4211.57, 963.49, 22.9, 22.88, [(.arable, 53.6), (.grass, 17.5)]),
      (.grass, 6946.97, 1648.13, 23.7, 23.72, [(.arable, 53.9), (.forest, 19.8)]),
    ]
    return rows.flatMap { land, left, lost, short, long, moves in
      let leaving = cells(counts, out(of: land, to: PingshuoClass.allCases))
      return [
        area("out of \(land)", left, out(of: land, to: PingshuoClass.allCases)),
        area("\(land) to damaged", lost, out(of: land, to: damaged)),
        share("\(land) to damaged, share", short, decimals: 1, of: leaving, out(of: land, to: damaged)),
        share("\(land) to damaged, share", long, decimals: 2, of: leaving, out(of: land, to: damaged)),
      ]
        + moves.map { target, percent in
          share("\(land) to \(target)", percent, decimals: 1, of: leaving, out(of: land, to: [target]))
        }
    }
  }

  private static func functionalAreas(_ total: Int) -> [Figure] {
    let shares: [[(String, Double, Int)]] = [
      [
        ("invariant", 66.7, 1), ("enhancement", 4.1, 1), ("low_carbon_optimisation", 6.8, 1),
        ("emission_control", 4.2, 1),
      ],
      [
        ("invariant", 48.8, 1), ("enhancement", 9.69, 2), ("low_carbon_optimisation", 14.6, 1),
        ("emission_control", 5.5, 1),
      ],
      [
        ("invariant", 42.7, 1), ("enhancement", 14.8, 1), ("low_carbon_optimisation", 15.7, 1),
        ("emission_control", 8.2, 1),
      ],
    ]
    return shares.enumerated().flatMap { start, row in
      row.map { kind, percent, decimals in
        share("\(kind) in period \(start + 1)", percent, decimals: decimals, of: total) {
          areaType($0[start], $0[start + 1]) == kind
        }
      }
    }
  }

  /// Table 1 of seed 002; nil for the 79 pairs that it doesn't list.
  static func areaType(_ from: PingshuoClass, _ to: PingshuoClass) -> String? {
    if green.contains(from), to == from { return "invariant" }
    if damaged.contains(from) { return green.contains(to) ? "enhancement" : nil }
    guard green.contains(from) else { return nil }
    if damaged.contains(to) { return "emission_control" }
    if to == .forest { return "enhancement" }
    if !green.contains(to) || (from == .grass && to == .arable) { return "low_carbon_optimisation" }
    return nil
  }

  /// What is missed, in words; empty when all hold.
  static func missed(_ counts: Counts) -> [String] {
    all(counts).compactMap { figure in
      let found = cells(counts, figure.belongs)
      return (figure.least...figure.most).contains(found)
        ? nil : "\(figure.name): \(found) cells, wanted \(figure.least) to \(figure.most)"
    }
  }
}
