internal import CGDAL

/// A polygon as GDAL's own geometry, for what GEOS computes; freed with the value.
///
/// GEOS through OGR: direct calls were no quicker (a difference of a ring and two gaps takes 80 µs both ways), since
/// what is copied is small against what is computed. Each call brings its own GEOS context, so that threads don't meet.
@safe struct PlaneGeometry: ~Copyable {
  let handle: OGRGeometryH

  /// Takes over a geometry that GDAL made.
  init(owning handle: OGRGeometryH) {
    unsafe self.handle = unsafe handle
  }

  deinit {
    unsafe OGR_G_DestroyGeometry(handle)
  }

  /// - Parameter polygon: each shell before its holes.
  init(_ polygon: Polygon) throws {
    var parts: [Range<Int>] = []
    for index in polygon.rings.indices {
      if let last = parts.last, polygon.rings[index].isHole {
        parts[parts.count - 1] = last.lowerBound..<(index + 1)
      } else {
        parts.append(index..<(index + 1))
      }
    }
    if parts.count == 1 {
      unsafe handle = unsafe try Self.part(polygon.rings[...])
      return
    }
    let collection = unsafe try GDAL.handle("OGR_G_CreateGeometry", file: "") {
      unsafe OGR_G_CreateGeometry(wkbMultiPolygon)
    }
    for part in parts {
      unsafe OGR_G_AddGeometryDirectly(collection, try Self.part(polygon.rings[part]))
    }
    unsafe handle = unsafe collection
  }

  private static func part(_ rings: ArraySlice<Polygon.Ring>) throws -> OGRGeometryH {
    let part = unsafe try GDAL.handle("OGR_G_CreateGeometry", file: "") { unsafe OGR_G_CreateGeometry(wkbPolygon) }
    for ring in rings {
      var points = ring.points
      if let first = points.first { points.append(first) }
      let line = unsafe try GDAL.handle("OGR_G_CreateGeometry", file: "") { unsafe OGR_G_CreateGeometry(wkbLinearRing) }
      let stride = Int32(MemoryLayout<Polygon.Point>.stride)
      unsafe points.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress else { return }
        unsafe OGR_G_SetPoints(
          line, Int32(points.count), start, stride, start + MemoryLayout<Double>.stride, stride, nil, 0)
      }
      unsafe OGR_G_AddGeometryDirectly(part, line)
    }
    return unsafe part
  }

  /// The polygons in it; lines and points are left out.
  var polygon: Polygon {
    var rings: [Polygon.Ring] = []
    unsafe Self.collect(handle, into: &rings)
    return Polygon(rings: rings)
  }

  private static func collect(_ geometry: OGRGeometryH, into rings: inout [Polygon.Ring]) {
    let kind = unsafe OGR_GT_Flatten(OGR_G_GetGeometryType(geometry))
    guard kind == wkbPolygon || kind == wkbMultiPolygon || kind == wkbGeometryCollection else { return }
    for index in 0..<(unsafe OGR_G_GetGeometryCount(geometry)) {
      guard let part = unsafe OGR_G_GetGeometryRef(geometry, index) else { continue }
      guard kind == wkbPolygon else {
        unsafe collect(part, into: &rings)
        continue
      }
      let count = Int(unsafe OGR_G_GetPointCount(part))
      guard count > 3 else { continue }
      var points = unsafe [Polygon.Point](unsafeUninitializedCapacity: count) { points, copied in
        guard let start = points.baseAddress else { return }
        let bytes = UnsafeMutableRawPointer(start)
        let stride = Int32(MemoryLayout<Polygon.Point>.stride)
        copied = Int(
          unsafe OGR_G_GetPoints(part, bytes, stride, bytes + MemoryLayout<Double>.stride, stride, nil, 0))
      }
      if points.first == points.last { points.removeLast() }
      rings.append(Polygon.Ring(points: points, isHole: index > 0))
    }
  }

  var isEmpty: Bool { unsafe OGR_G_IsEmpty(handle) != 0 }

  var isValid: Bool {
    unsafe CPLPushErrorHandler(CPLQuietErrorHandler)
    defer { CPLPopErrorHandler() }
    return unsafe OGR_G_IsValid(handle) != 0
  }

  func mended() throws -> PlaneGeometry {
    unsafe PlaneGeometry(
      owning: try GDAL.handle("OGR_G_MakeValid", file: "") { unsafe OGR_G_MakeValid(handle) })
  }

  /// Everything within a distance; quarter circles have `segments` sides.
  func grown(by distance: Double, segments: Int) throws -> PlaneGeometry {
    unsafe PlaneGeometry(
      owning: try GDAL.handle("OGR_G_Buffer", file: "") {
        unsafe OGR_G_Buffer(handle, distance, Int32(segments))
      })
  }

  /// All parts as one: parts that meet are joined.
  func dissolved() throws -> PlaneGeometry {
    do {
      return try joined()
    } catch {
      return try mended().joined()
    }
  }

  private func joined() throws -> PlaneGeometry {
    guard unsafe OGR_GT_Flatten(OGR_G_GetGeometryType(handle)) == wkbMultiPolygon else { return try mended() }
    return unsafe PlaneGeometry(
      owning: try GDAL.handle("OGR_G_UnionCascaded", file: "") { unsafe OGR_G_UnionCascaded(handle) })
  }

  func subtracting(_ other: borrowing PlaneGeometry) throws -> PlaneGeometry {
    unsafe try combined("OGR_G_Difference", other) { unsafe OGR_G_Difference($0, $1) }
  }

  func intersection(_ other: borrowing PlaneGeometry) throws -> PlaneGeometry {
    unsafe try combined("OGR_G_Intersection", other) { unsafe OGR_G_Intersection($0, $1) }
  }

  /// A second try with mended operands: rings that touch after a change of plane may cross by a rounding.
  private func combined(
    _ name: String, _ other: borrowing PlaneGeometry,
    _ operation: (OGRGeometryH, OGRGeometryH) -> UnsafeMutableRawPointer?
  ) throws -> PlaneGeometry {
    do {
      let left = unsafe handle
      let right = unsafe other.handle
      return unsafe PlaneGeometry(owning: try GDAL.handle(name, file: "") { unsafe operation(left, right) })
    } catch {
      let left = try mended()
      let right = try other.mended()
      let leftHandle = unsafe left.handle
      let rightHandle = unsafe right.handle
      return unsafe PlaneGeometry(owning: try GDAL.handle(name, file: "") { unsafe operation(leftHandle, rightHandle) })
    }
  }

  /// A point inside.
  func pointOnSurface() throws -> Polygon.Point {
    let point = unsafe PlaneGeometry(
      owning: try GDAL.handle("OGR_G_PointOnSurface", file: "") { unsafe OGR_G_PointOnSurface(handle) })
    return Polygon.Point(x: unsafe OGR_G_GetX(point.handle, 0), y: unsafe OGR_G_GetY(point.handle, 0))
  }
}
