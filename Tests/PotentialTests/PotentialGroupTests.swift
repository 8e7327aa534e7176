import Potential
import Statistics
import Testing

struct PotentialGroupTests {
  private static let result = Result { try PotentialWorld.straight(180).result(PotentialWorld.options(trees: 20)) }

  @Test func `groups of a field add up to the whole`() throws {
    let result = try Self.result.get()
    let whole = result.groups[0]
    #expect(whole.field == "*" && whole.name == "*" && whole.members == Array(0..<180))
    for field in ["region", "mineral"] {
      let parts = result.groups.filter { $0.field == field }
      #expect(parts.map(\.name) == (field == "region" ? ["north", "south", "west"] : ["coal", "iron"]))
      #expect(parts.reduce(0) { $0 + $1.mines } == whole.mines)
      #expect(parts.reduce(0) { $0 + $1.minesWithPotential } == whole.minesWithPotential)
      #expect(parts.reduce(0) { $0 + $1.minesOutside } == whole.minesOutside)
      func sum(_ value: (PotentialGroup) -> Double?) -> Double { parts.reduce(0) { $0 + (value($1) ?? .nan) } }
      func same(_ one: Double, _ other: Double?) { #expect(abs(one - (other ?? .nan)) < 1e-9 * abs(one) + 1e-12) }
      same(sum(\.area_km2), whole.area_km2)
      same(sum(\.areaWithPotential_km2), whole.areaWithPotential_km2)
      same(sum(\.total_GgC_per_yr?.value), whole.total_GgC_per_yr?.value)
      same(sum(\.totalAboveNoise_GgC_per_yr?.value), whole.totalAboveNoise_GgC_per_yr?.value)
    }
  }

  @Test func `a total is density times area, never a sum of densities`() throws {
    let result = try Self.result.get()
    for group in result.groups {
      let claimed = group.members.filter { result.rows[$0].potential != nil }
      let area = claimed.reduce(0) { $0 + result.mines[$1].area_km2 }
      // g C/m²/yr × km² = t C/yr; 1,000 t = 1 Gg
      let tonnes = claimed.reduce(0) { $0 + (result.rows[$1].potential ?? .nan) * result.mines[$1].area_km2 }
      let total = try #require(group.total_GgC_per_yr)
      let byArea = try #require(group.potentialByArea)
      #expect(abs(total.value - tonnes / 1000) < 1e-9)
      #expect(abs(byArea.value - tonnes / area) < 1e-9)
      #expect(group.areaWithPotential_km2 == area && group.area_km2 >= area)
      let densities = claimed.reduce(0) { $0 + (result.rows[$1].potential ?? .nan) }
      #expect(abs((group.potentialByMine?.value ?? .nan) - densities / Double(claimed.count)) < 1e-9)
      // The bounds of a total are those of its mean times the area, which is known.
      let low = try #require(byArea.low)
      #expect(abs((total.low ?? .nan) - low * area / 1000) < 1e-9)
      let without = claimed.count { result.rows[$0].potential == 0 }
      #expect(
        abs((group.shareWithoutPotential_percent?.value ?? .nan) - 100 * Double(without) / Double(claimed.count)) < 1e-9
      )
    }
  }

  @Test func `every estimate has an interval, and its quality is that of its clusters`() throws {
    for group in try Self.result.get().groups {
      #expect(group.interval == (group.clusters < 50 ? .tooNarrow : .ok))
      let estimates = [
        group.potentialByArea, group.aboveNoiseByArea, group.noiseFloorByArea, group.potentialByMine,
        group.currentByArea, group.attainableByArea, group.total_GgC_per_yr, group.totalAboveNoise_GgC_per_yr,
        group.shareWithoutPotential_percent,
      ]
      for estimate in estimates {
        let low = try #require(estimate?.low)
        let high = try #require(estimate?.high)
        #expect(low <= high)
      }
    }
  }

  @Test func `a mine that is split into parts of the same kind leaves means and totals as they were`() throws {
    let world = PotentialWorld.straight(120)
    let options = PotentialWorld.options(trees: 15, resamples: 20)
    let model = try world.model(options)
    var halves = world
    for index in 0..<120 {
      // Strangers to the model, so that both halves and the whole below get the same answer.
      var mine = world.mines[index]
      mine.id = "whole \(index)"
      halves.mines[index] = mine
    }
    let wholes = halves
    halves.mines = wholes.mines.flatMap { mine in
      [0.25, 0.75].map { share in
        var part = mine
        part.id += " \(share)"
        part.area_km2 *= share
        return part
      }
    }
    halves.columns = world.columns.map { $0.picked((0..<240).map { $0 / 2 }) }
    let one = try wholes.result(options, model: model).groups
    let two = try halves.result(options, model: model).groups
    for (whole, split) in zip(one, two) {
      #expect(split.mines == 2 * whole.mines && split.clusters == whole.clusters)
      let pairs = [
        (whole.total_GgC_per_yr, split.total_GgC_per_yr), (whole.potentialByArea, split.potentialByArea),
        (whole.noiseFloorByArea, split.noiseFloorByArea), (whole.attainableByArea, split.attainableByArea),
      ]
      for (before, after) in pairs {
        let before = try #require(before)
        let after = try #require(after)
        #expect(abs(before.value - after.value) < 1e-9)
        #expect(abs((before.low ?? .nan) - (after.low ?? .nan)) < 1e-9)
        #expect(abs((before.high ?? .nan) - (after.high ?? .nan)) < 1e-9)
      }
    }
  }

  @Test func `an index has no totals, a group without a figure no means, one cluster no interval`() throws {
    var world = PotentialWorld.straight(60)
    for index in world.mines.indices {
      world.mines[index].groups[0] = index < 2 ? "unknown" : index == 2 ? "alone" : "rest"
    }
    for index in 0..<2 { world.mines[index].current = nil }
    let result = try world.result(PotentialWorld.options(trees: 10, resamples: 10), hasCarbon: false)
    let unknown = try #require(result.groups.first { $0.name == "unknown" })
    #expect(unknown.mines == 2 && unknown.minesWithPotential == 0 && unknown.interval == .none)
    #expect(
      unknown.potentialByArea == nil && unknown.areaWithPotential_km2 == 0
        && unknown.shareWithoutPotential_percent == nil)
    let alone = try #require(result.groups.first { $0.name == "alone" })
    #expect(alone.interval == .none && alone.potentialByArea?.low == nil)
    #expect(result.groups.allSatisfy { $0.total_GgC_per_yr == nil && $0.totalAboveNoise_GgC_per_yr == nil })
  }
}
