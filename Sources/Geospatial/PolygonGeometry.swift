internal import CGDAL

/// Polygons as OGR's geometries and back.
enum PolygonGeometry {
  /// A new multi-polygon, which the caller frees: each shell with the holes that follow it.
  static func make(of polygon: Polygon) -> OGRGeometryH? {
    let whole = unsafe OGR_G_CreateGeometry(wkbMultiPolygon)
    var part: OGRGeometryH?
    func close() {
      if let finished = unsafe part { unsafe OGR_G_AddGeometryDirectly(whole, finished) }
      unsafe part = nil
    }
    let stride = Int32(MemoryLayout<Polygon.Point>.stride)
    for ring in polygon.rings {
      if !ring.isHole {
        close()
        unsafe part = unsafe OGR_G_CreateGeometry(wkbPolygon)
      }
      let line = unsafe OGR_G_CreateGeometry(wkbLinearRing)
      let closed = ring.points + ring.points.prefix(1)
      unsafe closed.withUnsafeBytes { bytes in
        guard let x = bytes.baseAddress else { return }
        unsafe OGR_G_SetPoints(line, Int32(closed.count), x, stride, x + MemoryLayout<Double>.stride, stride, nil, 0)
      }
      unsafe OGR_G_AddGeometryDirectly(part, line)
    }
    close()
    return unsafe whole
  }

  /// All polygons of a geometry, those within collections too; nil without any.
  static func polygon(of geometry: OGRGeometryH) -> Polygon? {
    var rings: [Polygon.Ring] = []
    unsafe collect(geometry, into: &rings)
    return rings.isEmpty ? nil : Polygon(rings: rings)
  }

  private static func collect(_ geometry: OGRGeometryH, into rings: inout [Polygon.Ring]) {
    let kind = unsafe OGR_GT_Flatten(OGR_G_GetGeometryType(geometry))
    let parts = unsafe OGR_G_GetGeometryCount(geometry)
    guard kind == wkbPolygon else {
      for index in 0..<parts {
        guard let part = unsafe OGR_G_GetGeometryRef(geometry, index) else { continue }
        unsafe collect(part, into: &rings)
      }
      return
    }
    let stride = Int32(MemoryLayout<Polygon.Point>.stride)
    for index in 0..<parts {
      guard let line = unsafe OGR_G_GetGeometryRef(geometry, index) else { continue }
      var points = [Polygon.Point](repeating: .init(x: 0, y: 0), count: Int(unsafe OGR_G_GetPointCount(line)))
      unsafe points.withUnsafeMutableBytes { bytes in
        guard let x = bytes.baseAddress else { return }
        _ = unsafe OGR_G_GetPoints(line, x, stride, x + MemoryLayout<Double>.stride, stride, nil, 0)
      }
      if points.count > 1, points.first == points.last { points.removeLast() }
      rings.append(Polygon.Ring(points: points, isHole: index > 0))
    }
  }
}
