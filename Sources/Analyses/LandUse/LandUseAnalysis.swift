package import Messages
internal import Geospatial
internal import LandUse
internal import Quantities

/// `minesink landuse`: land-use maps in; transfer matrix, functional areas, carbon balance, rasters and pictures out.
package struct LandUseAnalysis: Analysis {
  package static let specification = Specification.landUse

  package let values: ParameterValues
  package let settings: LandUseSettings

  package init(_ values: ParameterValues) throws(Problems) {
    self.values = values
    settings = try LandUseSettings(values)
  }

  package var inputFiles: [InputFile] {
    var files = settings.maps.map { InputFile(parameter: "map", path: $0.path) }
    files.append(InputFile(parameter: "classes", path: settings.classes))
    if case .table(let path) = settings.scheme { files.append(InputFile(parameter: "scheme", path: path)) }
    if let path = settings.densities { files.append(InputFile(parameter: "densities", path: path)) }
    if let zones = settings.zones {
      files.append(InputFile(parameter: "zones", path: PolygonLayer.file(of: zones.text)))
    }
    if let path = settings.published { files.append(InputFile(parameter: "published", path: path)) }
    return files
  }

  package func check(_ context: RunContext) -> [Message] {
    do {
      _ = try LandUseInputs(settings)
      return []
    } catch let problems as Problems {
      return problems.messages
    } catch is Interrupted {
      // Nothing is wrong with the input; whoever asked finds out by itself.
      return []
    } catch let failure as Failure {
      return [failure.message]
    } catch {
      return [.problem("check.failed", Text(verbatim: "\(error)"))]
    }
  }

  package func compute(into folder: StagingFolder, _ context: RunContext) throws -> Summary {
    let inputs = try LandUseInputs(settings)
    for note in inputs.notes { context.notes.add(note) }
    let options = context.options
    let wantsPictures = !settings.tablesOnly
    let density = inputs.densities.map { $0.held_tC_per_ha(.total, inputs.plan.states) }
    let writers =
      wantsPictures
      ? try LandUseRasters(
        inputs.plan, years: inputs.years, rules: inputs.rules, density: density, grid: inputs.rasters.grid,
        language: options.language, path: folder.path(for:)) : nil
    let pass = LandUsePass(
      rasters: inputs.rasters, area: inputs.area, plan: inputs.plan, zones: inputs.coverages, writers: writers,
      thinning: wantsPictures ? Thinning(inputs.rasters.grid) : nil, threads: options.threads,
      memoryBytes: options.memoryMiB << 20)
    let found: LandUsePass.Found
    do {
      found = try pass.run(context.display)
    } catch let error as GDALError where settings.maps.contains(where: { $0.path == error.file }) {
      throw RasterCheck.unreadable(error)
    }
    let problems = inputs.problems(with: found.whole)
    guard problems.isEmpty else { throw Problems(problems) }
    if inputs.years.count == 2 {
      let years: KeyValuePairs = ["from": "\(inputs.years[0])", "to": "\(inputs.years[1])"]
      context.notes.add(
        .note("landuse.twoDates", Text.mapsTwoDates.filled(years), mend: Text.mendTwoDates.filled(years)))
    }
    try writers?.finish()

    let draws = try inputs.densities.flatMap { densities -> CarbonDraws? in
      guard densities.hasBounds else { return nil }
      let progress = Progress(.progressDraws, total: CarbonDraws.steps(densities), on: context.display)
      defer { progress.finish() }
      return try CarbonDraws(
        densities, inputs.plan.legend, inputs.plan.states, draws: settings.draws, seed: options.seed,
        progress: progress)
    }
    let whole = try LandUseResult(found.whole, inputs, draws: draws)
    var tables = try LandUseTables(
      hasZones: !inputs.zones.isEmpty, hasCarbon: inputs.densities != nil, language: options.language, into: folder)
    var reconciliations = try TableWriter(
      LandUseTableLayout(hasZones: !inputs.zones.isEmpty).reconciliation, into: folder)
    try append(
      whole, zone: "*", gridArea: inputs.area.total(of: inputs.rasters.grid), to: &tables, &reconciliations,
      hasZones: !inputs.zones.isEmpty)
    for (number, zone) in inputs.zones.enumerated() {
      try Interruption.check()
      let tally = found.zones[number].tally(inputs.plan)
      let result = try LandUseResult(tally, inputs, draws: draws)
      let covered = tally.commonValidArea + tally.maskedArea
      try append(result, zone: zone.id, gridArea: covered, to: &tables, &reconciliations, hasZones: true)
    }
    var entries = try tables.close()
    entries.append(try reconciliations.close())
    if !inputs.published.isEmpty {
      // The middle row stands for all where cells differ from row to row.
      let cell_m2 = inputs.area.squareMetres(row: inputs.rasters.grid.rows / 2)
      let comparison = PublishedComparison(inputs.published, whole, cell_ha: cell_m2 / 10_000)
      entries.append(try comparison.table.write(into: folder))
    }

    var maps: Summary.Maps?
    if let thinned = found.thinned {
      let outlines = inputs.zones.isEmpty ? nil : "maps/zones.geojson"
      if let outlines {
        try PolygonLayer.write(
          path: folder.path(for: outlines), layer: "zones", crs: inputs.rasters.grid.crs, idField: "zone",
          zones: inputs.zones)
      }
      maps = try LandUsePictures(
        codes: thinned, plan: inputs.plan, years: inputs.years, rules: inputs.rules, density: density,
        path: { folder.path(for: $0) }, threads: options.threads
      ).write(outlines: outlines)
    }
    return LandUseSummary(settings: settings, inputs: inputs, whole: whole, seed: options.seed).summary(
      tables: entries, maps: maps)
  }

  private func append(
    _ result: LandUseResult, zone: String, gridArea: AreaSum, to tables: inout LandUseTables,
    _ reconciliations: inout TableWriter, hasZones: Bool
  ) throws {
    let reconciliation = LandUseReconciliation(result, gridArea: gridArea)
    try reconciliation.demandClosing(zone: zone)
    try tables.append(result, zone: zone)
    try reconciliation.append(to: &reconciliations, lead: hasZones ? [.text(zone)] : [])
  }
}
