extension Polygon {
  /// Whether a point lies inside (even–odd); points on the outline may be either.
  public func contains(_ point: Point) -> Bool {
    var isInside = false
    for ring in rings where ring.crossesRay(from: point) {
      isInside.toggle()
    }
    return isInside
  }

  /// A point inside the polygon, in the middle of a wide place (``middleOfWidestSection``); longitudes come back within ±180.
  ///
  /// For polygons in longitude and latitude.
  public func interiorPoint() throws -> Point {
    let whole = unwrapped
    var point: Point
    if let middle = whole.middleOfWidestSection {
      point = middle
    } else {
      point = try PlaneGeometry(whole).mended().pointOnSurface()
    }
    if point.x > 180 { point.x -= 360 }
    if point.x < -180 { point.x += 360 }
    return point
  }

  /// The middle of the widest piece of land on one parallel for each part, of all parts the widest; nil where no part has a width.
  ///
  /// The parallel runs through the middle of the part's box, moved half way between the corners next to it, so that it
  /// passes none. These are the points that GEOS gives (`PointOnSurface`, tested), without copying the polygon to it.
  var middleOfWidestSection: Point? {
    var widest: (width: Double, middle: Point)?
    var start = rings.startIndex
    while start < rings.endIndex {
      let end = rings[(start + 1)...].firstIndex { !$0.isHole } ?? rings.endIndex
      if let section = Self.widestSection(of: rings[start..<end]), section.width > widest?.width ?? 0 {
        widest = section
      }
      start = end
    }
    return widest?.middle
  }

  /// - Parameter part: a shell and its holes.
  private static func widestSection(of part: ArraySlice<Ring>) -> (width: Double, middle: Point)? {
    guard let shell = part.first else { return nil }
    let box = shell.bounds
    let middle = (box.south + box.north) / 2
    var (below, above) = (box.south, box.north)
    for ring in part {
      let points = ring.points.span
      for index in points.indices {
        let y = points[index].y
        if y <= middle {
          below = max(below, y)
        } else {
          above = min(above, y)
        }
      }
    }
    let y = (above + below) / 2
    var crossings: [Double] = []
    for ring in part { ring.addCrossings(withParallel: y, to: &crossings) }
    crossings.sort()
    var widest: (width: Double, middle: Point)?
    for index in stride(from: 0, to: crossings.count - 1, by: 2) {
      let width = crossings[index + 1] - crossings[index]
      if width > widest?.width ?? 0 {
        widest = (width, Point(x: (crossings[index] + crossings[index + 1]) / 2, y: y))
      }
    }
    return widest
  }
}

extension Polygon.Ring {
  /// Whether a ray to the east crosses the ring an odd number of times.
  func crossesRay(from point: Polygon.Point) -> Bool {
    guard var a = points.last else { return false }
    var isOdd = false
    for b in points {
      if (a.y > point.y) != (b.y > point.y),
        point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)
      {
        isOdd.toggle()
      }
      a = b
    }
    return isOdd
  }

  /// Where lines cross a parallel; those that only reach it from the south don't count.
  fileprivate func addCrossings(withParallel y: Double, to crossings: inout [Double]) {
    let points = points.span
    guard points.count > 0 else { return }
    var a = points[points.count - 1]
    for index in points.indices {
      let b = points[index]
      if (a.y > y) != (b.y > y) {
        crossings.append(a.x == b.x ? a.x : a.x + (y - a.y) / ((b.y - a.y) / (b.x - a.x)))
      }
      a = b
    }
  }
}
