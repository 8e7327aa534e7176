internal import Geospatial
internal import Messages

/// A raster (or rasters by year) that one or more predictors are read from, opened and checked; no cell has been read.
struct PredictorRaster: Sendable {
  /// What is opened: predictors of the same files share a pass.
  enum Files: Sendable, Hashable {
    case one(String)
    case years([DatedRaster])

    /// The file that messages name.
    var file: String {
      switch self {
      case .one(let path): path
      case .years(let files): files.first?.path ?? ""
      }
    }
  }

  /// What a predictor takes from a zone's layers.
  enum Use: Sendable, Hashable {
    case mean
    case reduced(PredictorSource.Reducer)
    case terrain(TerrainMeasure)
  }

  let files: Files
  let series: RasterSeries
  /// Nil where no derivative is wanted.
  let relief: ZonePass.Relief?
  /// Names of the predictors, for messages.
  let names: String

  init(_ files: Files, uses: [Use], names: String) throws {
    self.files = files
    self.names = names
    switch files {
    case .one(let path): series = try RasterSeries(raster: path)
    case .years(let dated): series = try RasterSeries(files: dated.map { ($0.year, $0.path) })
    }
    if case .terrain? = uses.first(where: { if case .terrain = $0 { true } else { false } }) {
      let unit = series.layers[0].description.unit
      guard unit.isEmpty || Self.metres.contains(unit.lowercased()) else {
        throw Problems([
          .problem(
            "predictor.demUnit", file: files.file, place: Text(verbatim: names),
            Text.predictorDEMUnit.shown(unit), mend: .mendPredictorDEMUnit)
        ])
      }
    }
    let measures = TerrainMeasure.allCases.filter { uses.contains(.terrain($0)) }
    // The height itself needs no neighbours: it is a value like others.
    if measures.contains(where: { $0 != .elevation }) {
      relief = ZonePass.Relief(
        measures: [.elevation] + measures.filter { $0 != .elevation },
        spacing: try GroundSpacing(of: series.grid, file: files.file))
    } else {
      relief = nil
    }
  }

  /// What a predictor is of the means of a mine's layers (NaN where missing).
  func value(_ use: Use, _ layers: ArraySlice<Double>) -> Double {
    switch use {
    case .mean: return layers.first ?? .nan
    case .reduced(let reducer): return reducer.value(Array(layers), years: series.years)
    case .terrain(let measure):
      guard let index = relief.map({ $0.measures.firstIndex(of: measure) }) ?? 0 else { return .nan }
      return layers[layers.startIndex + index]
    }
  }

  /// What can't be used about the files of a predictor, with the predictor's name and a mend that fits it.
  static func problems(_ error: any Error, names: String, file: String) -> [Message] {
    switch error {
    case let problems as Problems:
      return problems.messages.map { message in
        .problem(
          message.id, file: message.file ?? file, place: message.place ?? Text(verbatim: names), message.text,
          mend: mends[message.id] ?? message.mend)
      }
    case let error as GDALError: return [error.message]
    default: return []
    }
  }

  /// How files call it.
  private static let metres: Set<String> = ["m", "metre", "metres", "meter", "meters", "米"]

  /// Where other analyses' advice doesn't fit.
  private static let mends: [String: Text] = [
    "series.bands": .mendPredictorBands, "grid.webMercator": .mendPredictorWebMercator,
  ]
}
