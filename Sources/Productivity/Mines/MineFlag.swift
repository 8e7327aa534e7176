/// What a reader of a mine's numbers must know; the raw value stands in tables.
public enum MineFlag: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// Cells are far larger than the mine or its ring: numbers are those of the country around it.
  case coarseCells = "coarse_cells"
  /// No reference with enough pixels within the maximum distance, or no reference was asked for.
  case noReference = "no_reference"
  /// The ring was widened beyond the reference distance to find enough pixels.
  case widened = "widened_reference"
  /// The mine shares land with another mine of the layer.
  case overlaps = "overlaps_mine"
  /// Part of the polygon lies outside the rasters.
  case partlyOutside = "partly_outside"
  /// Less than the minimum coverage of the polygon has valid cells in this year.
  case lowCoverage = "low_coverage"
  /// Less than the minimum coverage has cells valid both in the baseline and in this year.
  case lowBaselineCoverage = "low_baseline_coverage"
  /// Less than the minimum coverage of the reference's cells has a value in this year, too: no comparison with a remnant.
  case fewReferenceCells = "few_reference_cells"
  /// The year lies before the mine's own baseline.
  case beforeBaseline = "before_baseline"

  private var order: Int { MineFlag.allCases.firstIndex(of: self) ?? 0 }

  public static func < (left: MineFlag, right: MineFlag) -> Bool {
    left.order < right.order
  }
}
