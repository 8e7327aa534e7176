import Geospatial
import Messages
import Productivity

@testable import Analyses

/// Three mines through four years, with sums that can be checked by hand.
///
/// `a` (2 km², country X) keeps its level of 100 and its reference rises from 120 to 150: relative change −30 in 2003.
/// `b` (4 km², country Y) rises from 50 to 60 beside a reference that stays at 80: +10; in 2002 it has no valid cell.
/// `c` (1 km², country Y) has no reference.
struct NepOutcomeFixture {
  let years = [2000, 2001, 2002, 2003]
  let variable: ProductivityVariable
  let reference: NepSettings.ReferenceKind
  let isCoarse: Bool
  /// Of `b` in 2003; nil: no valid cell.
  let lastOfB: Double?

  init(
    _ variable: ProductivityVariable = .nep, reference: NepSettings.ReferenceKind = .ring, isCoarse: Bool = false,
    lastOfB: Double? = 60
  ) {
    self.lastOfB = lastOfB
    self.variable = variable
    self.reference = reference
    self.isCoarse = isCoarse
  }

  var settings: NepSettings {
    NepSettings(
      mines: "mines.gpkg", mineID: "name", series: .files(years.map { DatedRaster(year: $0, path: "nep\($0).tif") }),
      scale: nil, offset: nil, validRange: variable.isCarbon ? -1500...1500 : nil, variable: variable,
      baseline: 2000...2001, baselineField: nil, minimumArea_km2: 1, minimumCoverage: 0.5, reference: reference,
      referenceDistance_m: 5_000, gap_m: 500, maximumDistance_m: 20_000, minimumPixels: 30, match: nil,
      matchElevation: nil, exclusions: [], referenceLayer: nil, groupFields: ["country"], groupLayer: nil,
      breaks: .automatic, resamples: 100, skipsPlacebo: false)
  }

  private func mine(_ id: String, _ area: Double, _ country: String, cluster: Int, hasReference: Bool) -> Mine {
    var flags: Set<MineFlag> = hasReference ? [] : [.noReference]
    if isCoarse { flags.insert(.coarseCells) }
    return Mine(
      id: id, area_km2: area, longitude: 112, latitude: 39, cells: 10, weight_m2: area * 1e6, baseline: 2000...2001,
      referenceDistance_km: hasReference ? 5 : nil, flags: flags, groups: [country], cluster: cluster)
  }

  var mines: [Mine] {
    [
      mine("安太堡, \"a\"", 2, "X", cluster: 0, hasReference: hasReference),
      mine("b", 4, "Y", cluster: 1, hasReference: hasReference), mine("c", 1, "Y", cluster: 2, hasReference: false),
    ]
  }

  private var hasReference: Bool { reference != .none && !isCoarse }

  private static func moments(_ mean: Double?, weight: Double) -> WeightedMoments {
    var moments = WeightedMoments()
    guard let mean else { return moments }
    moments.cells = 40
    moments.weight = weight
    moments.squaredWeight = weight * weight / 40
    moments.mean = mean
    moments.deviation = weight * 4
    moments.pairs = 30
    moments.squaredPairDifference = 200
    return moments
  }

  private static func zone(_ levels: [Double?], weight: Double) -> [ZoneYear] {
    let baseline = ((levels[0] ?? 0) + (levels[1] ?? 0)) / 2
    return levels.map { level in
      var zone = ZoneYear()
      zone.value = moments(level, weight: weight)
      zone.change = moments(level.map { $0 - baseline }, weight: weight)
      return zone
    }
  }

  func result() throws -> NepResult {
    let sums = [
      MineSums(
        mine: Self.zone([100, 100, 100, 100], weight: 2e6),
        reference: hasReference ? Self.zone([120, 120, 130, 150], weight: 9e6) : nil,
        placebo: hasReference
          ? MineSums.Placebo(
            shifted: Self.zone([120, 120, 131, 150], weight: 2e6).map(\.change),
            rest: Self.zone([120, 120, 130, 150], weight: 7e6).map(\.change))
          : nil),
      MineSums(
        mine: Self.zone([50, 50, nil, lastOfB], weight: 4e6),
        reference: hasReference ? Self.zone([80, 80, 80, 80], weight: 9e6) : nil),
      MineSums(mine: Self.zone([70, 70, 70, 77], weight: 1e6)),
    ]
    return try NepResult(
      mines: mines, sums: sums, years: years,
      options: NepOptions(
        groupFields: ["country"], resamples: 100, hasCarbon: variable.isCarbon, hasReference: hasReference),
      seed: 1)
  }

  var run: NepRun {
    NepRun(
      mines: 6, area_km2: 7.9,
      leftOut: [.init(.belowMinimumArea, mines: 2, area_km2: 0.7), .init(.outside, mines: 1, area_km2: 0.2)],
      overlaps: [.init(first: "b", second: "c", area_km2: 0.25, isCountedTwice: true)],
      cells: years.map {
        $0 == 2002
          ? .init(year: $0, valid: 90, outside: 10, outsideRange: -9999 ... -9999)
          : .init(year: $0, valid: 100, outside: 0)
      }, cellSize_m: isCoarse ? 50_000 : 500, withoutPlaceboRoom: 1, seed: 1)
  }

  static func square(_ x: Double, _ y: Double, _ side: Double, points: Int = 1) -> Polygon {
    let corners = [(0.0, 0.0), (1, 0), (1, 1), (0, 1)]
    var ring: [Polygon.Point] = []
    for (index, from) in corners.enumerated() {
      let to = corners[(index + 1) % 4]
      for step in 0..<points {
        let part = Double(step) / Double(points)
        // A little off the straight line, so that simplifying has something to do.
        let off = step.isMultiple(of: 2) ? 0 : 0.002
        ring.append(
          .init(
            x: x + side * (from.0 + (to.0 - from.0) * part + off), y: y + side * (from.1 + (to.1 - from.1) * part + off)
          ))
      }
    }
    return Polygon(rings: [.init(points: ring, isHole: false)])
  }

  var shapes: NepShapes {
    let hasReference = hasReference
    return NepShapes(
      mines: [Self.square(112, 39, 0.02), Self.square(113, 39, 0.02), Self.square(113.01, 39, 0.02)],
      groups: [
        Zone(id: "X", polygon: Self.square(111, 38, 1.5)), Zone(id: "Z", polygon: Self.square(1, 1, 1)),
      ]
    ) { index in
      index < 2 && hasReference ? .init(polygon: Self.square(111.9, 38.9, 0.2), area_km2: 380) : nil
    }
  }

  func outcome(threads: Int = 1) throws -> NepOutcome {
    NepOutcome(settings: settings, result: try result(), run: run, shapes: shapes, threads: threads)
  }
}
