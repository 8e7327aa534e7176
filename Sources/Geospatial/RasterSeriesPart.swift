internal import Messages

/// One year of a series before it is known whether all years lie on one grid.
struct RasterSeriesPart {
  let year: Int
  let source: String
  let band: Int
  let description: RasterDescription
  let facts: BandFacts

  init(_ raster: borrowing RasterFile, source: String, band: Int, year: Int) throws(GDALError) {
    self.year = year
    self.source = source
    self.band = band
    description = try raster.description(band: band)
    facts = try raster.facts(band: band)
  }

  /// What keeps the cells from being read as numbers of a place.
  var problems: [Message] {
    var found = RasterCheck.cutOff(description) + RasterCheck.placement(description)
    let place = Text.seriesPlaceBand.filled(["band": "\(band)"])
    switch description.dataType {
    case .complex:
      found.append(
        .problem("series.complex", file: description.path, place: place, .seriesComplex, mend: .mendSeriesComplex))
    case .int8:
      found.append(
        .problem(
          "series.signedByte", file: description.path, place: place, .seriesSignedByte, mend: .mendSeriesSignedByte))
    default: break
    }
    return found
  }
}
