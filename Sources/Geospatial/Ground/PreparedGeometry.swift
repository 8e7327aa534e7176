internal import CGDAL

/// A geometry prepared for many questions whether others lie inside it or meet it.
@safe struct PreparedGeometry: ~Copyable {
  private let geometry: PlaneGeometry
  private let handle: OGRPreparedGeometryH

  init(_ polygon: Polygon) throws {
    let geometry = try PlaneGeometry(polygon)
    let inner = unsafe geometry.handle
    guard let handle = unsafe OGRCreatePreparedGeometry(inner) else {
      throw GDALError(function: "OGRCreatePreparedGeometry", file: "", messages: [])
    }
    self.geometry = geometry
    unsafe self.handle = unsafe handle
  }

  deinit {
    unsafe OGRDestroyPreparedGeometry(handle)
  }

  func contains(_ other: borrowing PlaneGeometry) -> Bool {
    unsafe OGRPreparedGeometryContains(handle, other.handle) != 0
  }

  func intersects(_ other: borrowing PlaneGeometry) -> Bool {
    unsafe OGRPreparedGeometryIntersects(handle, other.handle) != 0
  }
}
