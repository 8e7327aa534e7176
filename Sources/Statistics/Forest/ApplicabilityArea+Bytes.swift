extension ApplicabilityArea {
  func write(to writer: inout ByteWriter) {
    writer.write(UInt64(weights.count))
    for (name, weight) in weights.sorted(by: { $0.key < $1.key }) {
      writer.write(name)
      writer.write(weight)
    }
    writer.write(meanDistance)
    writer.write(threshold)
    writer.write(trainingIndices)
    writer.write(UInt64(space.axes.count))
    for axis in space.axes {
      writer.write(axis.predictor)
      writer.write(axis.level == nil ? UInt8(0) : 1)
      writer.write(axis.level ?? "")
      writer.write(axis.mean)
      writer.write(axis.scale)
    }
    writer.write(space.tree.points)
  }

  init(from reader: inout ByteReader) throws(ForestFileError) {
    var weights: [String: Double] = [:]
    for _ in 0..<(try reader.size(of: 12)) {
      let name = try reader.text()
      weights[name] = try reader.double()
    }
    let meanDistance = try reader.double()
    let threshold = try reader.double()
    let indices = try reader.doubles()
    var axes: [ApplicabilitySpace.Axis] = []
    for _ in 0..<(try reader.size(of: 25)) {
      let predictor = try reader.text()
      let hasLevel = try reader.number(UInt8.self) != 0
      let level = try reader.text()
      axes.append(
        ApplicabilitySpace.Axis(
          predictor: predictor, level: hasLevel ? level : nil, mean: try reader.double(), scale: try reader.double()))
    }
    let points = try reader.doubles()
    guard !axes.isEmpty, points.count == indices.count * axes.count, !points.isEmpty, meanDistance > 0,
      points.allSatisfy({ $0.isFinite })
    else { throw .invalid("area of applicability") }
    self.init(
      weights: weights, meanDistance: meanDistance, threshold: threshold, trainingIndices: indices,
      space: ApplicabilitySpace(axes: axes, tree: PointTree(points, dimensions: axes.count)))
  }
}
