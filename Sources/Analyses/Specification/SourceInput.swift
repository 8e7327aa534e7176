/// Where the values of a predictor come from, as far as its text tells. No file has been opened.
package enum SourceInput: Sendable, Hashable {
  case raster(String)
  /// A raster a year by one name, and the variable of each where they hold several.
  case series(SeriesPattern, variable: String?, PredictorSource.Reducer)
  case terrain(PredictorSource.Terrain, elevation: String)
  case geometry(PredictorSource.Geometry)
  case field(String)
  case stage(String)
  case mineType(String)
  case yearsSinceClosure(String)
}

/// A source with its name.
package struct NamedSourceInput: Sendable, Hashable {
  package let name: String
  package let input: SourceInput
  /// As it was given, without the name.
  package let text: String
  package let place: Place
}
