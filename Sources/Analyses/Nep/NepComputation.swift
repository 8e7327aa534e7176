internal import Geospatial
internal import Messages
internal import Productivity

/// From opened inputs to what is known of every mine: zones, sums over cells, statistics.
struct NepComputation {
  let settings: NepSettings
  let inputs: NepInputs
  let options: RunOptions
  let display: any ProgressDisplay

  struct Outcome {
    let result: NepResult
    let run: NepRun
    let shapes: NepShapes
  }

  /// What the pass over the rasters found, and with which references.
  private struct Found {
    var sums: [MineSums]
    var counts: [CellCounts]
    /// By year; empty where a valid range keeps fill values out.
    var fills: [FillScreen]
    /// m; nil where a mine has no ring.
    var distances_m: [Double?]
    /// Mines that share reference land, directly or through others, have the same number.
    var clusters: [Int]
    var shape: @Sendable (Int) -> NepShapes.Reference?
  }

  /// - Throws: ``Problems`` where a series can't be read to its end, ``Interrupted``.
  func run() throws -> Outcome {
    var found = try sums()
    let hasReference = found.sums.map { $0.reference != nil }
    let overlaps = try MineNeighbourhood.overlaps(among: inputs.mines.polygons, threads: options.threads)
    let mines = described(found, overlaps)
    let nepOptions = NepOptions(
      groupFields: settings.groupFields + (inputs.groups.map { [$0.field] } ?? []),
      minimumCoverage: settings.minimumCoverage, breaks: settings.breaks.domain, resamples: settings.resamples,
      hasCarbon: settings.variable.isCarbon,
      // Where no mine found a reference, groups still have the levels and changes of the mines alone.
      hasReference: hasReference.contains(true))
    let progress = Progress(
      .progressStatistics, total: NepResult.steps(mines, options: nepOptions), on: display)
    defer { progress.finish() }
    let run = run(found, overlaps)
    let shape = found.shape
    // Thousands of mines' sums take more memory than what is made of them: each goes when its rows are there.
    let sums = found.sums
    found.sums = []
    let result = try NepResult(
      mines: mines, sums: consume sums, years: inputs.series.years, options: nepOptions, seed: options.seed,
      threads: options.threads, progress: progress)
    let analysed = inputs.mines.analysed
    return Outcome(
      result: result, run: run,
      shapes: NepShapes(
        mines: analysed.map { inputs.mines.polygons[$0] }, groups: inputs.groups?.zones ?? [],
        reference: { mine in hasReference[mine] ? shape(mine) : nil }))
  }

  // MARK: Sums

  private func sums() throws -> Found {
    let series = inputs.series
    let pass = NepPass(
      series: series, match: inputs.match, threads: options.threads, memoryBytes: options.memoryMiB << 20)
    do {
      let coverages = inputs.mines.coverages.take()
      let habitats =
        try inputs.match.map {
          try NepHabitats.habitats(
            of: coverages, match: $0, grid: series.grid, area: series.area, threads: options.threads,
            display: display)
        } ?? []
      let unknown = unknownLand(habitats)
      guard unknown.isEmpty else { throw Problems(unknown) }
      let zones = coverages.indices.map { mine in
        NepZones(
          mine: coverages[mine], baseline: baseline(of: mine),
          habitat: habitats.isEmpty ? NepHabitat() : habitats[mine])
      }
      switch settings.reference {
      case .ring: return try sumsWithRings(pass, consume zones)
      case .layer: return try sumsWithLayer(pass, consume zones)
      case .none:
        let found = try pass.run(consume zones, display: display)
        return Found(
          sums: found.sums, counts: found.counts, fills: found.fills, distances_m: found.sums.map { _ in nil },
          clusters: Array(found.sums.indices), shape: { _ in nil })
      }
    } catch let error as GDALError where settings.inputFiles.contains(where: { $0.path == error.file }) {
      throw RasterCheck.unreadable(error)
    }
  }

  /// Rasters that a reference is to be matched by, but that say nothing of any mine.
  private func unknownLand(_ habitats: [NepHabitat]) -> [Message] {
    guard !habitats.isEmpty else { return [] }
    var problems: [Message] = []
    func say(_ id: String, _ path: String?, isKnown: Bool) {
      guard let path, !isKnown else { return }
      problems.append(.problem("\(id).unknown", file: path, .matchUnknown, mend: .mendMatchUnknown))
    }
    say("match", settings.match, isKnown: habitats.contains { $0.landCover != nil })
    say("matchElevation", settings.matchElevation?.path, isKnown: habitats.contains { $0.elevation_m != nil })
    return problems
  }

  private func baseline(of mine: Int) -> [Int] {
    let window = inputs.mines.mines[mine].baseline
    return inputs.series.years.indices.filter { window.contains(inputs.series.years[$0]) }
  }

  private func sumsWithRings(_ pass: NepPass, _ zones: consuming [NepZones]) throws -> Found {
    let rings = try NepRings(
      inputs.mines, grid: inputs.series.grid, gap_m: settings.gap_m, hasPlacebo: !settings.skipsPlacebo,
      seed: options.seed, threads: options.threads)
    let found = try pass.run(
      consume zones, from: settings.referenceDistance_m, to: settings.maximumDistance_m,
      minimumPixels: settings.minimumPixels, display: display
    ) { try rings.references(of: $0, distance_m: $1, display: display) }
    let clusters = try RingClusters.clusters(
      polygons: inputs.mines.analysed.map { inputs.mines.polygons[$0] }, distances_m: found.distances_m.map { $0 ?? 0 })
    return Found(
      sums: found.sums, counts: found.counts, fills: found.fills, distances_m: found.distances_m, clusters: clusters,
      shape: { rings.shape(of: $0) })
  }

  private func sumsWithLayer(_ pass: NepPass, _ zones: consuming [NepZones]) throws -> Found {
    guard let references = inputs.references else { preconditionFailure("a reference layer was asked for") }
    let place = GridPlace(inputs.series.grid)
    let all = Array(zones.indices)
    let progress = Progress(.progressReferences, total: Int64(all.count), on: display)
    // A way between systems takes as long to make as a hundred polygons to bring over: few chunks, but enough for all threads.
    let size = max(16, all.count / (8 * options.threads))
    let coverages = try Parallel.map(Array(all.indices.chunked(by: size)), threads: options.threads) { chunk in
      let transform = try place.transform()
      return try chunk.map { mine -> ZoneCoverage? in
        try Interruption.check()
        defer { progress.advance() }
        return try references.polygon(of: mine, transform).map { place.coverage(of: $0) }
      }
    }.flatMap { $0 }
    progress.finish()
    var given = consume zones
    for (mine, coverage) in coverages.enumerated() where coverage?.runs.isEmpty == false {
      given[mine].reference = coverage
    }
    var found = try pass.run(consume given, display: display)
    // Land of which no cell is like the mine and valid in its baseline is no reference.
    for mine in all where found.referenceCells[mine] == 0 { found.sums[mine].reference = nil }
    var sets = DisjointSets(count: all.count + references.polygons.count)
    for (mine, numbers) in references.byMine.enumerated() {
      for number in numbers { sets.join(mine, all.count + references.clusters[number]) }
    }
    let clusters = all.map { sets.smallest(of: $0) }
    return Found(
      sums: found.sums, counts: found.counts, fills: found.fills, distances_m: all.map { _ in nil },
      clusters: clusters,
      shape: { mine in
        references.polygon(of: mine).map { NepShapes.Reference(polygon: $0, area_km2: $0.groundArea_m2() / 1e6) }
      })
  }

  // MARK: Facts

  /// The mines with what is known now: flags, distances, clusters.
  private func described(
    _ found: Found, _ overlaps: [(first: Int, second: Int, area_m2: Double)]
  ) -> [Mine] {
    let sharing = Set(overlaps.flatMap { [$0.first, $0.second] })
    var mines = inputs.mines.mines
    for (index, number) in inputs.mines.analysed.enumerated() {
      mines[index].cluster = found.clusters[index]
      if sharing.contains(number) { mines[index].flags.insert(.overlaps) }
      guard found.sums[index].reference != nil, let distance = found.distances_m[index] else { continue }
      mines[index].referenceDistance_km = distance / 1000
      if distance > settings.referenceDistance_m { mines[index].flags.insert(.widened) }
    }
    return mines
  }

  private func run(_ found: Found, _ overlaps: [(first: Int, second: Int, area_m2: Double)]) -> NepRun {
    let analysed = Set(inputs.mines.analysed)
    let ids = inputs.mines.ids
    let mines = inputs.mines.mines
    let hadPlacebo = settings.reference == .ring && !settings.skipsPlacebo
    return NepRun(
      mines: ids.count, area_km2: inputs.mines.areas_km2.reduce(0, +), leftOut: inputs.mines.leftOut,
      overlaps: overlaps.map { pair in
        NepRun.Overlap(
          first: ids[pair.first], second: ids[pair.second], area_km2: pair.area_m2 / 1e6,
          isCountedTwice: analysed.contains(pair.first) && analysed.contains(pair.second))
      },
      cells: zip(inputs.series.years, found.counts).map { year, counts in
        NepRun.YearCells(
          year: year, valid: counts.valid, outside: counts.outside, outsideRange: counts.outsideRange)
      },
      cellSize_m: mines.reduce(0) { $0 + ($1.weight_m2 / $1.cells).squareRoot() } / Double(mines.count),
      fills: zip(inputs.series.years, found.fills).flatMap { year, screen in
        screen.findings.map { finding in
          NepRun.Fill(
            year: year, value: finding.value, text: screen.shown(finding.value), cells: finding.count.cells,
            rest: finding.rest)
        }
      },
      withoutPlaceboRoom: hadPlacebo ? found.sums.count { $0.reference != nil && $0.placebo == nil } : nil,
      seed: options.seed)
  }
}

extension NepSettings.Breaks {
  fileprivate var domain: NepOptions.Breaks {
    switch self {
    case .automatic: .automatic
    case .exactly(let count): .exactly(count)
    }
  }
}
