import Messages

extension ValueReader {
  /// A raster and its tolerance, behind the last colon.
  func rasterWithTolerance(_ given: GivenValue) throws(Problems) -> RasterWithTolerance {
    guard case .rasterWithTolerance(let dimension, let range) = parameter.kind else {
      mistaken("raster with tolerance")
    }
    guard let (file, text) = halves(given), !file.isEmpty, !text.isEmpty, !text.contains("/") else {
      throw problem(given, "tolerance.missing", .toleranceMissing, .writeUsageMend(parameter.placeholder))
    }
    var found: [Message] = []
    let path = collecting(into: &found) { () throws(Problems) -> String in try self.path(file, at: given) }
    let tolerance = collecting(into: &found) { () throws(Problems) -> Double in
      try measure(text, dimension, range, at: given)
    }
    guard let path, let tolerance else { throw Problems(found) }
    return RasterWithTolerance(path: path, tolerance: tolerance)
  }

  /// A raster and its codes, behind the last equals sign.
  func rasterCodes(_ given: GivenValue) throws(Problems) -> RasterCodes {
    guard case .rasterCodes = parameter.kind else { mistaken("raster with codes") }
    guard let (file, text) = halves(given) else {
      throw problem(given, "codes.missing", .codesMissing, .writeUsageMend("FILE=1, FILE=1,2"))
    }
    var found: [Message] = []
    let path = collecting(into: &found) { () throws(Problems) -> String in try self.path(file, at: given) }
    var codes: Set<Int> = []
    for piece in pieces(text) {
      // Every code that an integer raster of GDAL can hold.
      if let code = Int(piece.withoutOuterSpaces), (Int(Int32.min)...Int(UInt32.max)).contains(code) {
        codes.insert(code)
      } else {
        found.append(given.place.problem("codes.notCode", Text.codesNotCode.shown(piece), mend: .codesNotCodeMend))
      }
    }
    guard found.isEmpty, let path else { throw Problems(found) }
    return RasterCodes(path: path, codes: codes.sorted())
  }

  /// A layer and its field, behind the last colon.
  func layerField(_ given: GivenValue) throws(Problems) -> LayerField {
    guard case .layerField = parameter.kind else { mistaken("layer with field") }
    guard let (file, field) = halves(given), !file.isEmpty, !field.allSatisfy(\.isWhitespace), !field.contains("/")
    else {
      throw problem(given, "layerField.noField", .layerFieldNoField, .writeUsageMend(parameter.placeholder))
    }
    return LayerField(
      layer: LayerReference(try path(file, at: given)), field: try words(field, at: given).withoutOuterSpaces)
  }

  /// The two halves of a value: key and value of a project file's map, else what stands before and behind the kind's
  /// separator; nil where there is none.
  func halves(_ given: GivenValue, atLast: Bool = true) -> (String, String)? {
    if let key = given.key { return (key, given.text) }
    guard let separator = parameter.kind.keySeparator,
      let sign = atLast ? given.text.lastIndex(of: separator) : given.text.firstIndex(of: separator)
    else { return nil }
    return (String(given.text[..<sign]), String(given.text[given.text.index(after: sign)...]))
  }

  func collecting<Value>(
    into found: inout [Message], _ read: () throws(Problems) -> Value
  ) -> Value? {
    do throws(Problems) {
      return try read()
    } catch {
      found += error.messages
      return nil
    }
  }
}
