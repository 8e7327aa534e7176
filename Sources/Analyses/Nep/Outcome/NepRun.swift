internal import Geospatial
internal import Productivity

/// What a run of `minesink nep` found out besides its ``NepResult``: counts and places that tables, layers, notes and
/// summary need.
package struct NepRun: Sendable {
  /// Mines of the layer that weren't analysed, and why.
  package struct LeftOut: Sendable, Hashable {
    package enum Reason: String, Sendable, CaseIterable {
      case belowMinimumArea = "below_minimum_area"
      case outside
      /// The field of its own baseline is empty, or holds no years of the series.
      case noBaseline = "no_baseline"
    }

    package var reason: Reason
    package var mines: Int
    package var area_km2: Double
    /// The names of the first of them, for a sentence.
    package var listed: String

    package init(_ reason: Reason, mines: Int, area_km2: Double, listed: String = "") {
      self.reason = reason
      self.mines = mines
      self.area_km2 = area_km2
      self.listed = listed
    }
  }

  /// Land that two mines of the layer share.
  package struct Overlap: Sendable, Hashable {
    package var first: String
    package var second: String
    package var area_km2: Double
    /// Whether both are analysed, so that totals count the land twice.
    package var isCountedTwice: Bool

    package init(first: String, second: String, area_km2: Double, isCountedTwice: Bool) {
      self.first = first
      self.second = second
      self.area_km2 = area_km2
      self.isCountedTwice = isCountedTwice
    }
  }

  /// The cells of mines and references that were read in one year.
  package struct YearCells: Sendable, Hashable {
    package var year: Int
    /// With a value, within the valid range.
    package var valid: Int
    /// With a value outside the valid range; they count as missing.
    package var outside: Int
    /// The lowest and highest value outside, after scaling; nil without any.
    package var outsideRange: ClosedRange<Double>?

    package init(year: Int, valid: Int, outside: Int, outsideRange: ClosedRange<Double>? = nil) {
      self.year = year
      self.valid = valid
      self.outside = outside
      self.outsideRange = outsideRange
    }
  }

  /// Cells of a year with a number that files are typically filled with and that lies far outside all others.
  package struct Fill: Sendable, Hashable {
    package var year: Int
    /// As it is stored, before scaling.
    package var value: Double
    /// The value in as few digits as lead back to it.
    package var text: String
    package var cells: Int
    /// All other stored numbers of the year; nil where there are none.
    package var rest: ClosedRange<Double>?
  }

  /// All mines of the layer.
  package var mines: Int
  /// The ellipsoidal area of all mines of the layer, km².
  package var area_km2: Double
  package var leftOut: [LeftOut]
  package var overlaps: [Overlap]
  /// In the order of the years.
  package var cells: [YearCells]
  /// By year; none where a valid range keeps fill values out.
  package var fills: [Fill]
  /// √ of the area of a cell in the middle of the mines, m.
  package var cellSize_m: Double
  /// Mines that have a reference, but no room in it for the placebo test; nil where there was no test.
  package var withoutPlaceboRoom: Int?
  /// The seed of the run.
  package var seed: UInt64

  package init(
    mines: Int, area_km2: Double, leftOut: [LeftOut], overlaps: [Overlap] = [], cells: [YearCells], cellSize_m: Double,
    fills: [Fill] = [], withoutPlaceboRoom: Int? = nil, seed: UInt64
  ) {
    self.mines = mines
    self.area_km2 = area_km2
    self.leftOut = leftOut
    self.overlaps = overlaps
    self.cells = cells
    self.cellSize_m = cellSize_m
    self.fills = fills
    self.withoutPlaceboRoom = withoutPlaceboRoom
    self.seed = seed
  }

  func mines(_ reason: LeftOut.Reason) -> Int { leftOut.filter { $0.reason == reason }.reduce(0) { $0 + $1.mines } }

  func listed(_ reason: LeftOut.Reason) -> String { leftOut.first { $0.reason == reason }?.listed ?? "" }

  func area_km2(_ reason: LeftOut.Reason) -> Double {
    leftOut.filter { $0.reason == reason }.reduce(0) { $0 + $1.area_km2 }
  }

  /// Land that totals count twice, km².
  var countedTwice_km2: Double { overlaps.filter(\.isCountedTwice).reduce(0) { $0 + $1.area_km2 } }

  var valuesOutside: Int { cells.reduce(0) { $0 + $1.outside } }
}
