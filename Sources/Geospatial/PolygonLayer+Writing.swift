internal import CGDAL

extension PolygonLayer {
  /// Writes polygons as a GeoPackage (`.gpkg`) or GeoJSON (`.geojson`) with one text field.
  ///
  /// GeoJSON is written in longitude and latitude, as its standard wants.
  package static func write(
    path: String, layer: String, crs: CoordinateSystem, idField: String, zones: [Zone]
  ) throws {
    let isGeoJSON = path.hasSuffix("json")
    let format = isGeoJSON ? "GeoJSON" : "GPKG"
    let driver = unsafe try GDAL.handle("GDALGetDriverByName", file: format) { unsafe GDALGetDriverByName(format) }
    let dataset = unsafe try GDAL.handle("GDALCreate", file: path) {
      unsafe GDALCreate(driver, path, 0, 0, 0, GDT_Unknown, nil)
    }
    do {
      let own = try SpatialReference(wellKnownText: crs.wellKnownText)
      let target = try SpatialReference(userInput: isGeoJSON ? "EPSG:4326" : crs.wellKnownText)
      let written = unsafe try GDAL.handle("GDALDatasetCreateLayer", file: path) {
        unsafe GDALDatasetCreateLayer(dataset, layer, target.handle, wkbMultiPolygon, nil)
      }
      let transform = unsafe try GDAL.handle("OCTNewCoordinateTransformation", file: path) {
        unsafe OCTNewCoordinateTransformation(own.handle, target.handle)
      }
      defer { unsafe OCTDestroyCoordinateTransformation(transform) }
      let field = unsafe OGR_Fld_Create(idField, OFTString)
      unsafe OGR_L_CreateField(written, field, 1)
      unsafe OGR_Fld_Destroy(field)
      for zone in zones {
        let feature = unsafe OGR_F_Create(OGR_L_GetLayerDefn(written))
        unsafe OGR_F_SetFieldString(feature, 0, zone.id)
        let geometry = unsafe Self.geometry(of: zone.polygon)
        unsafe OGR_G_Transform(geometry, transform)
        unsafe OGR_F_SetGeometryDirectly(feature, geometry)
        defer { unsafe OGR_F_Destroy(feature) }
        _ = try GDAL.call("OGR_L_CreateFeature", file: path, isGood: { $0 == OGRERR_NONE }) {
          unsafe OGR_L_CreateFeature(written, feature)
        }
      }
    } catch {
      unsafe GDALClose(dataset)
      throw error
    }
    _ = try GDAL.call("GDALClose", file: path) { unsafe GDALClose(dataset) }
  }

  /// Each shell with the holes that follow it, as OGR's multi-polygon.
  private static func geometry(of polygon: Polygon) -> OGRGeometryH? {
    let whole = unsafe OGR_G_CreateGeometry(wkbMultiPolygon)
    var part: OGRGeometryH?
    func close() {
      if let finished = unsafe part { unsafe OGR_G_AddGeometryDirectly(whole, finished) }
      unsafe part = nil
    }
    for ring in polygon.rings {
      if !ring.isHole {
        close()
        unsafe part = unsafe OGR_G_CreateGeometry(wkbPolygon)
      }
      let line = unsafe OGR_G_CreateGeometry(wkbLinearRing)
      for point in ring.points + ring.points.prefix(1) {
        unsafe OGR_G_AddPoint_2D(line, point.x, point.y)
      }
      unsafe OGR_G_AddGeometryDirectly(part, line)
    }
    close()
    return unsafe whole
  }
}
