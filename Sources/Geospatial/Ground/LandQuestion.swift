/// A polygon of which is asked many times whether others have a point in common with it: plain arithmetic says so mostly, GEOS where
/// that leaves a doubt or the polygon is large.
struct LandQuestion: ~Copyable {
  let polygon: Polygon
  let bounds: Bounds
  private let isLarge: Bool
  /// Made for the first doubt.
  private var prepared: PreparedGeometry?

  init(_ placed: PlacedPolygon) {
    polygon = placed.polygon
    bounds = placed.bounds
    isLarge = placed.isLarge
  }

  /// - Parameters:
  ///   - other: in the same turn.
  ///   - otherBounds: ``Polygon/bounds`` of it.
  mutating func meets(_ other: Polygon, _ otherBounds: Bounds) throws -> Bool {
    guard otherBounds.meets(bounds) else { return false }
    let found = isLarge ? Meeting.doubtful : Meeting.between(polygon, bounds, other, otherBounds)
    switch found {
    case .apart: return false
    case .meet: return true
    case .doubtful:
      if prepared == nil { prepared = try PreparedGeometry(polygon) }
      return try prepared?.intersects(PlaneGeometry(other)) ?? false
    }
  }
}
