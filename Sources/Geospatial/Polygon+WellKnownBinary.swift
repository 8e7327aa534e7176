extension Polygon {
  /// The polygon as a multi-polygon of OGC 06-103r4 (WKB), little-endian: what GDAL takes over ring by ring instead of point by point.
  var wellKnownBinary: [UInt8] {
    let parts = rings.enumerated().count { $0 == 0 || !$1.isHole }
    let size = rings.reduce(9 + 9 * parts) { $0 + 4 + 16 * ($1.points.count + 1) }
    return [UInt8](capacity: size) { bytes in
      bytes.append(header: 6, count: parts)
      var first = 0
      while first < rings.count {
        let end = rings[(first + 1)...].firstIndex { !$0.isHole } ?? rings.count
        bytes.append(header: 3, count: end - first)
        for ring in rings[first..<end] {
          let points = ring.points.span
          bytes.append(UInt32(points.isEmpty ? 0 : points.count + 1))
          for index in points.indices { bytes.append(points[index]) }
          if !points.isEmpty { bytes.append(points[0]) }
        }
        first = end
      }
    }
  }
}

extension OutputSpan<UInt8> {
  fileprivate mutating func append(header kind: UInt32, count: Int) {
    // Little-endian.
    append(1 as UInt8)
    append(kind)
    append(UInt32(count))
  }

  fileprivate mutating func append(_ point: Polygon.Point) {
    append(point.x.bitPattern)
    append(point.y.bitPattern)
  }

  fileprivate mutating func append(_ number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
