/// Which of a layer's polygons (countries, regions) a mine belongs to.
public struct GroupJoin: Sendable {
  private struct Area: Sendable {
    let id: String
    let polygon: Polygon
    /// Of each ring.
    let boxes: [Bounds]
    let bounds: Bounds
  }

  private let areas: [Area]
  private static let turns = [0.0, -360, 360]

  /// - Parameter zones: in longitude and latitude; the id is the group. Several may have the same.
  public init(zones: [Zone]) {
    areas = zones.map { zone in
      Area(
        id: zone.id, polygon: zone.polygon, boxes: zone.polygon.rings.map(\.bounds), bounds: zone.polygon.bounds)
    }
  }

  /// The group that holds a point of the mine, else the one that shares most land with it, else nil.
  ///
  /// The first in the layer's order where several are alike.
  public func group(of polygon: Polygon, at point: Polygon.Point) throws -> String? {
    for area in areas {
      for turn in Self.turns {
        let place = Polygon.Point(x: point.x + turn, y: point.y)
        if area.bounds.contains(place), Self.holds(area, place) { return area.id }
      }
    }
    let mine = polygon.unwrapped
    let bounds = mine.bounds
    var best: (id: String, area_m2: Double)?
    for area in areas {
      var shared_m2 = 0.0
      for turn in Self.turns {
        let box = bounds.shifted(x: turn)
        guard area.bounds.meets(box) else { continue }
        shared_m2 += try SharedLand.area_m2(mine.shifted(x: turn, y: 0), Self.near(area, box))
      }
      if shared_m2 > (best?.area_m2 ?? 0) { best = (area.id, shared_m2) }
    }
    return best?.id
  }

  private static func holds(_ area: Area, _ point: Polygon.Point) -> Bool {
    var isInside = false
    for index in area.boxes.indices where area.boxes[index].contains(point) {
      if area.polygon.rings[index].crossesRay(from: point) { isInside.toggle() }
    }
    return isInside
  }

  /// The parts of an area (with their holes) whose boxes meet a box: islands elsewhere needn't be cut.
  private static func near(_ area: Area, _ box: Bounds) -> Polygon {
    var rings: [Polygon.Ring] = []
    var isNear = false
    for (ring, own) in zip(area.polygon.rings, area.boxes) {
      if !ring.isHole { isNear = own.meets(box) }
      if isNear { rings.append(ring) }
    }
    return Polygon(rings: rings)
  }
}
