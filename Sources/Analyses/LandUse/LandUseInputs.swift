internal import Geospatial
internal import LandUse
internal import Messages
internal import Quantities

/// The inputs of a land-use analysis, opened and checked; no cell has been read.
struct LandUseInputs: Sendable {
  let years: [Int]
  let rasters: AlignedRasters
  let area: CellArea
  let plan: CountingPlan
  let rules: FunctionalRules
  let densities: CarbonDensityTable?
  private let densitiesPath: String
  let zones: [Zone]
  let coverages: [ZoneCoverage]
  let published: [PublishedTable.Row]
  let notes: [Message]

  /// - Throws: ``Problems``: everything that can be seen without reading every cell.
  init(_ settings: LandUseSettings) throws {
    var problems: [Message] = []
    var notes: [Message] = []

    var descriptions: [RasterDescription] = []
    for map in settings.maps {
      switch MapCheck.description(of: map.path) {
      case .success(let description):
        problems += MapCheck.cellProblems(with: description) + RasterCheck.placement(description)
        descriptions.append(description)
      case .failure(let found): problems += found.messages
      }
    }
    // Maps that can be placed are compared even where another one can't be opened.
    let placed = descriptions.filter { $0.grid != nil && $0.cutOff == nil }
    var rasters: AlignedRasters?
    var area: CellArea?
    if let first = placed.first, let firstGrid = first.grid {
      rasters = try problems.collect { try AlignedRasters(placed, resamples: settings.aligns) }
      area = try problems.collect { try CellArea(of: rasters?.grid ?? firstGrid, file: first.path) }
      for other in placed.dropFirst() where !settings.aligns && area == nil {
        guard let grid = other.grid, grid.crs.isSame(as: firstGrid.crs) else { continue }
        _ = try problems.collect { try CellArea(of: grid, file: other.path) }
      }
      notes += MapCheck.notes(on: placed)
      if let rasters { notes += rasters.notes + Self.overlapNotes(rasters, firstGrid) }
    }

    let table = try problems.collect { try LandUseClassTable(path: settings.classes) }
    let rules = try problems.collect { try LandUseRules.read(settings.scheme, legend: table?.legend) }
    let densities = try settings.densities.flatMap { path in
      try problems.collect {
        try LandUseDensities.read(path, legend: table?.legend, soilLossFraction: settings.soilLossFraction)
      } ?? nil
    }
    let published =
      try settings.published.flatMap { path in try problems.collect { try PublishedTable(path).rows } } ?? []
    problems += PublishedComparison.problems(with: published, file: settings.published ?? "")

    var zones: [Zone] = []
    var coverages: [ZoneCoverage] = []
    if let layer = settings.zones, let idField = settings.zoneID, let grid = rasters?.grid ?? placed.first?.grid {
      let read = try problems.collect { try PolygonLayer(layer.text, idField: idField, crs: grid.crs) }
      if let read {
        notes += read.notes
        zones = read.zones
        coverages = zones.map { ZoneCoverage(of: $0.polygon, on: grid) }
        let outside = zip(zones, coverages).filter { $0.1.runs.isEmpty }.map(\.0.id)
        if outside.count == zones.count {
          problems.append(
            .problem(
              "zones.outside", file: layer.text, try Self.spans(zones, beside: grid), mend: .mendZonesOutside))
        } else if !outside.isEmpty {
          notes.append(
            .note(
              "zones.someOutside", file: layer.text,
              Text.zonesSomeOutside.filled([
                "ids": outside.prefix(8).joined(separator: ", "), "count": "\(outside.count)",
              ])))
        }
      }
    }

    guard problems.isEmpty, let rasters, let area, let table, let rules else { throw Problems(problems) }
    years = settings.years
    self.rasters = rasters
    self.area = area
    self.rules = rules
    self.densities = densities
    densitiesPath = settings.densities ?? ""
    let kept = zip(zones, coverages).filter { !$0.1.runs.isEmpty }
    self.zones = kept.map(\.0)
    self.coverages = kept.map(\.1)
    self.published = published
    self.notes = notes
    plan = CountingPlan(
      table.legend,
      lookups: rasters.layers.map { layer in
        var missing = table.noDataCodes
        if let value = layer.noDataCode { missing.insert(value) }
        return CodeLookup(table.legend, missing: missing)
      })
  }

  /// Where zones lie and where the maps do, in the maps' system.
  private static func spans(_ zones: [Zone], beside grid: Grid) throws -> Text {
    func short(_ value: Double) -> String {
      // Whole metres; degrees to a thousandth.
      let parts: Double = abs(value) < 1000 ? 1000 : 1
      return MapCheck.short((value * parts).rounded() / parts)
    }
    func span(_ values: [Double]) -> Text {
      Text.zonesSpan.filled(["low": short(values.min() ?? .nan), "high": short(values.max() ?? .nan)])
    }
    let points = zones.flatMap { $0.polygon.rings.flatMap(\.points) }
    let columns = Double(grid.columns)
    let rows = Double(grid.rows)
    let corners = [
      grid.position(column: 0, row: 0), grid.position(column: columns, row: 0), grid.position(column: 0, row: rows),
      grid.position(column: columns, row: rows),
    ]
    return Text.zonesOutside.filled(["system": try grid.crs.properties().name]).filled(texts: [
      "zoneX": span(points.map(\.x)), "zoneY": span(points.map(\.y)), "mapX": span(corners.map(\.x)),
      "mapY": span(corners.map(\.y)),
    ])
  }

  private static func overlapNotes(_ rasters: AlignedRasters, _ first: Grid) -> [Message] {
    guard rasters.grid.cells < first.cells else { return [] }
    let share = (Double(rasters.grid.cells) / Double(first.cells) * 1000).rounded() / 10
    return [
      .note(
        "grid.partialOverlap",
        Text.mapsOverlapPartly.filled([
          "columns": "\(rasters.grid.columns)", "rows": "\(rasters.grid.rows)", "share": "\(share)",
        ]))
    ]
  }

  /// Codes that no class has, at all dates, as problems that name them with their cells.
  func problems(with tally: LandUseTally) -> [Message] {
    var found: [Message] = []
    for (date, codes) in tally.unknownCodes.enumerated() where !codes.isEmpty {
      let listed = codes.sorted { $0.key < $1.key }
      let shown = listed.prefix(20).map {
        Text.classesUnknownCode.filled(["code": "\($0.key)", "cells": "\($0.value)"])
      }
      let more = listed.count > 20 ? "…" : ""
      let text = Text(
        (shown.map(\.en) + [more]).filter { !$0.isEmpty }.joined(separator: ", "),
        zh: (shown.map(\.zh) + [more]).filter { !$0.isEmpty }.joined(separator: "、"))
      found.append(
        .problem(
          "classes.unknownCode", file: rasters.layers[date].path, Text.classesUnknown.filled(texts: ["codes": text]),
          mend: .mendUnknown))
    }
    if found.isEmpty, tally.commonValidCells == 0 {
      found.append(
        .problem(
          "maps.noValidCell", file: rasters.layers.map(\.path).joined(separator: ", "),
          Text.mapsNoValidCell.filled(["cells": "\(rasters.grid.cells)"]), mend: .mendNoValidCell))
    }
    if let densities, found.isEmpty {
      found += LandUseDensities.missing(densities, in: tally, plan, path: densitiesPath)
    }
    return found
  }
}
