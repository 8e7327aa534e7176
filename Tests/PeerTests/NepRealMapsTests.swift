import Foundation
import Geospatial
import TestSupport
import Testing

/// Whole runs of `minesink nep` on real mines and real series.
@Suite(.enabled(if: NepRealMaps.areThere, "\(MineSink.data) isn't there: real mines and series lie beside the clone"))
struct NepRealMapsTests {
  private func run(_ arguments: [String], in folder: TemporaryFolder) throws -> Results {
    let out = folder.file("results")
    let ended = try MineSink.success(["nep"] + arguments + ["--out", out, "--language", "en"])
    return Results(out, ended, in: folder, of: "nep")
  }

  /// The page is whole and shows what it must.
  private func expectPage(_ results: Results, _ words: [String]) throws {
    #expect(FileManager.default.fileExists(atPath: results.root + "/report.html"))
    guard let page = try ShownPage.elements(of: results.root + "/report.html") else { return }
    #expect(page.contains("data-ready") && page.contains("main-svg") && !page.contains("⟦"))
    for word in words { #expect(page.contains(word), "\(word)") }
  }

  @Test func `coal mines over the leaf area of China: cells far larger than a mine, hence no effect`() throws {
    let folder = try TemporaryFolder()
    let results = try run(
      [
        "--mines", NepRealMaps.gem, "--mine-id", "fid", "--stack", NepRealMaps.leaves, "--years", "2001-2020",
        "--variable", "index", "--group-layer", NepRealMaps.countries + ":NAME",
      ], in: folder)
    let rows = try results.table("mine_year").rows
    let facts = try results.facts()
    let analysed = try #require(facts["minesAnalysed"] as? Int)
    #expect(analysed > 100 && rows.count == 20 * analysed && facts["coarse"] as? Int == analysed)
    // 333 polygons: analysed, too small, outside.
    #expect(
      analysed + (facts["belowMinimumArea"] as? Int ?? 0) + (facts["outside"] as? Int ?? 0) == 333
        && facts["mines"] as? Int == 333)
    for row in rows {
      let flags = row["flag"]?.split(separator: ";") ?? []
      #expect(flags.contains("coarse_cells") && flags.contains("no_reference"))
      for column in ["reference_index", "relative_change_index", "loss_index", "relative_change_p05"] {
        #expect(row[column] == "")
      }
      #expect(try row.number("mine_index") >= 0)
    }
    #expect(!(try results.table("mine_year").header.contains { $0.contains("gC") || $0.contains("tC") }))
    let groups = try results.table("group_year").rows
    let names = Set(groups.filter { $0["group_field"] == "NAME" }.compactMap { $0["group"] })
    #expect(names.isSuperset(of: ["China", "Mongolia", "India"]))
    for row in groups { #expect(row["relative_change_by_area_index"] == "" && row["share_losing_percent"] == "") }
    #expect(results.ended.error.contains("1783 features that aren't polygons are left out: points 1782, lines 1"))
    #expect(results.ended.error.contains("mines far smaller than that, rings included: \(analysed) of \(analysed)"))
    try expectTrends(results)
    try expectPage(results, ["mines far smaller than that, rings included: \(analysed) of \(analysed)"])
  }

  /// A mine within one cell of half a degree has the published trend of this cell.
  private func expectTrends(_ results: Results) throws {
    let published = try LeafArea.bands("expected_trend_mk_sen_ols.tif")
    let trends = try results.table("trend").rows(where: ["level": "mine"])
    #expect(trends.allSatisfy { $0["series"] == "mine" && $0["years"] == "20" })
    let mines = try FeatureLayer(NepRealMaps.gem, id: .init("fid", parameter: "--mine-id")).features
    var compared = 0
    for mine in mines {
      guard let trend = trends.first(where: { $0["id"] == mine.id }) else { continue }
      let bounds = mine.polygon.bounds
      // From 70° E and 55° N.
      let (column, row) = ((bounds.west - 70) / 0.5, (55 - bounds.north) / 0.5)
      guard Int(column) == Int((bounds.east - 70) / 0.5), Int(row) == Int((55 - bounds.south) / 0.5) else { continue }
      compared += 1
      for (band, name) in [(0, "sen_slope_per_yr"), (1, "mk_z"), (2, "mk_p"), (3, "mk_s")] {
        let expected = Double(published[band][Int(row) * 140 + Int(column)])
        #expect(isClose(try trend.number(name), expected, relative: 1e-6, absolute: 1e-6), "\(mine.id) \(name)")
      }
    }
    #expect(compared > 80)
  }

  /// Hawaii has no mines in that layer: real ones are moved onto the islands, NPP in kg C/m² × 10⁴ becomes g C/m².
  @Test(.enabled(if: Peers.areThere, "\(Peers.absent)"))
  func `real outlines on Hawaii, ten years of NPP: every row is numpy's and exactextract's`() throws {
    let folder = try TemporaryFolder()
    let outlines = try FeatureLayer(NepRealMaps.maus, id: .init("fid", parameter: "--mine-id")).features
      .filter { (2...30).contains($0.polygon.groundArea_m2() / 1e6) }
    #expect(outlines.count > 100)
    // Land of the island of Hawaii, Maui and Kauai.
    let places = [
      (-155.5, 19.7), (-155.3, 19.3), (-155.75, 19.35), (-155.7, 20.1), (-155.2, 19.8), (-155.55, 19.95),
      (-156.25, 20.75), (-159.5, 22.05), (-155.95, 19.7), (-155.45, 19.15),
    ]
    var writer = try FeatureWriter(path: folder.file("mines.gpkg"), crs: CoordinateSystem(epsg: 4326))
    try writer.beginLayer("land", fields: [.init("mine", .text)])
    for (number, place) in places.enumerated() {
      let outline = outlines[number * 11]
      var polygon = outline.polygon
      let bounds = polygon.bounds
      let (x, y) = (place.0 - bounds.centre.x, place.1 - bounds.centre.y)
      for ring in polygon.rings.indices {
        for point in polygon.rings[ring].points.indices {
          polygon.rings[ring].points[point].x += x
          polygon.rings[ring].points[point].y += y
        }
      }
      try writer.add(polygon, [.text("fid \(outline.id)")])
    }
    try writer.close()
    let mines = folder.file("mines.gpkg")
    let results = try run(
      [
        "--mines", mines, "--mine-id", "mine", "--series", NepRealMaps.npp + "/npp_{year}.tif", "--variable", "npp",
        "--scale", "0.1", "--valid-range", "0:",
      ], in: folder)
    // The guard of science.md §16 ends at 2500; under these mines and rings MODIS has more.
    let guarded = try run(
      ["--mines", mines, "--mine-id", "mine", "--series", NepRealMaps.npp + "/npp_{year}.tif", "--variable", "npp"]
        + ["--scale", "0.1"], in: TemporaryFolder())
    #expect(
      guarded.ended.error.contains("They lie just beyond the limit. If they are real, give --valid-range 0:2600:"))
    let rows = try results.mineYears()
    let years = 2010...2019
    let peer = try Peers.mineYears(
      mines, references: results.outcome + "/nep.gpkg", baseline: 2010...2012, minimumCoverage: 0.5,
      rasters: years.map { "\($0)=\(NepRealMaps.npp)/npp_\($0).tif" })
    #expect(peer.count == rows.values.reduce(0) { $0 + $1.count } && rows.count == places.count)
    var compared = 0
    for want in peer {
      let row = try #require(rows[want.mine]?[want.year])
      for (column, value) in [("mine_pixels", want.mine_pixels), ("reference_pixels", want.reference_pixels)] {
        let found = try row.numberIfAny(column)
        #expect(isClose(found ?? -1, value ?? -1, relative: 1e-6), "\(column) \(want)")
      }
      for (column, value) in [
        ("mine", want.mine_level), ("reference", want.reference_level), ("mine_change", want.mine_change),
        ("reference_change", want.reference_change), ("relative_change", want.relative_change),
      ] {
        let found = try row.numberIfAny(column + "_gC_per_m2_yr")
        #expect((found == nil) == (value == nil), "\(column) \(want)")
        guard let found, let value else { continue }
        compared += 1
        #expect(isClose(found, value / 10, relative: 1e-6, absolute: 1e-3), "\(column) \(found) \(want)")
      }
    }
    #expect(compared > 4 * peer.count, "\(compared) numbers of \(peer.count) rows")
    #expect(try results.table("reconciliation").rows.allSatisfy { $0["closes"] != "false" })
    try expectPage(results, ["fid \(outlines[0].id)"])
  }
}

private enum NepRealMaps {
  static let gem = MineSink.data + "/mine_polygons_gem_coal/gem_coal_mine_boundaries_methane_v1.0.2.geojson"
  static let maus = MineSink.data + "/mine_polygons_maus_tang/global_sample_maus_tang.gpkg:maus_polygons"
  static let leaves = LeafArea.folder + "/MOD15A2_LAI_China_G050_2001-2020.tif"
  static let countries = MineSink.data + "/countries_naturalearth/ne_countries_qgis.gpkg"
  static let npp = MineSink.data + "/hawaii_npp_lulc_carbon/npp"
  static let areThere = [gem, leaves, countries, npp].allSatisfy { FileManager.default.fileExists(atPath: $0) }
}
