internal import Geospatial
internal import LandUse
internal import Messages

/// The pictures of a land-use analysis for the report: every map, thinned and warped for a web page.
struct LandUsePictures {
  let codes: ThinnedCodes
  let plan: CountingPlan
  let years: [Int]
  let rules: FunctionalRules
  /// Held carbon of each state, t C/ha; nil without densities.
  let density: [Double?]?
  /// Where pictures go: `maps/NAME.png` to a path.
  let path: @Sendable (String) -> String
  let threads: Int

  private static let loss = RGBColour(known: "#8c510a")
  private static let none = RGBColour(known: "#f6f2e9")
  private static let gain = RGBColour(known: "#01665e")

  /// Writes all pictures.
  ///
  /// - Parameter outlines: the zones' outlines as GeoJSON, already written.
  func write(outlines: String?) throws -> Summary.Maps {
    let cells = codes.grid.cells
    var functional = [UInt8](repeating: FunctionalAreaType.noDataCode, count: plan.periods.count * cells)
    var change = [Float](repeating: .nan, count: density == nil ? 0 : plan.periods.count * cells)
    var statuses = [UInt8](repeating: ReclamationStatus.noData.rawValue, count: cells)
    fill(&functional, &change, &statuses)

    let jobs = landUseJobs() + periodJobs(functional, change) + [reclamationJob(statuses)]
    let frames = try Parallel.map(jobs, threads: threads) { job in
      try MapPicture.write(path(job.layer.image), grid: codes.grid, bands: Self.bands(cells, job.colour))
    }
    guard let frame = frames.first else { preconditionFailure("there are always two dates, hence pictures") }
    return Summary.Maps(
      west: frame.corners[0][0], south: frame.corners[2][1], east: frame.corners[1][0], north: frame.corners[0][1],
      width: frame.columns, height: frame.rows, layers: jobs.map(\.layer), outlines: outlines)
  }

  /// A picture to be made, and the colour of each cell; nil where it is transparent.
  private struct Job: Sendable {
    let layer: Summary.MapLayer
    let colour: @Sendable (Int) -> RGBColour?
  }

  private static func bands(_ cells: Int, _ colour: (Int) -> RGBColour?) -> [[UInt8]] {
    var red = [UInt8](repeating: 0, count: cells)
    var green = red
    var blue = red
    var opacity = red
    for cell in 0..<cells {
      guard let colour = colour(cell) else { continue }
      red[cell] = colour.red
      green[cell] = colour.green
      blue[cell] = colour.blue
      opacity[cell] = 255
    }
    return [red, green, blue, opacity]
  }

  private static func layer(
    _ id: String, _ kind: Summary.MapLayer.Kind, _ title: Text, from: Int, to: Int? = nil,
    legend: [Summary.LegendEntry] = [], ramp: Summary.Ramp? = nil
  ) -> Summary.MapLayer {
    Summary.MapLayer(
      id: id, kind: kind, title: title, from: from, to: to, image: "maps/\(id).png", legend: legend, ramp: ramp)
  }

  private func landUseJobs() -> [Job] {
    let cells = codes.grid.cells
    let legend = plan.legend.classes.indices.map { index in
      Summary.LegendEntry(label: plan.legend[index].title, colour: plan.legend.colour(at: index))
    }
    return years.enumerated().map { date, year in
      let plane = codes.codes[date * cells..<(date + 1) * cells]
      var colours: [Int32: RGBColour] = [:]
      for code in Set(plane) {
        if let index = plan.lookups[date].classIndex(of: Int(code)) {
          colours[code] = RGBColour(known: plan.legend.colour(at: index))
        }
      }
      let known = colours
      return Job(
        layer: Self.layer(
          "landuse_\(year)", .landuse, Text.mapLandUse.filled(["year": "\(year)"]), from: year, legend: legend)
      ) { known[plane[plane.startIndex + $0]] }
    }
  }

  private func periodJobs(_ functional: [UInt8], _ change: [Float]) -> [Job] {
    let cells = codes.grid.cells
    let colours = FunctionalAreaType.allCases.map { RGBColour(known: $0.colour) }
    let legend = FunctionalAreaType.allCases.map { Summary.LegendEntry(label: $0.name, colour: $0.colour) }
    return plan.periods.enumerated().flatMap { number, period in
      let (from, to) = (years[period.from], years[period.to])
      let words = Text.mapPeriod.filled(["from": "\(from)", "to": "\(to)"])
      let start = number * cells
      var jobs = [
        Job(
          layer: Self.layer(
            "functional_\(from)_\(to)", .functional, Text.mapFunctional.filled(texts: ["period": words]), from: from,
            to: to, legend: legend)
        ) { cell in
          let code = Int(functional[start + cell])
          return code > colours.count ? nil : colours[code - 1]
        }
      ]
      guard !change.isEmpty else { return jobs }
      let limit = change[start..<start + cells].reduce(Float(0)) { $1.isNaN ? $0 : max($0, abs($1)) }
      let ramp = Summary.Ramp(
        low: -Double(limit), high: Double(limit), unit: "t C/ha",
        colours: [Self.loss.hexadecimal, Self.none.hexadecimal, Self.gain.hexadecimal])
      jobs.append(
        Job(
          layer: Self.layer(
            "carbon_\(from)_\(to)", .carbon, Text.mapCarbon.filled(texts: ["period": words]), from: from, to: to,
            ramp: ramp)
        ) { cell in
          let value = change[start + cell]
          return value.isNaN ? nil : Self.ramp(limit == 0 ? 0 : value / limit)
        })
      return jobs
    }
  }

  private func reclamationJob(_ statuses: [UInt8]) -> Job {
    let all = ReclamationStatus.all(dates: years.count)
    let colours = all.map { RGBColour(known: $0.colour(dates: years.count)) }
    let present = Set(statuses)
    let (from, to) = (years[0], years[years.count - 1])
    let legend = all.filter { present.contains($0.rawValue) }.map {
      Summary.LegendEntry(label: $0.name(years: years), colour: $0.colour(dates: years.count))
    }
    return Job(
      layer: Self.layer(
        "reclamation_\(from)_\(to)", .reclamation, .rasterReclamationShort, from: from, to: to, legend: legend)
    ) { cell in
      let code = Int(statuses[cell])
      return code < colours.count ? colours[code] : nil
    }
  }

  /// What the kernel gives every cell, on the thinned codes.
  private func fill(_ functional: inout [UInt8], _ change: inout [Float], _ statuses: inout [UInt8]) {
    let outputs = CellOutputs(plan, rules: rules, density_tC_per_ha: density, wantsStatus: true)
    var tally = LandUseTally(plan)
    let shape = BlockShape(dates: codes.dates, rows: codes.grid.rows, columns: codes.grid.columns)
    let units = [Int64](repeating: 1, count: shape.rows)
    var functionalCells = functional.mutableSpan
    var changeCells = change.mutableSpan
    var statusCells = statuses.mutableSpan
    tally.add(
      codes.codes.span, shape, rowUnits: units.span, plan, outputs: outputs, functional: &functionalCells,
      change_tC_per_ha: &changeCells, statuses: &statusCells)
  }

  /// From loss (−1) over none (0) to gain (1).
  private static func ramp(_ share: Float) -> RGBColour {
    let end = share < 0 ? loss : gain
    let part = min(abs(share), 1)
    func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8((Float(from) + (Float(to) - Float(from)) * part).rounded())
    }
    return RGBColour(red: mix(none.red, end.red), green: mix(none.green, end.green), blue: mix(none.blue, end.blue))
  }
}
