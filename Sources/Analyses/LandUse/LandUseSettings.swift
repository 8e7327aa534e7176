package import Messages

/// The settings of `minesink landuse`, decoded; no file has been touched.
package struct LandUseSettings: Sendable, Hashable {
  package let maps: [DatedRaster]
  package let classes: String
  package let scheme: Choice
  package let densities: String?
  package let soilLossFraction: Double
  package let draws: Int
  package let zones: LayerReference?
  package let zoneID: String?
  package let aligns: Bool
  package let published: String?
  package let tablesOnly: Bool

  package init(_ values: ParameterValues) throws(Problems) {
    try values.check()
    maps = try values.rasterSeries("map")
    classes = try values.table("classes")
    scheme = try values.choice("scheme")
    densities = try values.tableIfGiven("densities")
    soilLossFraction = try values.number("soilLossFraction")
    draws = try values.integer("draws")
    zones = try values.vectorLayerIfGiven("zones")
    zoneID = try values.textIfGiven("zoneId")
    aligns = try values.flag("align")
    published = try values.tableIfGiven("published")
    tablesOnly = try values.flag("tablesOnly")
  }

  package var years: [Int] { maps.map(\.year) }
}
