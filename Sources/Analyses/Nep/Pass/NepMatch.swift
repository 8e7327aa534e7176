package import Geospatial
package import Messages

/// The rasters that say which cells of a reference are like the mine's, laid on the grid of the series.
package struct NepMatch: Sendable {
  let landCover: OverlayRaster?
  let elevation: OverlayRaster?
  let tolerance_m: Double
  let exclusions: [(raster: OverlayRaster, codes: Set<Int32>)]

  /// How they were laid on the grid.
  package var notes: [Message] {
    ([landCover, elevation] + exclusions.map(\.raster)).compactMap { $0 }.flatMap(\.notes)
  }

  /// Every cell of a reference is kept.
  package var isEmpty: Bool { landCover == nil && elevation == nil && exclusions.isEmpty }
  /// Whether mines have a habitat.
  var needsHabitat: Bool { landCover != nil || elevation != nil }
  /// What a worker holds for a cell.
  var bytesPerCell: Int { isEmpty ? 0 : 1 + (landCover == nil ? 0 : 4) + (elevation == nil ? 0 : 8) + 4 }

  /// - Throws: ``Problems``, of all rasters at once.
  package init(
    landCover: String?, elevation: NepSettings.ElevationBand?, exclusions: [NepSettings.Exclusion], grid: Grid
  ) throws {
    var problems: [Message] = []
    func laid(_ path: String, _ content: OverlayRaster.Content) throws -> OverlayRaster? {
      try problems.collect { try OverlayRaster(path, content: content, on: grid) }
    }
    self.landCover = try landCover.flatMap { try laid($0, .codes(hasNoData: true)) }
    self.elevation = try elevation.flatMap { try laid($0.path, .heights) }
    tolerance_m = elevation?.tolerance_m ?? 0
    var impossible: [Message] = []
    self.exclusions = try exclusions.compactMap { exclusion in
      // A code that is declared as nodata may be the one to exclude.
      try laid(exclusion.path, .codes(hasNoData: false)).map { raster in
        impossible += Self.impossibleCodes(exclusion, raster)
        return (raster, Set(exclusion.codes.compactMap { Int32(exactly: $0) }))
      }
    }
    problems += impossible
    guard problems.isEmpty else { throw Problems(problems) }
  }

  /// Codes to be left out that no cell can have: most likely those of another map.
  private static func impossibleCodes(_ exclusion: NepSettings.Exclusion, _ raster: OverlayRaster) -> [Message] {
    guard let known = raster.dataType.codes else { return [] }
    let possible = max(known.lowerBound, -raster.largestCode)...min(known.upperBound, raster.largestCode)
    let codes = exclusion.codes.filter { !possible.contains($0) }
    guard !codes.isEmpty else { return [] }
    // Only where the type holds more than is read can the map have such codes after all.
    let isWide = raster.dataType.isBeyondInt32 || known.upperBound > raster.largestCode
    let mayHave =
      isWide && codes.contains { $0 > possible.upperBound || ($0 < possible.lowerBound && known.lowerBound < 0) }
    return [
      .problem(
        "exclude.impossible", file: exclusion.path, place: "--exclude",
        Text.excludeImpossible.filled([
          "codes": codes.map(String.init).joined(separator: ", "), "type": raster.dataType.rawValue,
          "low": "\(possible.lowerBound)", "high": "\(possible.upperBound)",
        ]), mend: mayHave ? .mendExcludeTooLarge : .mendExcludeImpossible)
    ]
  }

  /// Opens every raster for the calling thread.
  func open() throws(GDALError) -> OpenMatch {
    try OpenMatch(self)
  }
}

/// The rasters of a ``NepMatch``, open for one thread.
final class OpenMatch {
  private let landCover: OpenOverlay?
  private let elevation: OpenOverlay?
  private var exclusions: [(raster: OpenOverlay, codes: Set<Int32>)] = []
  private let tolerance_m: Double

  init(_ match: NepMatch) throws(GDALError) {
    landCover = if let raster = match.landCover { try raster.open() } else { nil }
    elevation = if let raster = match.elevation { try raster.open() } else { nil }
    tolerance_m = match.tolerance_m
    for exclusion in match.exclusions {
      exclusions.append((try exclusion.raster.open(), exclusion.codes))
    }
  }

  /// What land the cells of a window are.
  /// - Throws: ``GDALError``; ``Problems`` of codes that can't be told apart.
  func read(_ window: PixelWindow) throws -> NepLand {
    var land = NepLand(tolerance_m: tolerance_m)
    if let landCover { land.classes = try landCover.codes(window) }
    if let elevation { land.heights_m = try elevation.heights(window) }
    for exclusion in exclusions {
      let codes = try exclusion.raster.codes(window)
      if land.isExcluded.isEmpty { land.isExcluded = [Bool](repeating: false, count: window.cells) }
      for cell in codes.indices where exclusion.codes.contains(codes[cell]) { land.isExcluded[cell] = true }
    }
    return land
  }
}

/// What land the cells of a window are; an empty array where no raster tells.
struct NepLand {
  /// `Int32.min` where there is none.
  var classes: [Int32] = []
  /// NaN where there is none.
  var heights_m: [Double] = []
  var isExcluded: [Bool] = []
  let tolerance_m: Double

  /// Whether a reference keeps a cell. A mine whose own class or height isn't known has no cell like it.
  func keeps(_ cell: Int, like habitat: NepHabitat) -> Bool {
    if !isExcluded.isEmpty, isExcluded[cell] { return false }
    if !classes.isEmpty {
      guard let landCover = habitat.landCover, classes[cell] == landCover else { return false }
    }
    if !heights_m.isEmpty {
      guard let elevation = habitat.elevation_m, abs(heights_m[cell] - elevation) <= tolerance_m else { return false }
    }
    return true
  }
}
