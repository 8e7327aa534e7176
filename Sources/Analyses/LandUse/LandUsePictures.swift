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
  let path: (String) -> String

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

    var layers: [Summary.MapLayer] = []
    var frame: MapPicture?
    func add(
      _ id: String, _ kind: Summary.MapLayer.Kind, _ title: Text, from: Int, to: Int?,
      legend: [Summary.LegendEntry], ramp: Summary.Ramp? = nil, colour: (Int) -> RGBColour?
    ) throws {
      let image = "maps/\(id).png"
      var bands = [[UInt8]](repeating: [UInt8](repeating: 0, count: cells), count: 4)
      for cell in 0..<cells {
        guard let colour = colour(cell) else { continue }
        bands[0][cell] = colour.red
        bands[1][cell] = colour.green
        bands[2][cell] = colour.blue
        bands[3][cell] = 255
      }
      frame = try MapPicture.write(path(image), grid: codes.grid, bands: bands)
      layers.append(
        Summary.MapLayer(
          id: id, kind: kind, title: title, from: from, to: to, image: image, legend: legend, ramp: ramp))
    }

    let classColours = plan.legend.classes.indices.map { RGBColour(known: plan.legend.colour(at: $0)) }
    for (date, year) in years.enumerated() {
      let lookup = plan.lookups[date]
      var seen = Set<Int>()
      var colours: [Int32: RGBColour?] = [:]
      try add(
        "landuse_\(year)", .landuse, Text.mapLandUse.filled(["year": "\(year)"]), from: year, to: nil,
        legend: plan.legend.classes.indices.map { index in
          Summary.LegendEntry(label: plan.legend[index].title, colour: plan.legend.colour(at: index))
        }
      ) { cell in
        let code = codes.codes[date * cells + cell]
        if let known = colours[code] { return known }
        let index = lookup.classIndex(of: Int(code))
        if let index { seen.insert(index) }
        colours[code] = index.map { classColours[$0] }
        return colours[code] ?? nil
      }
    }
    let areaColours = FunctionalAreaType.allCases.map { RGBColour(known: $0.colour) }
    for (number, period) in plan.periods.enumerated() {
      let (from, to) = (years[period.from], years[period.to])
      let years = Text.mapPeriod.filled(["from": "\(from)", "to": "\(to)"])
      try add(
        "functional_\(from)_\(to)", .functional, Text.mapFunctional.filled(texts: ["period": years]), from: from, to: to,
        legend: FunctionalAreaType.allCases.map { Summary.LegendEntry(label: $0.name, colour: $0.colour) }
      ) { cell in
        let code = Int(functional[number * cells + cell])
        return code > areaColours.count ? nil : areaColours[code - 1]
      }
      guard !change.isEmpty else { continue }
      let limit = change[number * cells..<(number + 1) * cells].reduce(Float(0)) { $1.isNaN ? $0 : max($0, abs($1)) }
      try add(
        "carbon_\(from)_\(to)", .carbon, Text.mapCarbon.filled(texts: ["period": years]), from: from, to: to, legend: [],
        ramp: Summary.Ramp(
          low: -Double(limit), high: Double(limit), unit: "t C/ha",
          colours: [Self.loss.hexadecimal, Self.none.hexadecimal, Self.gain.hexadecimal])
      ) { cell in
        let value = change[number * cells + cell]
        return value.isNaN ? nil : Self.ramp(limit == 0 ? 0 : value / limit)
      }
    }
    let all = ReclamationStatus.all(dates: years.count)
    let present = Set(statuses)
    let statusColours = all.map { RGBColour(known: $0.colour(dates: years.count)) }
    try add(
      "reclamation_\(years[0])_\(years[years.count - 1])", .reclamation, .rasterReclamationShort, from: years[0],
      to: years[years.count - 1],
      legend: all.filter { present.contains($0.rawValue) }.map {
        Summary.LegendEntry(label: $0.name(years: years), colour: $0.colour(dates: years.count))
      }
    ) { cell in
      let code = Int(statuses[cell])
      return code < statusColours.count ? statusColours[code] : nil
    }
    guard let frame else { preconditionFailure("there are always two dates, hence pictures") }
    return Summary.Maps(
      west: frame.corners[0][0], south: frame.corners[2][1], east: frame.corners[1][0], north: frame.corners[0][1],
      width: frame.columns, height: frame.rows, layers: layers, outlines: outlines)
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
