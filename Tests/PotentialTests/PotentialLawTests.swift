import Statistics
import Testing

@testable import Potential

/// What holds of potentials whatever the mines are.
struct PotentialLawTests {
  /// With quality flags, gaps, missing targets, errors of the current value and a mine far from all others.
  private static func mixed(_ seed: UInt64) -> PotentialWorld {
    var world = PotentialWorld.straight(130, seed: seed)
    var stream = RandomStream(seed: seed, name: "mixed")
    for index in world.mines.indices {
      let lot = stream.uniform()
      if lot < 0.05 { world.mines[index].current = nil }
      if lot > 0.95 { world.mines[index].qualityFlags = ["low_coverage"] }
      if (0.5..<0.55).contains(lot) { world.columns[1] = world.columns[1].with(.nan, at: index) }
      if lot < 0.5, let current = world.mines[index].current {
        world.mines[index].currentLow = current - 20 * stream.uniform()
        world.mines[index].currentHigh = current + 20 * stream.uniform()
      }
    }
    world.columns[0] = world.columns[0].with(500, at: 0)
    world.mines[0].qualityFlags = ["no_reference"]
    return world
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `a potential is never below 0, lies within its bounds, and there is none where the model may not speak`(
    seed: UInt64
  ) throws {
    let world = Self.mixed(seed)
    let result = try world.result(PotentialWorld.options(trees: 20, resamples: 20))
    #expect(result.rows[0].isInside == false)
    for (mine, row) in zip(world.mines, result.rows) {
      switch row.role {
      case .missing:
        #expect(row.isInside == nil && row.attainable == nil && row.predicted == nil && row.dissimilarity == nil)
      case .training, .holdout, .predicted:
        #expect(row.isInside == row.dissimilarity.map { $0 <= result.model.area.threshold })
      }
      if row.isInside != true {
        let claims = [row.attainable, row.attainableLow, row.predictionLow, row.potential, row.noiseFloor]
        #expect(claims.allSatisfy { $0 == nil } && row.drivers.isEmpty)
      }
      if row.role == .predicted, row.isInside == false { #expect(row.predicted == nil) }
      guard let attainable = row.attainable else { continue }
      #expect((row.potential == nil) == (mine.current == nil))
      let floor = try #require(row.noiseFloor)
      #expect(floor >= 0)
      guard let current = mine.current, let potential = row.potential else { continue }
      #expect(potential == max(0, attainable - current))
      #expect(row.potentialAboveNoise == max(0, attainable - current - floor))
      let low = try #require(row.potentialLow)
      let high = try #require(row.potentialHigh)
      #expect(0 <= low && low <= potential && potential <= high)
      #expect(row.drivers.count <= 3)
      #expect(zip(row.drivers, row.drivers.dropFirst()).allSatisfy { abs($0.contribution) >= abs($1.contribution) })
    }
  }

  @Test func `errors of the frontier and of the current value are added in quadrature`() throws {
    var world = PotentialWorld.straight(60)
    let options = PotentialWorld.options(trees: 10, resamples: 20)
    let plain = try world.result(options)
    for index in world.mines.indices {
      let current = try #require(world.mines[index].current)
      world.mines[index].currentLow = current - 3
      world.mines[index].currentHigh = current + 4
    }
    let result = try world.result(options)
    var seen = 0
    for (one, row) in zip(plain.rows, result.rows) {
      guard let attainable = row.attainable, let low = row.attainableLow, let high = row.attainableHigh,
        let potential = row.potential, potential > 60
      else { continue }
      seen += 1
      #expect(one.attainableLow == low && one.attainableHigh == high)
      // 5 % of the gain: the attainable's lower half-width and 4 of the current's upper one
      let below = (max(0, attainable - low) * max(0, attainable - low) + 16).squareRoot()
      let above = (max(0, high - attainable) * max(0, high - attainable) + 9).squareRoot()
      #expect(abs((row.potentialLow ?? .nan) - max(0, potential - below)) < 1e-9)
      #expect(abs((row.potentialHigh ?? .nan) - (potential + above)) < 1e-9)
    }
    #expect(seen > 5)
  }

  @Test func `neither threads nor the order of predictors change a bit`() throws {
    let world = Self.mixed(3)
    let one = try world.result(PotentialWorld.options(trees: 15, threads: 1, resamples: 10, importance: [.permutation]))
    var turned = world
    turned.names.reverse()
    turned.columns.reverse()
    let other = try turned.result(
      PotentialWorld.options(trees: 15, threads: 3, resamples: 10, importance: [.permutation]))
    #expect(one.rows == other.rows && one.groups == other.groups && one.drivers == other.drivers)
    #expect(one.model.report.validations == other.model.report.validations)
    #expect(one.model.trainingMines == other.model.trainingMines)
  }

  @Test func `the seed changes chance alone`() throws {
    let world = PotentialWorld.straight(150)
    let one = try world.result(PotentialWorld.options(trees: 40, seed: 1, resamples: 40))
    let other = try world.result(PotentialWorld.options(trees: 40, seed: 2, resamples: 40))
    #expect(one.rows != other.rows)
    let first = try #require(one.groups[0].potentialByArea)
    let second = try #require(other.groups[0].potentialByArea)
    #expect(abs(first.value - second.value) < 12)
    #expect(one.groups[0].mines == other.groups[0].mines && one.groups[0].area_km2 == other.groups[0].area_km2)
  }

  @Test
  func `more samples leave the earlier ones as they were, and other mines leave the frontier of a mine as it was`()
    throws
  {
    let world = PotentialWorld.straight(80)
    let options = PotentialWorld.options(trees: 10, resamples: 5)
    let model = try world.model(options)
    let asked = try AskedMines(world.mines, world.predictors, model, options)
    let few = BootstrapClusters(model, asked, options).weights
    let many = BootstrapClusters(model, asked, PotentialWorld.options(trees: 10, resamples: 9)).weights
    #expect(few == Array(many.prefix(5)))
    // All weights are draws from Exp(1): mean 1, and none is 0.
    let all = many.flatMap(\.self)
    #expect(all.allSatisfy { $0 > 0 } && abs(all.reduce(0, +) / Double(all.count) - 1) < 0.2)

    var some = world
    some.mines = Array(world.mines[20..<30])
    some.columns = world.columns.map { $0.picked(Array(20..<30)) }
    let whole = try world.result(options, model: model).rows
    let part = try some.result(options, model: model).rows
    #expect(Array(whole[20..<30]) == part)
  }

  @Test func `with too few blocks each mine is a cluster, the same one in forest and group`() throws {
    var world = PotentialWorld.straight(70)
    for index in world.mines.indices { world.mines[index].longitude = 100 + Double(index % 7) * 3 }
    for index in world.mines.indices { world.mines[index].latitude = 40 }
    let options = PotentialWorld.options(trees: 5, resamples: 5)
    let model = try world.model(options)
    let asked = try AskedMines(world.mines, world.predictors, model, options)
    let clusters = BootstrapClusters(model, asked, options)
    #expect(clusters.areMines && clusters.trainingCount == model.trainingMines.count)
    #expect(Set(clusters.ofMine).count == 70)
    for (index, row) in asked.trainingRow.enumerated() {
      if let row { #expect(clusters.ofTrainingRow[row] == clusters.ofMine[index]) }
    }
    let result = try world.result(options, model: model)
    #expect(result.clustersAreMines && result.groups[0].clusters > 50 && result.groups[0].interval == .tooNarrow)
  }
}
