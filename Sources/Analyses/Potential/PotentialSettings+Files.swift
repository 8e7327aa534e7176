internal import Geospatial

extension PotentialSettings {
  /// Every file that is read, with the parameter that named it, each once.
  package var inputFiles: [InputFile] {
    var files = [InputFile(parameter: "mines", path: PolygonLayer.file(of: mines))]
    if let attributes { files.append(InputFile(parameter: "attributes", path: PolygonLayer.file(of: attributes))) }
    for (id, sources) in [("predictor", predictors), ("role", roles)] {
      for path in sources.flatMap(\.source.rasters) {
        files.append(InputFile(parameter: id, path: PolygonLayer.file(of: path)))
      }
    }
    if case .file(let path) = search { files.append(InputFile(parameter: "search", path: path)) }
    if let model { files.append(InputFile(parameter: "model", path: model)) }
    if let strategies { files.append(InputFile(parameter: "strategies", path: strategies)) }
    var seen: Set<InputFile> = []
    return files.filter { seen.insert($0).inserted }
  }

  /// The values with patterns and the preset replaced by the files that they stand for, in name order: what was computed
  /// depends on their years and names, which the patterns alone don't tell. For provenance and the fingerprint.
  package func resolved(_ values: ParameterValues) -> ParameterValues {
    var resolved = values
    for (id, sources) in [("predictor", predictors), ("role", roles)] where !sources.isEmpty {
      let place = values.place(of: id)
      resolved.replace(
        id,
        with: sources.flatMap { source -> [GivenValue] in
          guard case .series(let files, let reducer) = source.source else {
            return [GivenValue(source.text, key: source.name, at: place)]
          }
          return files.map {
            GivenValue("\($0.year)=\($0.path):\(reducer.rawValue)", key: source.name, at: place)
          }
        })
    }
    if let (name, _) = try? values.namedFolderIfGiven("preset") {
      // Its folder is among the predictors' files.
      resolved.replace("preset", with: [GivenValue(name, at: values.place(of: "preset"))])
    }
    return resolved
  }
}

extension PredictorSource {
  /// The rasters that it is read from, `FILE` or `FILE:VARIABLE`.
  var rasters: [String] {
    switch self {
    case .raster(let path): [path]
    case .series(let files, _): files.map(\.path)
    case .terrain(_, let elevation): [elevation]
    case .geometry, .field, .stage, .mineType, .yearsSinceClosure: []
    }
  }

  /// The field of the mines' layer that it is read from.
  var field: String? {
    switch self {
    case .field(let name), .stage(let name), .mineType(let name), .yearsSinceClosure(let name, _): name
    case .raster, .series, .terrain, .geometry: nil
    }
  }
}
