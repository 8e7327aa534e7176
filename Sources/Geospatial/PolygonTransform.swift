internal import CGDAL
internal import Foundation

/// Brings polygons from one coordinate system into another, point by point (edges stay straight lines between points; those
/// of small polygons with many points to a micrometre).
///
/// Longitudes may pass ±180°: towards a projected system a polygon is cut where the plane ends (at the meridian opposite to
/// the central one), so that none is torn across it; towards longitudes and latitudes they stay continuous along each ring.
/// One value belongs to one thread: GDAL's object behind it isn't thread-safe. Each thread makes its own.
@safe public struct PolygonTransform: ~Copyable {
  /// nil where both systems are the same.
  private let handle: OGRCoordinateTransformationH?
  /// A full turn in the unit of the source and of the target; nil where they aren't geographic.
  private let sourceTurn: Double?
  private let targetTurn: Double?
  /// The meridian at which the target's plane ends, in the source's unit.
  private let cut: Double

  /// - Throws: ``GDALError`` where GDAL knows no way between the systems.
  public init(from source: CoordinateSystem, to target: CoordinateSystem) throws(GDALError) {
    let own = try SpatialReference(wellKnownText: source.wellKnownText)
    let other = try SpatialReference(wellKnownText: target.wellKnownText)
    let (from, to) = (own.properties, other.properties)
    let made: OGRCoordinateTransformationH? =
      own.isSame(as: other)
      ? nil
      : unsafe try GDAL.handle("OCTNewCoordinateTransformation", file: target.wellKnownText) {
        unsafe OCTNewCoordinateTransformation(own.handle, other.handle)
      }
    sourceTurn = from.isGeographic ? 2 * Double.pi / from.angularUnit_rad : nil
    targetTurn = to.isGeographic ? 2 * Double.pi / to.angularUnit_rad : nil
    cut = (sourceTurn ?? 360) * (Self.centralMeridian(of: other) / 360 + 0.5)
    unsafe handle = unsafe made
  }

  deinit {
    if let handle = unsafe handle { unsafe OCTDestroyCoordinateTransformation(handle) }
  }

  /// Whether both systems are the same, so that polygons stay as they are.
  public var isIdentity: Bool { unsafe handle == nil }

  /// In degrees; 0 for systems without one.
  private static func centralMeridian(of reference: borrowing SpatialReference) -> Double {
    for name in ["central_meridian", "longitude_of_center", "longitude_of_origin"] {
      var error: OGRErr = OGRERR_NONE
      let degrees = unsafe OSRGetNormProjParm(reference.handle, name, 0, &error)
      if error == OGRERR_NONE, degrees.isFinite { return degrees }
    }
    return 0
  }

  /// The polygon in the target system; nil where a point has no place in it.
  ///
  /// A polygon that was cut has parts that touch along the cut: right for areas and coverage, not for drawing.
  public func transformed(_ polygon: Polygon) -> Polygon? {
    guard let handle = unsafe handle else { return polygon }
    var given = polygon
    if let sourceTurn, targetTurn == nil { given = polygon.cutAtMeridian(cut, turn: sourceTurn) }
    let count = given.rings.reduce(0) { $0 + $1.points.count }
    guard count > 0 else { return given }
    let patch = count < Self.patchPoints ? nil : TransformPatch(given.bounds) { unsafe Self.transformed($0, handle) }
    var previous: Double?
    for ring in given.rings.indices {
      let points = given.rings[ring].points
      if let patch {
        given.rings[ring].points = points.map { point in
          let place = patch[point]
          return Polygon.Point(x: place.x, y: place.y)
        }
      } else {
        guard let moved = unsafe Self.transformed(points, handle) else { return nil }
        given.rings[ring].points = moved
      }
      if let targetTurn {
        keepContinuous(&given.rings[ring].points, from: points, turn: targetTurn, &previous)
        previous = given.rings.first?.points.first?.x
      }
    }
    return given
  }

  /// Points from which on a polygon is worth a patch: one takes 33 of them over.
  private static let patchPoints = 100

  private static func transformed(_ points: [Polygon.Point], _ handle: OGRCoordinateTransformationH) -> [Polygon.Point]?
  {
    guard !points.isEmpty else { return [] }
    var x = points.map(\.x)
    var y = points.map(\.y)
    unsafe CPLPushErrorHandler(CPLQuietErrorHandler)
    defer { CPLPopErrorHandler() }
    guard unsafe OCTTransform(handle, Int32(x.count), &x, &y, nil) != 0, x.allSatisfy(\.isFinite),
      y.allSatisfy(\.isFinite)
    else { return nil }
    return zip(x, y).map { Polygon.Point(x: $0, y: $1) }
  }

  /// Turns each longitude beside the one that it was given with, else beside the point before it.
  private func keepContinuous(
    _ points: inout [Polygon.Point], from given: [Polygon.Point], turn: Double, _ previous: inout Double?
  ) {
    for index in points.indices {
      let longitude = points[index].x
      let near = sourceTurn.map { given[index].x * turn / $0 } ?? previous ?? longitude
      points[index].x = longitude + turn * ((near - longitude) / turn).rounded()
      previous = points[index].x
    }
  }
}

extension Polygon {
  /// The polygon's parts on both sides of a meridian and of its repetitions, each moved into the turn that ends there.
  func cutAtMeridian(_ cut: Double, turn: Double) -> Polygon {
    var least = Double.infinity
    var greatest = -Double.infinity
    for ring in rings {
      for point in ring.points {
        least = min(least, point.x)
        greatest = max(greatest, point.x)
      }
    }
    // Turns from the one that ends at the cut to those that hold the least and the greatest longitude.
    let first = ((least - cut) / turn).rounded(.down) + 1
    let last = max(first, ((greatest - cut) / turn).rounded(.up))
    guard first.isFinite, last.isFinite, last - first < 3 else { return self }
    // PROJ takes what lies less than 1e-12 rad beyond the end of the plane for the side that it came from: stay 2e-10°
    // (0.02 mm) inside.
    let inside = turn / 1.8e12
    var parts: [Ring] = []
    for number in Int(first)...Int(last) {
      let (low, high) = (cut + Double(number - 1) * turn, cut + Double(number) * turn)
      for ring in rings {
        var points = ring.points
        if first < last {
          points = Self.half(points, of: low, keepsGreater: true)
          points = Self.half(points, of: high, keepsGreater: false)
        }
        for index in points.indices {
          points[index].x = min(max(points[index].x, low + inside), high - inside) - Double(number) * turn
        }
        if points.count > 2 { parts.append(Ring(points: points, isHole: ring.isHole)) }
      }
    }
    return Polygon(rings: parts)
  }

  /// The part of a ring on one side of a meridian (Sutherland & Hodgman 1974).
  private static func half(_ points: [Point], of x: Double, keepsGreater: Bool) -> [Point] {
    var kept: [Point] = []
    for index in points.indices {
      let a = points[index]
      let b = points[index + 1 == points.count ? 0 : index + 1]
      let (holdsA, holdsB) = keepsGreater ? (a.x >= x, b.x >= x) : (a.x <= x, b.x <= x)
      if holdsA { kept.append(a) }
      if holdsA != holdsB { kept.append(Point(x: x, y: a.y + (x - a.x) / (b.x - a.x) * (b.y - a.y))) }
    }
    return kept
  }
}
