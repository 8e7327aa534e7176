/// A box in geocentric metres that holds a polygon's land, so that neighbours are found alike everywhere on Earth, across
/// the antimeridian and at the poles.
struct GroundBox: Sendable, Hashable {
  var low: SIMD3<Double>
  var high: SIMD3<Double>

  /// Around a polygon in longitude and latitude.
  init(_ polygon: Polygon, ellipsoid: Ellipsoid = .wgs84) {
    var low = SIMD3<Double>(repeating: .infinity)
    var high = SIMD3<Double>(repeating: -.infinity)
    if let origin = polygon.rings.first?.points.first {
      let series = GeocentricSeries(around: origin, ellipsoid: ellipsoid)
      for ring in polygon.rings where !ring.isHole {
        let points = ring.points.span
        for index in points.indices {
          let place = series.place(points[index]) ?? GeocentricSeries.exactPlace(points[index], ellipsoid)
          low.replace(with: place, where: place .< low)
          high.replace(with: place, where: place .> high)
        }
      }
    }
    // Land between the points bulges out by up to (half the extent)²/2R; a round figure above it.
    let extent = high - low
    let diagonal = (extent * extent).sum().squareRoot()
    let bulge = min(diagonal * diagonal / 2.5e7, 6.4e6)
    self.low = low - bulge
    self.high = high + bulge
  }

  func grown(by distance_m: Double) -> GroundBox {
    var box = self
    box.low -= distance_m
    box.high += distance_m
    return box
  }

  func meets(_ other: GroundBox) -> Bool {
    all(low .<= other.high) && all(other.low .<= high)
  }

  /// At most the distance of what is in the boxes, along a straight line, m.
  func distance(to other: GroundBox) -> Double {
    var gap = SIMD3<Double>.zero
    let before = other.low - high
    let after = low - other.high
    gap.replace(with: before, where: before .> gap)
    gap.replace(with: after, where: after .> gap)
    return (gap * gap).sum().squareRoot()
  }

  mutating func include(_ other: GroundBox) {
    low.replace(with: other.low, where: other.low .< low)
    high.replace(with: other.high, where: other.high .> high)
  }
}
