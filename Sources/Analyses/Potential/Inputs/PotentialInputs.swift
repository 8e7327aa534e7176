internal import Foundation
internal import Geospatial
package import Messages
package import Potential
package import Statistics

/// The inputs of `minesink potential` besides rasters and rules, opened and checked.
package struct PotentialInputs: Sendable {
  /// In the order of the layer; their roles are still empty.
  package let mines: [PotentialMine]
  /// The same mines as predictors read them.
  package let input: PotentialMinesInput
  /// Settings to choose from; empty without a search.
  package let search: [ForestSettings]
  package let notes: [Message]

  /// - Parameter place: where a parameter was given (``ParameterValues/place(of:)``).
  /// - Throws: ``Problems``: everything that can be seen; ``Interrupted``.
  package init(
    _ settings: PotentialSettings, seed: UInt64 = 1, threads: Int, place: @escaping (String) -> Place
  ) throws {
    var (problems, search) = Self.filesBeside(settings, seed: seed, threads: threads)
    let layer = try problems.collect { try PotentialMineLayer(settings, threads: threads, place: place) }
    problems += layer?.problems ?? []
    guard problems.isEmpty, let layer else { throw Problems(problems) }
    let polygons = layer.features.map(\.polygon.unwrapped)
    input = PotentialMinesInput(
      ids: layer.features.map(\.id), polygons: polygons, fields: layer.sourceFields)
    mines = try Self.mines(layer, polygons, threads: threads)
    self.search = search
    notes = layer.notes
  }

  /// What is wrong with everything but the files that another analysis has yet to write, before it runs for hours. Rules aren't
  /// looked at.
  package static func problems(
    _ settings: PotentialSettings, before pending: PendingOutputs, threads: Int, place: @escaping (String) -> Place
  ) -> [Message] {
    var settings = settings
    let sources = settings.predictors + settings.roles
    // What a pattern fits isn't known before it is written.
    let isOpen = sources.contains {
      $0.text.contains(SeriesPattern.placeholder) && $0.text.contains(OutputReference.placeholder)
    }
    if isOpen { settings.sourceProblems = [] }
    var problems = filesBeside(settings, seed: 1, threads: threads, except: pending).problems
    let isWaiting = [settings.mines, settings.attributes].compactMap { $0 }.contains(where: pending.contains)
    if !isWaiting {
      problems += Message.stopping {
        throw Problems(try PotentialMineLayer(settings, threads: threads, place: place).problems)
      }
    } else if let attributes = settings.attributes, !pending.contains(attributes) {
      problems += Message.stopping { _ = try MineAttributes.names(attributes, idField: settings.attributesID) }
    }
    let rasters = sources.flatMap(\.source.rasters)
    var seen: Set<String> = []
    for path in rasters where !pending.contains(path) && seen.insert(path).inserted {
      problems += RasterCheck.missing(PolygonLayer.file(of: path)).map { [$0] } ?? []
    }
    return problems
  }

  /// Series, preset, search table and model file.
  private static func filesBeside(
    _ settings: PotentialSettings, seed: UInt64, threads: Int, except pending: PendingOutputs = PendingOutputs([])
  ) -> (problems: [Message], search: [ForestSettings]) {
    var problems = settings.sourceProblems
    var search: [ForestSettings] = []
    let standard = ForestSettings(
      trees: settings.trees, candidates: settings.candidates, minimumNode: settings.minimumNode,
      maximumDepth: settings.maximumDepth, seed: seed, threads: threads)
    let predictors = settings.predictors.count
    switch settings.search {
    case .none: break
    case .standard: search = HyperparameterSearch.grid(predictors: max(1, predictors), standard)
    case .file(let path) where pending.contains(path): break
    case .file(let path):
      do {
        search = try SearchTable.read(path, standard: standard, predictors: predictors)
      } catch let found as Problems {
        problems += found.messages
      } catch {
        problems.append(.problem("search.failed", file: path, Text(verbatim: "\(error)")))
      }
    }
    if let model = settings.model, !pending.contains(model), let missing = RasterCheck.missing(model) {
      problems.append(missing)
    }
    return (problems, search)
  }

  private static func mines(
    _ layer: PotentialMineLayer, _ polygons: [Polygon], threads: Int
  ) throws -> [PotentialMine] {
    let settings = layer.settings
    let places = try Parallel.map(Array(polygons.indices.chunked(by: 256)), threads: threads) { chunk in
      try chunk.map { number -> (area_km2: Double, inside: Polygon.Point) in
        try Interruption.check()
        return (polygons[number].groundArea_m2() / 1e6, try polygons[number].interiorPoint())
      }
    }.flatMap { $0 }
    let current = layer.numbers(settings.target)
    let low = layer.numbers(settings.target + "_p05")
    let high = layer.numbers(settings.target + "_p95")
    return layer.features.enumerated().map { number, feature in
      PotentialMine(
        id: feature.id, area_km2: places[number].area_km2, longitude: places[number].inside.x.turnedWithin180,
        latitude: places[number].inside.y, current: current[number],
        currentLow: current[number] == nil ? nil : low[number],
        currentHigh: current[number] == nil ? nil : high[number],
        qualityFlags: layer.flags(ofMine: number).filter(settings.excludedFlags.contains),
        groups: settings.groupFields.map { layer.word($0, ofMine: number) })
    }
  }
}
