internal import Foundation
internal import Messages

/// Which year each band of a stack shows.
enum RasterStackYears {
  /// - Parameter given: by the user, in the order of the bands; nil: as the file says.
  /// - Throws: ``Problems`` when the file doesn't say it, when the numbers differ, or when a year comes twice.
  static func years(
    given: [Int]?, bands: [BandFacts], metadata: [String: String], file: String
  ) throws(Problems) -> [Int] {
    if let given {
      guard given.count == bands.count else {
        throw Problems([
          .problem(
            "series.bandCount", file: file,
            Text.seriesBandCount.filled(["bands": "\(bands.count)", "years": "\(given.count)"]),
            mend: .mendSeriesYears)
        ])
      }
      return try distinct(given, file: file)
    }
    if let years = axisYears(bands, metadata) ?? titleYears(bands) {
      return try distinct(years, file: file)
    }
    throw Problems([
      .problem(
        "series.noYears", file: file, Text.seriesNoYears.filled(["bands": "\(bands.count)"]), mend: .mendSeriesYears)
    ])
  }

  private static func distinct(_ years: [Int], file: String) throws(Problems) -> [Int] {
    var bandOfYear: [Int: Int] = [:]
    for (index, year) in years.enumerated() {
      if let first = bandOfYear[year] {
        throw Problems([
          .problem(
            "series.repeatedBandYear", file: file,
            Text.seriesRepeatedBandYear.filled([
              "first": "\(first)", "second": "\(index + 1)", "year": "\(year)",
            ]), mend: .mendSeriesRepeatedBandYear)
        ])
      }
      bandOfYear[year] = index + 1
    }
    return years
  }

  /// From a time axis (`NETCDF_DIM_time` of each band, its unit in `time#units`), whatever the axis' name.
  private static func axisYears(_ bands: [BandFacts], _ metadata: [String: String]) -> [Int]? {
    let prefix = "NETCDF_DIM_"
    let axes = (bands.first?.metadata.keys).map { keys in
      keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }.sorted()
    }
    for axis in axes ?? [] {
      let values = bands.compactMap { $0.metadata[prefix + axis].flatMap(Double.init) }
      guard values.count == bands.count else { continue }
      let units = metadata["\(axis)#units"] ?? ""
      if let clock = TimeAxis(units: units, calendar: metadata["\(axis)#calendar"] ?? "standard") {
        let years = values.compactMap(clock.year)
        guard years.count == values.count else { continue }
        return years
      }
      if axis.lowercased().hasPrefix("year") || units.lowercased().hasPrefix("year"),
        values.allSatisfy({ $0 == $0.rounded() && (1000...2999).contains($0) })
      {
        return values.map { Int($0) }
      }
    }
    return nil
  }

  /// From the bands' names: each has exactly one group of four digits that is a year.
  private static func titleYears(_ bands: [BandFacts]) -> [Int]? {
    let years = bands.compactMap { band -> Int? in
      let groups = band.title.split { !($0.isASCII && $0.isNumber) }
      let found = groups.filter { $0.count == 4 }.compactMap { Int($0) }.filter { (1800...2199).contains($0) }
      return found.count == 1 ? found[0] : nil
    }
    return years.count == bands.count ? years : nil
  }
}
