internal import LandUse
internal import Messages
internal import Quantities

/// Writes the three tables of carbon.
struct CarbonTables: ~Copyable {
  private var pools: TableWriter
  private var transitions: TableWriter
  private var areaTypes: TableWriter

  init(_ layout: LandUseTableLayout, into folder: StagingFolder) throws {
    let pools = try TableWriter(layout.carbonChange, into: folder)
    let transitions = try TableWriter(layout.carbonByTransition, into: folder)
    let areaTypes = try TableWriter(layout.carbonByAreaType, into: folder)
    self.pools = pools
    self.transitions = transitions
    self.areaTypes = areaTypes
  }

  consuming func close() throws -> [Summary.TableEntry] {
    [try pools.close(), try transitions.close(), try areaTypes.close()]
  }

  /// - Parameter years: the duration of the period.
  mutating func append(
    _ balance: CarbonBalance, _ legend: Legend, years: Double, lead: [Cell], _ language: Language
  ) throws {
    for pool in CarbonPool.allCases {
      guard let found = balance.pools.first(where: { $0.pool == pool }) else {
        // Vegetation is only a row where the source lumps above and below ground together.
        if pool != .vegetation {
          try pools.append(lead + [.text(pool.rawValue)] + [Cell](repeating: .missing, count: 10))
        }
        continue
      }
      let carbon = found.carbon
      try pools.append(
        lead + [.text(pool.rawValue), .double(found.start.value), .double(found.end.value)] + Self.change(carbon) + [
          .double(carbon.change.carbonDioxide.value),
          .double((carbon.interval?.low ?? carbon.change).carbonDioxide.value),
          .double((carbon.interval?.high ?? carbon.change).carbonDioxide.value), .double(carbon.perYear(years).value),
        ])
    }
    for part in balance.transitions {
      try transitions.append(
        lead + legend[part.from].cells(language) + legend[part.to].cells(language)
          + [.double(part.area.hectares.value)] + Self.change(part.carbon)
          + [.double(part.carbon.change.carbonDioxide.value)])
    }
    for part in balance.areaTypes {
      try areaTypes.append(
        lead + [.text(part.areaType.rawValue), .double(part.area.hectares.value)] + Self.change(part.carbon) + [
          .double(part.carbon.change.carbonDioxide.value)
        ])
    }
  }

  /// Without draws the quantiles are the change: nothing is uncertain that the table knows of.
  private static func change(_ carbon: CarbonChange) -> [Cell] {
    let value = carbon.change.value
    return [
      .double(value), .double(carbon.interval?.low.value ?? value), .double(carbon.interval?.middle.value ?? value),
      .double(carbon.interval?.high.value ?? value),
    ]
  }
}

extension LandClass {
  /// Code and name, as two cells.
  func cells(_ language: Language) -> [Cell] {
    [.integer(code), .text(title[language])]
  }
}
