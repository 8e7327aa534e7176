internal import CGDAL
internal import Foundation
internal import Messages

/// Reads the features of an open layer, and remembers what must be said about them.
@safe struct FeatureReader: ~Copyable {
  private(set) var features: [Feature] = []
  /// What goes around a pole or touches it.
  private(set) var atPoles: [String] = []

  private let layer: OGRLayerH
  private let file: String
  private let idIndex: Int32?
  private let wanted: [Int32]
  /// The layer's coordinates are longitudes and latitudes.
  private let isGeographic: Bool
  /// Those that polygons are brought into are.
  private let targetIsGeographic: Bool
  private let threads: Int

  private var seen: Set<String> = []
  private var duplicates: [String] = []
  private var unnamed = 0
  private var mended: [String] = []
  private var empty: [String] = []
  private var unplaced: [String] = []
  private var tangled: [String] = []
  private var beyondPoles: [String] = []
  /// By the geometry's kind.
  private var skipped: [OGRwkbGeometryType.RawValue: Int] = [:]

  /// A feature whose geometry waits to be mended.
  private struct Raw: Sendable {
    let id: String
    let values: [String?]
    /// GDAL's geometry as an address, so that another thread may take it over; 0 without one.
    let address: UInt
  }

  private struct Mended: Sendable {
    let polygon: Polygon?
    let isMended: Bool
    var isTangled = false
    /// Before it was mended: a cap around a pole may be a mere line, of which mending leaves nothing.
    var isAtPole = false
  }

  /// GEOS' mending takes the square of the crossings: 10 000 took minutes (GEOS 3.11), 1000 take less than a second.
  private static let mostCrossings = 1000

  init(
    _ layer: OGRLayerH, file: String, names: [String], id: String, wanted: [String], isGeographic: Bool,
    targetIsGeographic: Bool, threads: Int
  ) {
    unsafe self.layer = unsafe layer
    self.file = file
    self.isGeographic = isGeographic
    self.targetIsGeographic = targetIsGeographic
    self.threads = threads
    idIndex = names.firstIndex(of: id).map(Int32.init)
    self.wanted = wanted.compactMap { names.firstIndex(of: $0).map(Int32.init) }
  }

  /// Reads to the end, in portions: one thread reads, all mend.
  mutating func read(_ transform: borrowing PolygonTransform) throws {
    unsafe OGR_L_ResetReading(layer)
    var isAtEnd = false
    while !isAtEnd {
      try Interruption.check()
      var portion: [Raw] = []
      while portion.count < 2048 {
        CPLErrorReset()
        guard let feature = unsafe OGR_L_GetNextFeature(layer) else {
          isAtEnd = true
          break
        }
        defer { unsafe OGR_F_Destroy(feature) }
        if let raw = unsafe raw(feature) { portion.append(raw) }
      }
      if isAtEnd, CPLGetLastErrorType() == CE_Failure {
        let error = GDALError(
          function: "OGR_L_GetNextFeature", file: file, messages: [unsafe String(cString: CPLGetLastErrorMsg())])
        throw Problems([error.message])
      }
      let polygons = try Parallel.map(portion, threads: threads) { raw in
        Self.mended(raw.address)
      }
      for (raw, found) in zip(portion, polygons) { keep(raw, found, transform) }
    }
  }

  /// Takes the geometry out of a feature; nil for what is left out.
  private mutating func raw(_ feature: OGRFeatureH) -> Raw? {
    let number = "\(unsafe OGR_F_GetFID(feature))"
    let id = idIndex.map { unsafe Self.text(feature, $0) ?? "" } ?? number
    if let geometry = unsafe OGR_F_GetGeometryRef(feature) {
      let kind = unsafe OGR_GT_Flatten(OGR_G_GetGeometryType(geometry))
      let areas = [wkbPolygon, wkbMultiPolygon, wkbCurvePolygon, wkbMultiSurface, wkbGeometryCollection]
      guard areas.contains(kind) else {
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

  /// The polygons of a geometry, mended where rings cross; frees it.
  private static func mended(_ address: UInt) -> Mended {
    guard let handle = unsafe OGRGeometryH(bitPattern: address) else { return Mended(polygon: nil, isMended: false) }
    var geometry = unsafe PlaneGeometry(owning: handle)
    if unsafe OGR_G_HasCurveGeometry(geometry.handle, 1) != 0,
      let linear = unsafe OGR_G_GetLinearGeometry(geometry.handle, 0, nil)
    {
      geometry = unsafe PlaneGeometry(owning: linear)
    }
    let polygon = geometry.polygon
    if polygon.isPlainlyValid { return Mended(polygon: polygon, isMended: false) }
    var isMended = false
    if !geometry.isValid {
      if polygon.crosses(over: mostCrossings) {
        return Mended(polygon: nil, isMended: false, isTangled: true)
      }
      if let valid = try? geometry.mended() {
        geometry = valid
        isMended = true
      }
    }
    return Mended(polygon: geometry.polygon, isMended: isMended, isAtPole: polygon.reachesPole)
  }

  private mutating func keep(_ raw: Raw, _ found: Mended, _ transform: borrowing PolygonTransform) {
    guard !found.isTangled else {
      tangled.append(raw.id)
      return
    }
    guard let own = found.polygon, own.planarArea > 0 else {
      if isGeographic, found.isAtPole { atPoles.append(raw.id) }
      empty.append(raw.id)
      return
    }
    guard let polygon = transform.transformed(isGeographic ? own.unwrapped : own) else {
      unplaced.append(raw.id)
      return
    }
    if isGeographic, max(-own.bounds.south, own.bounds.north) > 90 + 1e-9 { beyondPoles.append(raw.id) }
    if targetIsGeographic, polygon.reachesPole || (isGeographic && found.isAtPole) { atPoles.append(raw.id) }
    if found.isMended { mended.append(raw.id) }
    if !seen.insert(raw.id).inserted { duplicates.append(raw.id) }
    features.append(Feature(id: raw.id, polygon: polygon, values: raw.values))
  }

  /// What is wrong with the layer as a whole.
  func problems(_ id: FeatureLayer.Field) -> [Message] {
    var problems: [Message] = []
    if !duplicates.isEmpty {
      problems.append(
        .problem(
          "zones.duplicate", file: file, place: id.name,
          Text.zonesDuplicate.filled(["field": id.name, "ids": Text.listed(duplicates)]),
          mend: Text.mendZoneID.filled(["flag": id.parameter])))
    }
    if unnamed > 0 {
      problems.append(
        .problem(
          "zones.unnamed", file: file, place: id.name,
          Text.zonesUnnamed.filled(["field": id.name, "count": "\(unnamed)"]), mend: .mendZonesUnnamed))
    }
    if !tangled.isEmpty {
      problems.append(
        .problem(
          "zones.tangled", file: file,
          Text.zonesTangled.filled(["limit": "\(Self.mostCrossings)", "ids": Text.listed(tangled)]),
          mend: .mendZonesTangled))
    }
    if !beyondPoles.isEmpty {
      problems.append(
        .problem(
          "zones.beyondPoles", file: file, Text.zonesBeyondPoles.filled(["ids": Text.listed(beyondPoles)]),
          mend: .mendZonesBeyondPoles))
    }
    if features.isEmpty && problems.isEmpty {
      if skipped.isEmpty {
        problems.append(Self.nothing(file: file))
      } else {
        problems.append(
          .problem("zones.none", file: file, Text.zonesNoneOf.filled(texts: ["kinds": kinds]), mend: .mendZonesNone))
      }
    }
    return problems
  }

  /// What is said of a layer without any feature.
  static func nothing(file: String) -> Message {
    .problem("zones.none", file: file, .zonesNone, mend: .mendZonesNone)
  }

  /// What was left out or changed.
  var notes: [Message] {
    var notes: [Message] = []
    if !skipped.isEmpty {
      notes.append(
        .note(
          "zones.notPolygons", file: file,
          Text.zonesNotPolygons.filled(["count": "\(skipped.values.reduce(0, +))"]).filled(texts: ["kinds": kinds])))
    }
    for (id, ids, text) in [
      ("zones.empty", empty, Text.zonesEmpty), ("zones.unplaced", unplaced, .zonesUnplaced),
      ("zones.mended", mended, .zonesMended),
    ] where !ids.isEmpty {
      notes.append(.note(id, file: file, text.filled(["ids": Text.listed(ids)])))
    }
    return notes
  }

  /// `1782 points, 1 lines`
  private var kinds: Text {
    let counted = skipped.sorted { $0.key < $1.key }.map { kind, count in
      let name: Text =
        switch OGRwkbGeometryType(rawValue: kind) {
        case wkbPoint, wkbMultiPoint: .kindPoints
        case wkbLineString, wkbMultiLineString, wkbCircularString, wkbCompoundCurve, wkbMultiCurve: .kindLines
        default: .kindOthers
        }
      return (name, count)
    }
    var names: [Text] = []
    var counts: [Text: Int] = [:]
    for (name, count) in counted {
      if counts[name] == nil { names.append(name) }
      counts[name, default: 0] += count
    }
    let words = names.map { $0.filled(["count": "\(counts[$0] ?? 0)"]) }
    return Text(words.map(\.en).joined(separator: ", "), zh: words.map(\.zh).joined(separator: "、"))
  }
}
