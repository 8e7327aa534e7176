/// The lines of a polygon's rings from west to east, to find out whether any two meet.
struct OutlineLines {
  private struct Line {
    let west: Polygon.Point
    let east: Polygon.Point
    let number: Int32
    /// The number of the line that goes on from here.
    let next: Int32
    /// The strips in which it begins and ends.
    let strips: (first: UInt32, last: UInt32)

    /// Whether the two neither cross nor touch beyond doubt; neighbours share their corner.
    @inline(__always)
    func isApart(from other: Line) -> Bool {
      if min(other.west.y, other.east.y) > max(west.y, east.y) || max(other.west.y, other.east.y) < min(west.y, east.y)
      {
        return true
      }
      if other.west.x > east.x || other.east.x < west.x || next == other.number || other.next == number { return true }
      return Polygon.side(other.west, west, east) * Polygon.side(other.east, west, east) > 0
        || Polygon.side(west, other.west, other.east) * Polygon.side(east, other.west, other.east) > 0
    }
  }

  /// By the strip in which they begin, or, where some strip holds many, by their western ends.
  private var lines: [Line]
  private let isInStrips: Bool

  /// More lines of one strip aren't compared all with all.
  private static let mostInStrip = 48

  /// Nil where a ring has no width, a line has no length, or one turns back on the line before it.
  init?(_ rings: [Polygon.Ring]) {
    var count = 0
    var west = Double.infinity
    var east = -Double.infinity
    for ring in rings {
      let points = ring.points.span
      guard points.count >= 3 else { return nil }
      count += points.count
      for index in points.indices {
        west = min(west, points[index].x)
        east = max(east, points[index].x)
      }
    }
    guard count < Int32.max, east > west, (east - west).isFinite else { return nil }
    // As many strips as lines. Rounding keeps the order of places, so that lines which meet have a strip in common.
    let scale = Double(count) / (east - west)
    guard scale.isFinite else { return nil }
    var unordered: [Line] = []
    unordered.reserveCapacity(count)
    var starts = [UInt32](repeating: 0, count: count + 2)
    for ring in rings {
      guard Self.add(ring.points.span, west: west, scale: scale, to: &unordered, counts: &starts) else { return nil }
    }
    var most: UInt32 = 0
    for strip in starts.indices.dropFirst() {
      most = max(most, starts[strip])
      starts[strip] += starts[strip - 1]
    }
    isInStrips = most <= Self.mostInStrip
    guard isInStrips else {
      lines = unordered.sorted { $0.west.x < $1.west.x }
      return
    }
    lines = unordered
    var places = starts.mutableSpan
    var ordered = lines.mutableSpan
    let given = unordered.span
    for index in given.indices {
      let line = given[index]
      let strip = Int(line.strips.first)
      ordered[Int(places[strip])] = line
      places[strip] += 1
    }
  }

  /// - Parameter counts: the lines that begin in each strip, at the strip's number and one.
  /// - Returns: false where a line has no length or turns back on itself.
  private static func add(
    _ points: Span<Polygon.Point>, west: Double, scale: Double, to lines: inout [Line], counts: inout [UInt32]
  ) -> Bool {
    let first = Int32(lines.count)
    let count = points.count
    let lastStrip = UInt32(counts.count - 2)
    func strip(_ x: Double) -> UInt32 { min(UInt32((x - west) * scale), lastStrip) }
    var a = points[count - 1]
    var b = points[0]
    guard a.x.isFinite, a.y.isFinite, b.x.isFinite, b.y.isFinite else { return false }
    var stripOfB = strip(b.x)
    for index in 0..<count {
      let c = points[index + 1 == count ? 0 : index + 1]
      guard c.x.isFinite, c.y.isFinite, b != c else { return false }
      let goesOn = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y) > 0
      guard goesOn || Polygon.side(c, a, b) != 0 else { return false }
      let stripOfC = strip(c.x)
      let isEastward = b.x <= c.x
      let strips = isEastward ? (first: stripOfB, last: stripOfC) : (first: stripOfC, last: stripOfB)
      let number = first + Int32(index)
      lines.append(
        Line(
          west: isEastward ? b : c, east: isEastward ? c : b, number: number,
          next: index + 1 == count ? first : number + 1, strips: strips))
      counts[Int(strips.first) + 1] += 1
      (a, b, stripOfB) = (b, c, stripOfC)
    }
    return true
  }

  /// Whether no two lines cross or touch, beyond doubt.
  var areApart: Bool {
    isInStrips
      ? areApart { $1.strips.first > $0.strips.last }
      : areApart { $1.west.x > $0.east.x }
  }

  /// - Parameter isBeyond: whether a line and all that follow it begin east of another's end.
  @inline(__always)
  private func areApart(_ isBeyond: (Line, Line) -> Bool) -> Bool {
    let lines = lines.span
    for first in lines.indices {
      let own = lines[first]
      var second = first + 1
      while second < lines.count, !isBeyond(own, lines[second]) {
        if !own.isApart(from: lines[second]) { return false }
        second += 1
      }
    }
    return true
  }
}
