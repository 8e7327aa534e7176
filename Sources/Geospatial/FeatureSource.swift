internal import CGDAL
internal import Foundation
internal import Messages

/// Takes the features off an open layer in batches, geometries as GDAL's own. Any thread may ask for the next batch, one at a time.
struct FeatureSource: Sendable {
  /// A feature whose geometry waits to be read.
  struct Raw: Sendable {
    let id: String
    let values: [String?]
    /// GDAL's geometry as an address, so that another thread may take it over; 0 without one.
    let address: UInt
  }

  struct Batch: Sendable {
    /// From 0, in the file's order.
    let number: Int
    let features: [Raw]
  }

  /// Features without an id.
  private(set) var unnamed = 0
  /// What is neither polygon nor collection, by the geometry's kind.
  private(set) var skipped: [OGRwkbGeometryType.RawValue: Int] = [:]
  /// What GDAL first complained of while reading: then a geometry that isn't there may be one that it couldn't read. Which one
  /// it doesn't tell, since some formats are read ahead.
  private(set) var complaint: GDALError?

  /// GDAL's layer as an address: whichever thread holds this value reads on.
  private let layer: UInt
  private let file: String
  /// Nil for the feature's own number.
  private let idIndex: Int32?
  private let wanted: [Int32]
  private var batches = 0
  private var isAtEnd = false

  /// So few that all threads end together, so many that asking costs nothing.
  private static let size = 64

  /// - Parameters:
  ///   - names: all fields of the layer.
  ///   - wanted: those whose values are kept, each one of `names`.
  init(_ layer: OGRLayerH, file: String, names: [String], id: String, wanted: [String]) {
    self.layer = UInt(bitPattern: layer)
    self.file = file
    idIndex = names.firstIndex(of: id).map(Int32.init)
    self.wanted = wanted.compactMap { names.firstIndex(of: $0).map(Int32.init) }
    unsafe OGR_L_ResetReading(layer)
  }

  /// Nil at the end.
  /// - Throws: ``Problems`` where GDAL can't read on; then that was the last batch.
  mutating func next() throws -> Batch? {
    guard !isAtEnd, let layer = unsafe OGRLayerH(bitPattern: layer) else { return nil }
    var features: [Raw] = []
    features.reserveCapacity(Self.size)
    while features.count < Self.size {
      CPLErrorReset()
      guard let feature = unsafe OGR_L_GetNextFeature(layer) else {
        isAtEnd = true
        break
      }
      defer { unsafe OGR_F_Destroy(feature) }
      if complaint == nil { complaint = failure }
      if let raw = unsafe raw(feature) { features.append(raw) }
    }
    if isAtEnd, let failure {
      for raw in features {
        if let geometry = unsafe OGRGeometryH(bitPattern: raw.address) { unsafe OGR_G_DestroyGeometry(geometry) }
      }
      throw Problems([failure.message])
    }
    defer { batches += 1 }
    return Batch(number: batches, features: features)
  }

  /// No more batches, since another one failed.
  mutating func stop() { isAtEnd = true }

  /// What GDAL complained of since it was last asked for a feature.
  private var failure: GDALError? {
    guard CPLGetLastErrorType() == CE_Failure else { return nil }
    return GDALError(
      function: "OGR_L_GetNextFeature", file: file, messages: [unsafe String(cString: CPLGetLastErrorMsg())])
  }

  /// Takes the geometry out of a feature; nil for what is left out.
  private mutating func raw(_ feature: OGRFeatureH) -> Raw? {
    let id =
      if let idIndex { unsafe Self.text(feature, idIndex) ?? "" } else { "\(unsafe OGR_F_GetFID(feature))" }
    if let geometry = unsafe OGR_F_GetGeometryRef(feature) {
      let kind = unsafe OGR_GT_Flatten(OGR_G_GetGeometryType(geometry))
      switch kind {
      case wkbPolygon, wkbMultiPolygon, wkbCurvePolygon, wkbMultiSurface, wkbGeometryCollection: break
      default:
        skipped[kind.rawValue, default: 0] += 1
        return nil
      }
    }
    guard !id.isEmpty else {
      unnamed += 1
      return nil
    }
    let geometry = unsafe OGR_F_StealGeometry(feature)
    return Raw(
      id: id, values: wanted.map { unsafe Self.text(feature, $0) }, address: UInt(bitPattern: geometry))
  }

  /// A field as text; nil where it is null or empty. Whole numbers have no decimals, whatever their type.
  private static func text(_ feature: OGRFeatureH, _ index: Int32) -> String? {
    guard unsafe OGR_F_IsFieldSetAndNotNull(feature, index) != 0 else { return nil }
    let definition = unsafe OGR_F_GetFieldDefnRef(feature, index)
    if unsafe OGR_Fld_GetType(definition) == OFTReal {
      let number = unsafe OGR_F_GetFieldAsDouble(feature, index)
      if number.isNaN { return nil }
      if number == number.rounded(), abs(number) < 9e15 { return "\(Int(number))" }
      return unsafe OGR_Fld_GetSubType(definition) == OFSTFloat32 ? "\(Float(number))" : "\(number)"
    }
    let words = unsafe OGR_F_GetFieldAsString(feature, index).map { unsafe String(cString: $0) } ?? ""
    if words.isEmpty { return nil }
    // Most words have nothing to trim, and Foundation's way goes through another kind of string.
    let needsTrimming = { (byte: UInt8?) in byte.map { $0 <= 0x20 || $0 >= 0x80 } ?? false }
    guard needsTrimming(words.utf8.first) || needsTrimming(words.utf8.last) else { return words }
    let text = words.trimmingCharacters(in: .whitespacesAndNewlines)
    return text.isEmpty ? nil : text
  }
}
