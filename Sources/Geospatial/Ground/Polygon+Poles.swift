extension Polygon {
  /// Whether the polygon goes around a pole or touches it. Longitudes and latitudes then draw no outline of its land: a
  /// cap around a pole is a line in them, or has a side along the pole that isn't there on the ground.
  ///
  /// A frame from −180 to 180 that stays off the poles isn't one.
  public var reachesPole: Bool {
    let box = bounds
    if max(-box.south, box.north) > 90 - 1e-9 { return true }
    // Steps of less than half a turn that go around need more than half a turn from the first to the last longitude.
    guard box.width >= 180 else { return false }
    return rings.contains { ring in
      var turned = 0.0
      for index in ring.points.indices {
        let next = ring.points[index + 1 == ring.points.count ? 0 : index + 1]
        turned += (next.x - ring.points[index].x).turnedWithin180
      }
      return abs(turned) > 180
    }
  }
}
