package import Messages

/// The settings of `minesink nep`, decoded. No file has been opened; only the folder of a `{year}` pattern was listed.
package struct NepSettings: Sendable {
  package enum SeriesSource: Sendable {
    /// A file a year, ascending.
    case files([DatedRaster])
    /// A raster whose bands are the years, in order (`FILE`, or `FILE:VARIABLE` of a netCDF); years nil where the file
    /// itself must tell them (a time axis).
    case stack(String, years: [Int]?)
  }

  package enum ReferenceKind: String, Sendable, CaseIterable {
    case ring, layer, none
  }

  package struct ElevationBand: Sendable, Hashable {
    package var path: String
    package var tolerance_m: Double
  }

  package struct Exclusion: Sendable, Hashable {
    package var path: String
    package var codes: [Int]
  }

  package struct GroupLayer: Sendable {
    /// `FILE` or `FILE:LAYER`.
    package var source: String
    package var field: String
  }

  package enum Breaks: Sendable, Hashable {
    /// By BIC, at most two.
    case automatic
    case exactly(Int)
  }

  /// `FILE` or `FILE:LAYER`.
  package var mines: String
  /// A field, or `fid`.
  package var mineID: String
  package var series: SeriesSource
  /// Nil: the file's own, else 1 and 0.
  package var scale: Double?
  package var offset: Double?
  /// After scaling, a side that was left open infinite; nil: no limit.
  package var validRange: ClosedRange<Double>?
  package var variable: ProductivityVariable
  /// Nil: the first three years.
  package var baseline: ClosedRange<Int>?
  package var baselineField: String?
  package var minimumArea_km2: Double
  package var minimumCoverage: Double
  package var reference: ReferenceKind
  package var referenceDistance_m: Double
  package var gap_m: Double
  package var maximumDistance_m: Double
  package var minimumPixels: Double
  package var match: String?
  package var matchElevation: ElevationBand?
  package var exclusions: [Exclusion]
  package var referenceLayer: String?
  package var groupFields: [String]
  package var groupLayer: GroupLayer?
  package var breaks: Breaks
  /// Bootstrap samples of clusters.
  package var resamples: Int
  package var skipsPlacebo: Bool
  /// What is wrong with the files that a `{year}` pattern fits: none, too few, a year missing. The check says it with all
  /// else that is wrong with files; where there is any, ``series`` holds what was found, which may be nothing.
  package var seriesProblems: [Message] = []
}
