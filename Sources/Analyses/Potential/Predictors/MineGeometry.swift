internal import Foundation
internal import Geospatial
internal import Messages

/// What a mine's own outline says, on the ellipsoid (WGS 84).
enum MineGeometry {
  /// - `area`: km². - `perimeter`: km along all rings, holes and parts included. - `compactness`: 4πA/P² (Polsby & Popper 1991), 1 for a
  /// circle. - `latitude`: of a point inside the mine, degrees from the equator, without a sign, because seasons and sun are alike on both
  /// sides of it.
  ///
  /// NaN for a polygon without area.
  static func values(
    _ what: PredictorSource.Geometry, of polygons: [Polygon], threads: Int
  ) throws -> [Double] {
    try Parallel.map(polygons.indices.chunked(by: 512), threads: threads) { batch in
      try batch.map { index in
        try Interruption.check()
        return value(what, of: polygons[index])
      }
    }.flatMap { $0 }
  }

  static func value(_ what: PredictorSource.Geometry, of polygon: Polygon) -> Double {
    switch what {
    case .area:
      let area_km2 = polygon.groundArea_m2() / 1e6
      return area_km2 > 0 ? area_km2 : .nan
    case .perimeter:
      let perimeter_km = polygon.groundPerimeter_m() / 1000
      return perimeter_km > 0 ? perimeter_km : .nan
    case .compactness:
      let perimeter_m = polygon.groundPerimeter_m()
      let area_m2 = polygon.groundArea_m2()
      return perimeter_m > 0 && area_m2 > 0 ? 4 * Double.pi * area_m2 / (perimeter_m * perimeter_m) : .nan
    case .latitude:
      guard !polygon.bounds.isEmpty else { return .nan }
      return (try? polygon.interiorPoint()).map { abs($0.y) } ?? .nan
    }
  }
}
