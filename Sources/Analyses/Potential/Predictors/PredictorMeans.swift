internal import Geospatial
internal import Messages

/// The means of all mines on all rasters.
struct PredictorMeans: Sendable {
  fileprivate struct Means: Sendable {
    let layers: Int
    /// `[mine][layer]`, NaN where missing.
    var values: [Double]
    /// Whether a mine has a valid cell.
    var hasValid = false
    /// Mines with valid cells in a layer, but on too little of their area.
    var thin: Set<Int> = []
    var smallerThanCell = 0
    /// One a layer that is read.
    var screens: [FillScreen]
    /// Mines with a cell of the grid under them.
    var placed = 0
  }

  private var means: [Means]
  private(set) var notes: [Message] = []

  /// - Throws: ``Problems`` where cells can't be read, ``Interrupted``.
  init(
    _ rasters: [PredictorRaster], mines: PotentialMinesInput, threads: Int, memoryBytes: Int,
    display: any ProgressDisplay
  ) throws {
    let passes = rasters.map { raster in
      ZonePass(series: raster.series, relief: raster.relief, threads: threads, memoryBytes: memoryBytes * 3 / 4)
    }
    means = passes.map { pass in
      Means(
        layers: pass.layers, values: [Double](repeating: .nan, count: mines.ids.count * pass.layers),
        screens: pass.series.layers.map(FillScreen.init))
    }
    var grids: [(grid: Grid, members: [Int])] = []
    for (number, raster) in rasters.enumerated() {
      if let known = grids.firstIndex(where: { $0.grid.hasSameCells(as: raster.series.grid) }) {
        grids[known].members.append(number)
      } else {
        grids.append((raster.series.grid, [number]))
      }
    }
    let order = MinePlaces.alongCurve(mines.polygons)
    for (grid, members) in grids {
      guard let area = members.first.map({ rasters[$0].series.area }) else { continue }
      // Mines are placed on a grid once for all its rasters, and as many at a time as memory holds.
      var rest = order[...]
      while !rest.isEmpty {
        let places = try MinePlaces(
          rest, of: mines.polygons, on: grid, area: area, threads: threads, budget: memoryBytes / 4)
        for number in members {
          do {
            let title = Text.progressPredictor.filled(["name": rasters[number].names])
            let found = try passes[number].run(places, title: title, display: display)
            means[number].add(found, places)
          } catch let error as GDALError {
            throw Problems(
              RasterCheck.unreadable(error).messages.map {
                .problem($0.id, file: $0.file, place: rasters[number].names, $0.text, mend: $0.mend)
              })
          }
        }
        rest = rest.dropFirst(places.mines.count)
      }
    }
    for (raster, means) in zip(rasters, means) { notes += Self.notes(raster, means, mines.ids) }
    notes += Self.coarse(rasters, means)
  }

  func hasValue(_ raster: Int) -> Bool { means[raster].hasValid }

  /// NaN where missing.
  func layers(of raster: Int, mine: Int) -> ArraySlice<Double> {
    let count = means[raster].layers
    return means[raster].values[mine * count..<(mine + 1) * count]
  }

  private static func notes(_ raster: PredictorRaster, _ means: Means, _ ids: [String]) -> [Message] {
    let file = raster.files.file
    let place = Text(verbatim: raster.names)
    var notes = raster.series.notes.map {
      Message.note($0.id, file: $0.file ?? file, place: $0.place ?? place, $0.text, mend: $0.mend)
    }
    let thin = means.thin.sorted().filter { raster.series.layers.count == 1 || means.lacksYears($0) }
    if !thin.isEmpty {
      notes.append(
        .note(
          "predictor.lowCoverage", file: file, place: place,
          Text.predictorLowCoverage.filled([
            "count": "\(thin.count)", "share": "\(Int(100 * PredictorReading.minimumCoverage))",
            "ids": Text.listed(thin.map { ids[$0] }),
          ])))
    }
    return notes + raster.unitNotes + FillNotes(raster: raster, screens: means.screens, mines: ids.count).messages
  }

  /// Predictors whose cells are larger than mines, in one sentence: of eleven maps of the climate nearly all are.
  private static func coarse(_ rasters: [PredictorRaster], _ means: [Means]) -> [Message] {
    let found = zip(rasters, means).filter { $0.1.smallerThanCell > 0 }
    guard !found.isEmpty else { return [] }
    let words = found.map { raster, means in
      let names = PredictorMeaning.list(raster.names.split(separator: ", ").map(String.init))
      return Text("\(names.en) \(means.smallerThanCell)", zh: "\(names.zh) \(means.smallerThanCell)")
    }
    return [
      .note(
        "predictor.coarseCells",
        Text.predictorCoarseCells.filled(texts: ["counts": PredictorMeaning.list(words)])
          .filled(["all": "\(means.map(\.placed).max() ?? 0)"]))
    ]
  }
}

extension PredictorMeans.Means {
  /// Whether too few years of a series have a value for any reducer.
  fileprivate func lacksYears(_ mine: Int) -> Bool {
    2 * values[mine * layers..<(mine + 1) * layers].count { !$0.isNaN } < layers
  }

  fileprivate mutating func add(_ found: ZonePass.Found, _ places: MinePlaces) {
    for layer in screens.indices { screens[layer].merge(found.screens[layer]) }
    smallerThanCell += places.smallerThanCell
    for (index, mine) in places.mines.enumerated() {
      let whole = places.weights_m2[index]
      guard whole > 0 else { continue }
      placed += 1
      for layer in 0..<layers {
        let mean = found.means[index * layers + layer]
        guard let value = mean.value else { continue }
        hasValid = true
        // Coverages are right to 1e-9.
        if mean.weight_m2 >= PredictorReading.minimumCoverage * whole * (1 - 1e-9) {
          values[mine * layers + layer] = value
        } else {
          thin.insert(mine)
        }
      }
    }
  }
}
