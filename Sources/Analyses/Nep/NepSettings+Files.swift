internal import Geospatial

extension NepSettings {
  /// Every file that is read, with the parameter that named it.
  package var inputFiles: [InputFile] {
    func vector(_ id: String, _ source: String?) -> [InputFile] {
      source.map { [InputFile(parameter: id, path: PolygonLayer.file(of: $0))] } ?? []
    }
    func raster(_ id: String, _ path: String?) -> [InputFile] {
      path.map { [InputFile(parameter: id, path: $0)] } ?? []
    }
    var files = vector("mines", mines)
    switch series {
    case .files(let rasters): files += rasters.map { InputFile(parameter: "series", path: $0.path) }
    case .stack(let source, _): files += vector("stack", source)
    }
    files += raster("match", match) + raster("matchElevation", matchElevation?.path)
    files += exclusions.map { InputFile(parameter: "exclude", path: $0.path) }
    return files + vector("referenceLayer", referenceLayer) + vector("groupLayer", groupLayer?.source)
  }

  /// The values with a pattern replaced by the files that it stands for: what was computed depends on their years, which
  /// the pattern alone doesn't tell. For provenance and the fingerprint.
  package func resolved(_ values: ParameterValues) -> ParameterValues {
    guard case .pattern(let pattern)? = try? values.seriesIfGiven("series"), case .files(let files) = series else {
      return values
    }
    var resolved = values
    resolved.replace(
      "series", with: files.map { GivenValue($0.path, key: "\($0.year)", at: pattern.place) })
    return resolved
  }
}
