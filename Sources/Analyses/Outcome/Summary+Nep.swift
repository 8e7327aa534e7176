package import Messages

extension Summary {
  /// Facts of a run of `minesink nep`.
  package struct Nep: Sendable, Hashable, Codable {
    /// A series of `trend.csv`.
    package struct Series: Sendable, Hashable, Codable {
      package let id: String
      package let title: Text
      package let unit: String

      package init(id: String, title: Text, unit: String) {
        self.id = id
        self.title = title
        self.unit = unit
      }
    }

    /// `nep`, `npp`, `gpp`, `index`.
    package var variable: String
    /// `g C/m2/yr`, or `index`.
    package var unit: String
    /// `ring`, `layer`, `none`.
    package var reference: String
    /// `2000–2002`, or nil where each mine has its own.
    package var baseline: String?
    /// Of the layer.
    package var mines: Int
    package var minesAnalysed: Int
    package var belowMinimumArea: Int
    package var outside: Int
    /// Their own baseline isn't within the series.
    package var noBaseline: Int
    package var withReference: Int
    package var withoutReference: Int
    /// Mines whose ring was widened.
    package var widened: Int
    /// Mines whose cells are far larger than they and their ring.
    package var coarse: Int
    /// Mines that share land with another mine.
    package var overlapping: Int
    /// Land that totals count twice, km².
    package var overlapArea_km2: Double
    /// Clusters of overlapping rings among all analysed mines.
    package var clusters: Int
    package var cellSize_m: Double
    /// Cells of all years.
    package var valuesOutsideRange: Int
    /// Nil without a limit.
    package var validRangeLow: Double?
    package var validRangeHigh: Double?
    package var groupFields: [String]
    package var hasPlacebo: Bool
    package var lastYear: Int
    package var series: [Series]

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(variable, forKey: .variable)
      try container.encode(unit, forKey: .unit)
      try container.encode(reference, forKey: .reference)
      try container.encode(baseline, forKey: .baseline)
      try container.encode(mines, forKey: .mines)
      try container.encode(minesAnalysed, forKey: .minesAnalysed)
      try container.encode(belowMinimumArea, forKey: .belowMinimumArea)
      try container.encode(outside, forKey: .outside)
      try container.encode(noBaseline, forKey: .noBaseline)
      try container.encode(withReference, forKey: .withReference)
      try container.encode(withoutReference, forKey: .withoutReference)
      try container.encode(widened, forKey: .widened)
      try container.encode(coarse, forKey: .coarse)
      try container.encode(overlapping, forKey: .overlapping)
      try container.encode(overlapArea_km2, forKey: .overlapArea_km2)
      try container.encode(clusters, forKey: .clusters)
      try container.encode(cellSize_m, forKey: .cellSize_m)
      try container.encode(valuesOutsideRange, forKey: .valuesOutsideRange)
      try container.encode(validRangeLow, forKey: .validRangeLow)
      try container.encode(validRangeHigh, forKey: .validRangeHigh)
      try container.encode(groupFields, forKey: .groupFields)
      try container.encode(hasPlacebo, forKey: .hasPlacebo)
      try container.encode(lastYear, forKey: .lastYear)
      try container.encode(series, forKey: .series)
    }
  }
}
