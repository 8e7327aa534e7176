internal import Geospatial
internal import Messages

/// Says what a ``FillScreen`` found in the layers of a predictor's raster.
struct FillNotes {
  let raster: PredictorRaster
  /// One a layer.
  let screens: [FillScreen]
  /// Of the run.
  let mines: Int

  var messages: [Message] { averaged + missing }

  private struct Found {
    var count = FillScreen.Count()
    var rest: ClosedRange<Double>?
    /// Of the first layer that holds it.
    var file: String
    /// How numbers of that layer are written.
    var shown: @Sendable (Double) -> String
    var layers = 0
  }

  /// What stands in the means.
  private var averaged: [Message] {
    var found: [Double: Found] = [:]
    for (layer, screen) in zip(raster.series.layers, screens) {
      for finding in screen.findings {
        var known = found[finding.value] ?? Found(file: layer.path, shown: screen.shown)
        known.count.merge(finding.count)
        known.layers += 1
        if let rest = finding.rest {
          let all = known.rest ?? rest
          known.rest = min(all.lowerBound, rest.lowerBound)...max(all.upperBound, rest.upperBound)
        }
        found[finding.value] = known
      }
    }
    return found.sorted { $0.key < $1.key }.map { value, found in
      let text =
        found.rest.map {
          Text.predictorFill.filled(["low": found.shown($0.lowerBound), "high": found.shown($0.upperBound)])
        } ?? Text.predictorFillOnly
      return note(
        "predictor.fill", file: found.file, text, found.count, layers: found.layers, value: found.shown(value),
        mend: Text.mendFill.filled(["value": found.shown(value)]))
    }
  }

  /// What no measurement reaches, and is taken for missing.
  private var missing: [Message] {
    var count = FillScreen.Count()
    var range: ClosedRange<Double>?
    var layers: [(layer: RasterSeries.Layer, screen: FillScreen)] = []
    for (layer, screen) in zip(raster.series.layers, screens) {
      guard let own = screen.inconceivableRange else { continue }
      count.merge(screen.inconceivable)
      let all = range ?? own
      range = min(all.lowerBound, own.lowerBound)...max(all.upperBound, own.upperBound)
      layers.append((layer, screen))
    }
    guard let range, let first = layers.first else { return [] }
    let isOne = range.lowerBound == range.upperBound
    let ends = isOne ? [range.lowerBound] : [range.lowerBound, range.upperBound]
    let value = ends.map(first.screen.shown).joined(separator: " … ")
    return [
      note(
        "predictor.fillMissing", file: first.layer.path, .predictorFillMissing, count, layers: layers.count,
        value: value,
        mend: isOne ? Text.mendPredictorFillMissing.filled(["value": value]) : nil)
    ]
  }

  private func note(
    _ id: String, file: String, _ text: Text, _ count: FillScreen.Count, layers: Int, value: String, mend: Text?
  ) -> Message {
    let all = raster.series.layers.count
    let years =
      all > 1 ? Text.predictorFillYears.filled(["count": "\(layers)", "all": "\(all)"]) : Text(verbatim: "")
    return .note(
      id, file: file, place: Text(verbatim: raster.names),
      text.filled(texts: ["years": years]).filled([
        "cells": "\(count.cells)", "mines": "\(count.mines.count)", "all": "\(mines)", "value": value,
      ]), mend: mend)
  }
}
