internal import Foundation
internal import Geospatial
internal import Messages
internal import Productivity

/// The mines of the layer: all of them, since all cut rings, and those that are analysed.
struct NepMines: Sendable {
  /// All polygons of the layer, continuous in longitude, WGS 84.
  let polygons: [Polygon]
  let ids: [String]
  let areas_km2: [Double]
  /// Those that are analysed, by their place in ``polygons``.
  let analysed: [Int]
  /// Of the analysed ones, on the grid of the series.
  let coverages: NepCoverages
  /// The analysed ones; without what is known only later (reference distance, cluster).
  let mines: [Mine]
  /// Why the others aren't.
  let leftOut: [NepRun.LeftOut]
  let notes: [Message]

  /// - Parameters:
  ///   - groups: a value for each group layer and mine; called for each analysed mine.
  /// - Throws: ``Problems``.
  init(
    _ settings: NepSettings, series: RasterSeries, groupLayers: [NepGroupLayer], threads: Int,
    display: any ProgressDisplay = SilentDisplay()
  ) throws {
    let layer = try Self.layer(settings, threads: threads)
    var notes = layer.notes + layer.antimeridianNotes(settings.mines)
    polygons = layer.features.map(\.polygon.unwrapped)
    ids = layer.features.map(\.id)
    let place = GridPlace(series.grid)
    let polygons = polygons
    let progress = Progress(.progressMineCells, total: Int64(polygons.count), on: display)
    let measured = try Parallel.map(Array(polygons.indices.chunked(by: 256)), threads: threads) {
      chunk -> [Measured] in
      let transform = try place.transform()
      return try chunk.map { number in
        try Interruption.check()
        defer { progress.advance() }
        return try Measured(polygons[number], series, place, transform, isWanted: settings.minimumArea_km2)
      }
    }.flatMap { $0 }
    progress.finish()
    areas_km2 = measured.map(\.area_km2)

    var analysed: [Int] = []
    var left: [NepRun.LeftOut.Reason: [Int]] = [:]
    var mines: [Mine] = []
    for (number, feature) in layer.features.enumerated() {
      let own = measured[number]
      func leaveOut(_ reason: NepRun.LeftOut.Reason) { left[reason, default: []].append(number) }
      guard own.area_km2 >= settings.minimumArea_km2 else {
        leaveOut(.belowMinimumArea)
        continue
      }
      guard let coverage = own.coverage, !coverage.runs.isEmpty else {
        leaveOut(.outside)
        continue
      }
      guard let baseline = Self.baseline(of: feature, settings, years: series.years) else {
        leaveOut(.noBaseline)
        continue
      }
      analysed.append(number)
      mines.append(
        Self.mine(
          feature, own, coverage, baseline, series, settings,
          groups: try groupLayers.map { try $0.join.group(of: polygons[number], at: own.inside) }))
    }
    guard !mines.isEmpty else { throw Problems([Self.nothingLeft(left, settings, polygons, series.grid)]) }
    let nothing = ZoneCoverage(of: Polygon(rings: []), on: series.grid)
    coverages = NepCoverages(analysed.map { measured[$0].coverage ?? nothing })
    self.analysed = analysed
    self.mines = mines
    leftOut = NepRun.LeftOut.Reason.allCases.compactMap { reason in
      left[reason].map { numbers in
        NepRun.LeftOut(
          reason, mines: numbers.count, area_km2: numbers.reduce(0) { $0 + measured[$1].area_km2 },
          listed: Text.listed(numbers.map { layer.features[$0].id }))
      }
    }
    notes += layer.reprojectionNotes(settings.mines)
    for (place, groupLayer) in groupLayers.enumerated() {
      let without = mines.filter { $0.groups[settings.groupFields.count + place] == NepGroupLayer.none }
      guard !without.isEmpty else { continue }
      notes.append(
        .note(
          "mines.noGroup", file: groupLayer.source,
          Text.minesNoGroup.filled(["count": "\(without.count)", "ids": Text.listed(without.map(\.id))])))
    }
    self.notes = notes
  }

  /// The polygons of the layer and their fields, as far as they can be judged without a grid.
  /// - Throws: ``Problems``.
  static func layer(_ settings: NepSettings, threads: Int) throws -> FeatureLayer {
    let fields =
      settings.groupFields.map { FeatureLayer.Field($0, parameter: "--group-field") }
      + (settings.baselineField.map { [FeatureLayer.Field($0, parameter: "--baseline-field")] } ?? [])
    let layer = try FeatureLayer(
      settings.mines, id: FeatureLayer.Field(settings.mineID, parameter: "--mine-id"), fields: fields, threads: threads)
    let tooLarge = tooLarge(layer.features)
    let problems =
      problems(layer.features, settings) + tooLargeProblems(tooLarge, settings)
      + layer.poleProblems(
        "mines.atPole", settings.mines, ring_m: settings.reference == .ring ? settings.maximumDistance_m : nil,
        besides: Set(tooLarge))
    guard problems.isEmpty else { throw Problems(problems) }
    return layer
  }

  /// Polygons that reach too far for distances in one plane around them: countries, or mines of many places in one feature.
  private static func tooLarge(_ features: [Feature]) -> [String] {
    features.filter { feature in
      let box = feature.polygon.bounds
      let isAcrossEquator = box.south < 0 && box.north > 0
      let nearest = isAcrossEquator ? 0 : min(abs(box.south), abs(box.north))
      return max(box.height, box.width * cos(nearest * Double.pi / 180)) * 111.3 > widest_km
    }.map(\.id)
  }

  private static let widest_km = 1000.0

  private static func tooLargeProblems(_ large: [String], _ settings: NepSettings) -> [Message] {
    guard !large.isEmpty else { return [] }
    return [
      .problem(
        "mines.tooLarge", file: settings.mines,
        Text.minesTooLarge.filled(["limit": Text.plain(widest_km), "ids": Text.listed(large)]), mend: .mendMinesTooLarge
      )
    ]
  }

  private static func mine(
    _ feature: Feature, _ own: Measured, _ coverage: ZoneCoverage, _ baseline: ClosedRange<Int>,
    _ series: RasterSeries, _ settings: NepSettings, groups: [String?]
  ) -> Mine {
    let inside = coverage.cells
    // What lies outside the rasters weighs like the part inside.
    let weight_m2 = coverage.weight_m2(series.area) * max(own.cells / inside, 1)
    var flags: Set<MineFlag> = []
    if own.cells - inside > 1e-6 * own.cells { flags.insert(.partlyOutside) }
    let side_m = (weight_m2 / own.cells).squareRoot()
    if own.cells < 1, side_m > settings.referenceDistance_m / 2 { flags.insert(.coarseCells) }
    return Mine(
      id: feature.id, area_km2: own.area_km2, longitude: own.inside.x.turnedWithin180, latitude: own.inside.y,
      cells: own.cells, weight_m2: weight_m2, baseline: baseline, flags: flags,
      groups: feature.values.prefix(settings.groupFields.count).map { $0 ?? NepGroupLayer.none }
        + groups.map { $0 ?? NepGroupLayer.none },
      cluster: 0)
  }

  /// Nil where the mine's own field names no years of the series, or none is left after them.
  private static func baseline(of feature: Feature, _ settings: NepSettings, years: [Int]) -> ClosedRange<Int>? {
    guard settings.baselineField != nil else { return settings.baseline(in: years) }
    guard let text = feature.values.last ?? nil, let own = NepSettings.ownBaseline(text) else { return nil }
    guard years.contains(own.lowerBound), years.contains(own.upperBound), own.upperBound < years.last ?? 0 else {
      return nil
    }
    return own
  }

  /// Fields whose values can't be used.
  private static func problems(_ features: [Feature], _ settings: NepSettings) -> [Message] {
    var problems: [Message] = []
    for (place, field) in settings.groupFields.enumerated() {
      problems += FeatureLayer.groupProblems(
        features, features.map { $0.values[place] }, of: field, flag: "--group-field", settings.mines)
    }
    if let field = settings.baselineField {
      let wrong = features.filter { feature in
        (feature.values.last ?? nil).map { NepSettings.ownBaseline($0) == nil } ?? false
      }
      if let first = wrong.first, let text = first.values.last ?? nil {
        problems.append(
          .problem(
            "mines.baselineNotYears", file: settings.mines, place: field,
            Text.minesBaselineNotYears.filled([
              "count": "\(wrong.count)", "ids": Text.listed(wrong.map(\.id)), "value": Text.shown(text),
            ]), mend: .mendMinesBaseline))
      }
    }
    return problems
  }

  /// Why no mine can be analysed.
  private static func nothingLeft(
    _ left: [NepRun.LeftOut.Reason: [Int]], _ settings: NepSettings, _ polygons: [Polygon], _ grid: Grid
  ) -> Message {
    let outline = [(0, 0), (grid.columns, 0), (grid.columns, grid.rows), (0, grid.rows)].map { column, row in
      let corner = grid.position(column: Double(column), row: Double(row))
      return Polygon.Point(x: corner.x, y: corner.y)
    }
    let rasters = Polygon(rings: [Polygon.Ring(points: outline, isHole: false)])
    let placed = try? PolygonTransform(from: grid.crs, to: CoordinateSystem(epsg: 4326)).transformed(rasters)
    // Mines too small to be laid on the grid can lie beside it, too: then a lower minimum won't help.
    let small = left[.belowMinimumArea] ?? []
    let covered = placed?.bounds
    let beside = small.count { number in covered.map { !touches(polygons[number].bounds, $0) } ?? false }
    let reasons: [(count: Int, text: Text, mend: Text)] = [
      ((left[.outside]?.count ?? 0) + beside, .minesLeftOutside, .mendMinesLeftOutside),
      (small.count - beside, .minesLeftSmall, .mendMinesLeftSmall),
      (left[.noBaseline]?.count ?? 0, .minesLeftNoBaseline, .mendMinesLeftNoBaseline),
    ].filter { $0.0 > 0 }
    let area = Text.plain(settings.minimumArea_km2)
    let box = Polygon(rings: polygons.flatMap(\.rings)).bounds
    let spans: KeyValuePairs<String, Text> = [
      "mines": span(box), "rasters": covered.map { span($0) } ?? Text(verbatim: "–"),
      "reasons": .joined(reasons.map { $0.text.filled(["count": "\($0.count)", "area": area]) }, ", ", zh: "，"),
    ]
    return .problem(
      "mines.noneLeft", file: settings.mines, Text.minesNoneLeft.filled(texts: spans),
      mend: .joined(reasons.map(\.mend), " ", zh: ""))
  }

  /// On a round Earth: boxes may be a turn apart.
  private static func touches(_ mine: Bounds, _ rasters: Bounds) -> Bool {
    [-360, 0, 360].contains { mine.shifted(x: $0).meets(rasters) }
  }

  private static func span(_ box: Bounds) -> Text {
    func short(_ degrees: Double) -> String { Text.plain((degrees * 1000).rounded() / 1000) }
    return Text.minesSpan.filled([
      "west": short(box.west), "south": short(box.south), "east": short(box.east), "north": short(box.north),
    ])
  }
}

/// What a polygon is on the ground and on the grid.
private struct Measured: Sendable {
  let area_km2: Double
  /// Σ fraction of the whole polygon, what lies outside the grid included.
  let cells: Double
  /// Nil where it is too small to be analysed.
  let coverage: ZoneCoverage?
  let inside: Polygon.Point

  init(
    _ polygon: Polygon, _ series: RasterSeries, _ place: GridPlace, _ transform: borrowing PolygonTransform,
    isWanted minimumArea_km2: Double
  ) throws {
    area_km2 = polygon.groundArea_m2() / 1e6
    guard area_km2 >= minimumArea_km2, let placed = transform.transformed(polygon) else {
      (cells, coverage, inside) = (0, nil, Polygon.Point(x: 0, y: 0))
      return
    }
    cells = ZoneCoverage.planarCells(of: placed, on: series.grid)
    coverage = place.coverage(of: placed)
    inside = coverage.map(\.runs.isEmpty) == false ? try polygon.interiorPoint() : Polygon.Point(x: 0, y: 0)
  }
}

extension Range<Int> {
  /// Pieces of at most `size`, in order.
  func chunked(by size: Int) -> [Range<Int>] {
    stride(from: lowerBound, to: upperBound, by: size).map { $0..<Swift.min($0 + size, upperBound) }
  }
}
