internal import CGDAL
internal import Foundation
internal import Messages
internal import Synchronization

/// Reads the features of an open layer, and remembers what must be said about them.
struct FeatureReader {
  private(set) var features: [Feature] = []
  /// What goes around a pole or touches it.
  private(set) var atPoles: [String] = []

  private let file: String
  private var seen: Set<String> = []
  private var duplicates: [String] = []
  private var unnamed = 0
  private var mended: [String] = []
  private var missing: [String] = []
  private var empty: [String] = []
  private var notFinite: [String] = []
  private var beyondEarth: [String] = []
  private var turned: [String] = []
  private var unplaced: [String] = []
  private var tangled: [String] = []
  private var beyondPoles: [String] = []
  /// By the geometry's kind.
  private var skipped: [OGRwkbGeometryType.RawValue: Int] = [:]
  /// GDAL couldn't read everything: what is missing is broken.
  private var complaint: GDALError?

  private struct Found: Sendable {
    let id: String
    let values: [String?]
    let outcome: FeatureParser.Outcome
  }

  private struct Portion: Sendable {
    /// From 0, in the file's order.
    let number: Int
    let found: [Found]
  }

  init(file: String) { self.file = file }

  /// Reads to the end: each thread takes a batch off the file, one after the other, and makes polygons of it while others take
  /// theirs.
  ///
  /// - Parameter parser: makes one for each thread.
  mutating func read(
    _ source: FeatureSource, threads: Int, parser makeParser: @escaping @Sendable () throws -> FeatureParser
  )
    throws
  {
    let shared = Mutex(source)
    let portions = try Parallel.map(Array(0..<max(1, threads)), threads: threads) { _ in
      var own: [Portion] = []
      do {
        let parser = try makeParser()
        while let batch = try shared.withLock({ source in
          // Before it is taken: the geometries of a batch are freed as they are parsed.
          try Interruption.check()
          return try source.next()
        }) {
          let found = batch.features.map { raw in
            Found(id: raw.id, values: raw.values, outcome: parser.outcome(raw.address))
          }
          own.append(Portion(number: batch.number, found: found))
        }
      } catch {
        shared.withLock { $0.stop() }
        throw error
      }
      return own
    }.flatMap(\.self).sorted { $0.number < $1.number }
    let source = shared.withLock { $0 }
    (unnamed, skipped, complaint) = (source.unnamed, source.skipped, source.complaint)
    features.reserveCapacity(portions.reduce(0) { $0 + $1.found.count })
    for portion in portions {
      for found in portion.found { keep(found) }
    }
  }

  private mutating func keep(_ found: Found) {
    switch found.outcome {
    case .tangled: tangled.append(found.id)
    case .missing: missing.append(found.id)
    case .notFinite: notFinite.append(found.id)
    case .beyondEarth: beyondEarth.append(found.id)
    case .beyondPole: beyondPoles.append(found.id)
    case .empty(let isAtPole):
      if isAtPole { atPoles.append(found.id) }
      empty.append(found.id)
    case .unplaced: unplaced.append(found.id)
    case .polygon(let polygon, let isMended, let isTurned, let isAtPole):
      if isTurned { turned.append(found.id) }
      if isAtPole { atPoles.append(found.id) }
      if isMended { mended.append(found.id) }
      if !seen.insert(found.id).inserted { duplicates.append(found.id) }
      features.append(Feature(id: found.id, polygon: polygon, values: found.values))
    }
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
    problems += broken
    if !tangled.isEmpty {
      problems.append(
        .problem(
          "zones.tangled", file: file,
          Text.zonesTangled.filled(["limit": "\(FeatureParser.mostCrossings)", "ids": Text.listed(tangled)]),
          mend: .mendZonesTangled))
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

  /// Polygons that aren't what was drawn: left out, their land would count as untouched.
  private var broken: [Message] {
    [
      (
        "zones.unreadable", complaint == nil ? [] : missing,
        Text.zonesUnreadable.filled(["reason": complaint?.reason ?? "–"]),
        Text.mendZonesBroken
      ),
      ("zones.notFinite", notFinite, .zonesNotFinite, .mendZonesBroken),
      ("zones.beyondEarth", beyondEarth, .zonesBeyondEarth, .mendZonesBeyondPoles),
      ("zones.beyondPoles", beyondPoles, .zonesBeyondPoles, .mendZonesBeyondPoles),
    ].compactMap { id, ids, text, mend in
      ids.isEmpty ? nil : .problem(id, file: file, text.filled(["ids": Text.listed(ids)]), mend: mend)
    }
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
      ("zones.missing", missing, Text.zonesMissing), ("zones.empty", empty, .zonesEmpty),
      ("zones.unplaced", unplaced, .zonesUnplaced), ("zones.mended", mended, .zonesMended),
      ("zones.turned", turned, .zonesTurned),
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
