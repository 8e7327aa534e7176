internal import LandUse
internal import Messages
internal import Quantities

/// The density table as the domain wants it.
enum LandUseDensities {
  /// - Parameter legend: nil where the class table couldn't be read; densities are then only checked by themselves.
  static func read(_ path: String, legend: Legend?, soilLossFraction: Double) throws -> CarbonDensityTable? {
    let table = try DensityTable(path)
    guard let legend else { return nil }
    var estimates: [CarbonPool: [DensityEstimate?]] = [:]
    for pool in table.pools {
      guard let domainPool = CarbonPool(rawValue: pool.rawValue) else { continue }
      var byClass = [DensityEstimate?](repeating: nil, count: legend.count)
      for row in table.rows {
        guard let index = legend.index(ofCode: row.code), let density = row.densities[pool] else { continue }
        byClass[index] = DensityEstimate(
          CarbonDensity(density.value), low: density.low.map { CarbonDensity($0) },
          high: density.high.map { CarbonDensity($0) })
      }
      estimates[domainPool] = byClass
    }
    if soilLossFraction < 1, estimates[.soil] == nil {
      throw Problems([
        .problem(
          "densities.noSoil", file: path, place: "--soil-loss-fraction",
          Text.densitiesNoSoil.filled(["fraction": "\(soilLossFraction)"]), mend: .mendNoSoil)
      ])
    }
    return CarbonDensityTable(estimates, soilLossFraction: soilLossFraction)
  }

  /// Classes with land that lack a density.
  static func missing(_ table: CarbonDensityTable, in tally: LandUseTally, _ plan: CountingPlan, path: String)
    -> [Message]
  {
    var inUse = Set<Int>()
    for period in plan.periods.indices {
      for flow in tally.flows(period, plan) {
        inUse.insert(Int(plan.states.classes[flow.from]))
        inUse.insert(Int(plan.states.classes[flow.to]))
      }
    }
    let missing = table.missing(inUse: inUse.sorted())
    guard !missing.isEmpty else { return [] }
    var classes: [Int] = []
    for entry in missing where !classes.contains(entry.classIndex) { classes.append(entry.classIndex) }
    let names = classes.map { index in
      let land = plan.legend[index]
      return Text.densitiesClass.filled(["code": "\(land.code)"]).filled(texts: [
        "name": Text(land.name, zh: land.nameChinese ?? land.name)
      ])
    }
    let list = Text(names.map(\.en).joined(separator: ", "), zh: names.map(\.zh).joined(separator: "、"))
    return [
      .problem(
        "densities.missingClass", file: path, Text.densitiesMissingClass.filled(texts: ["classes": list]),
        mend: .mendMissingDensity)
    ]
  }
}
