import LandUse
import Quantities
import TestSupport

/// A small patchy landscape that a seed determines.
struct RandomLandscape {
  let dates: Int
  let rows: Int
  let columns: Int
  var codes: [Int]
  let units: [Int64]

  static let legend = Legend(
    LandType.allCases.enumerated().map { index, type in
      LandClass(code: 3 * index + 1, name: type.rawValue, type: type)
    })

  init(
    seed: UInt64, dates: Int, rows: Int, columns: Int, patch: Int, extraCodes: [Int] = [],
    legend: Legend = Self.legend
  ) {
    var generator = SeededGenerator(seed: seed)
    let choice = legend.classes.map(\.code) + extraCodes
    var codes: [Int] = []
    for _ in 0..<dates * rows {
      var left = columns
      while left > 0 {
        let length = min(left, Int.random(in: 1...2 * patch - 1, using: &generator))
        let code = choice[Int.random(in: choice.indices, using: &generator)]
        codes += Array(repeating: code, count: length)
        left -= length
      }
    }
    self.dates = dates
    self.rows = rows
    self.columns = columns
    self.codes = codes
    units = (0..<rows).map { AreaSum.units(squareMetres: 900 + 0.1234567 * Double($0)) }
  }

  var shape: BlockShape { BlockShape(dates: dates, rows: rows, columns: columns) }

  func plan(_ legend: Legend = Self.legend, missing: [Set<Int>]? = nil) -> CountingPlan {
    CountingPlan(legend, lookups: (0..<dates).map { CodeLookup(legend, missing: missing?[$0] ?? []) })
  }

  func tally(_ plan: CountingPlan) -> LandUseTally {
    var tally = LandUseTally(plan)
    let raw = codes.map(UInt8.init)
    tally.add(raw, shape, units: units, plan)
    return tally
  }

  /// The states of the flows in the words of ``ObviousTally``.
  static func words(_ state: Int, _ states: TrajectoryStates) -> String {
    String(states.classes[state]) + (states.origins[state].map { " from \($0)" } ?? "")
  }

  /// Densities that differ in every pool and class.
  static func densities(_ legend: Legend = Self.legend, soilLossFraction: Double = 1, spread: Double = 0)
    -> CarbonDensityTable
  {
    func estimates(_ scale: Double) -> [DensityEstimate?] {
      legend.classes.map { landClass in
        let value = scale * Double((landClass.code * 37) % 11 + 1)
        return DensityEstimate(
          CarbonDensity(value), low: CarbonDensity(value * (1 - spread)),
          high: CarbonDensity(value * (1 + 1.5 * spread)))
      }
    }
    return CarbonDensityTable(
      [.above: estimates(3.1), .below: estimates(1.7), .soil: estimates(8.3)], soilLossFraction: soilLossFraction)
  }
}
