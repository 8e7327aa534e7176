internal import Quantities

// The hot loop: no Foundation, no allocation, no reference counting inside. Cells are taken in runs, the longest stretches of a row in
// which no date changes its code: maps are patchy, so that one look-up serves many cells.

extension LandUseTally {
  /// Counts a block.
  ///
  /// - Parameters:
  ///   - codes: `[date][row][column]`
  ///   - rowUnits: the area of a cell of each row, in units of ``AreaSum``
  @_specialize(where Code == UInt8)
  @_specialize(where Code == UInt16)
  @_specialize(where Code == Int32)
  package mutating func add<Code: RasterCode>(
    _ codes: Span<Code>, _ shape: BlockShape, rowUnits: Span<Int64>, _ plan: CountingPlan
  ) {
    var noBytes: [UInt8] = []
    var noStatuses: [UInt8] = []
    var noFloats: [Float] = []
    var functional = noBytes.mutableSpan
    var statuses = noStatuses.mutableSpan
    var change = noFloats.mutableSpan
    let all = 0..<shape.columns
    if shape.dates == 2 {
      addRows(codes, shape, 0..<shape.rows, all, rowUnits, 2, plan, nil, &functional, &change, &statuses)
    } else {
      addRows(codes, shape, 0..<shape.rows, all, rowUnits, shape.dates, plan, nil, &functional, &change, &statuses)
    }
  }

  /// Counts a block and writes what each cell gets in the output rasters.
  ///
  /// - Parameters:
  ///   - functional: `[period][row][column]`, all of ``CountingPlan/periods``; empty where `outputs` doesn't want it
  ///   - change_tC_per_ha: likewise
  ///   - statuses: `[row][column]`, at the last date
  @_specialize(where Code == UInt8)
  @_specialize(where Code == UInt16)
  @_specialize(where Code == Int32)
  package mutating func add<Code: RasterCode>(
    _ codes: Span<Code>, _ shape: BlockShape, rowUnits: Span<Int64>, _ plan: CountingPlan, outputs: CellOutputs,
    functional: inout MutableSpan<UInt8>, change_tC_per_ha: inout MutableSpan<Float>,
    statuses: inout MutableSpan<UInt8>
  ) {
    let all = 0..<shape.columns
    if shape.dates == 2 {
      addRows(
        codes, shape, 0..<shape.rows, all, rowUnits, 2, plan, outputs, &functional, &change_tC_per_ha, &statuses)
    } else {
      addRows(
        codes, shape, 0..<shape.rows, all, rowUnits, shape.dates, plan, outputs, &functional, &change_tC_per_ha,
        &statuses)
    }
  }

  /// Counts some cells of one row, each with the same area: cells that lie in a zone wholly, or one that does in part.
  ///
  /// - Parameter unitsPerCell: the area of each that counts, in units of ``AreaSum``
  @_specialize(where Code == UInt8)
  @_specialize(where Code == UInt16)
  @_specialize(where Code == Int32)
  package mutating func add<Code: RasterCode>(
    _ codes: Span<Code>, _ shape: BlockShape, row: Int, columns: Range<Int>, unitsPerCell: Int64, _ plan: CountingPlan
  ) {
    var noBytes: [UInt8] = []
    var noStatuses: [UInt8] = []
    var noFloats: [Float] = []
    var functional = noBytes.mutableSpan
    var statuses = noStatuses.mutableSpan
    var change = noFloats.mutableSpan
    let units = CollectionOfOne(unitsPerCell)
    addRows(
      codes, shape, row..<row + 1, columns, units.span, shape.dates, plan, nil, &functional, &change, &statuses)
  }

  /// - Parameter units: the cell area of each of `rows`
  @inline(__always)
  private mutating func addRows<Code: RasterCode>(
    _ codes: Span<Code>, _ shape: BlockShape, _ rows: Range<Int>, _ columns: Range<Int>, _ units: Span<Int64>,
    _ dates: Int, _ plan: CountingPlan, _ outputs: CellOutputs?, _ functional: inout MutableSpan<UInt8>,
    _ change: inout MutableSpan<Float>, _ statuses: inout MutableSpan<UInt8>
  ) {
    precondition(shape.dates == layout.dates && dates == layout.dates && codes.count == shape.count)
    precondition(rows.lowerBound >= 0 && rows.upperBound <= shape.rows && units.count == rows.count)
    precondition(columns.lowerBound >= 0 && columns.upperBound <= shape.columns)
    let plane = shape.cellsPerDate
    let meanings = plan.meanings.span
    let places = plan.places.span
    let classes = layout.classes

    // Taken out, so that they can be written while the rest of the tally is.
    var taken: [TallyEntry] = []
    swap(&taken, &entries)
    defer { swap(&taken, &entries) }
    var counts = taken.mutableSpan

    for row in rows {
      let rowUnits = units[row - rows.lowerBound]
      let rowStart = row * shape.columns
      let last = rowStart + columns.upperBound
      var run = Run(start: rowStart + columns.lowerBound)
      while run.start < last {
        unsafe run.findEnd(codes.bytes, codes, dates: dates, plane: plane, last: last)
        let cells = run.start..<run.end
        run.start = run.end

        let first = plan.meaning(codes[cells.lowerBound], places[0], meanings)
        var highest = first
        var second: UInt16 = 0
        for date in 1..<dates {
          let meaning = plan.meaning(codes[date &* plane &+ cells.lowerBound], places[date], meanings)
          if date == 1 { second = meaning }
          highest = max(highest, meaning)
        }
        guard highest < CodeLookup.unknown else {
          addIncompleteRun(codes, plane: plane, cells, units: rowUnits, plan)
          if let outputs { outputs.fillMissing(cells, plane: plane, plan, &functional, &change, &statuses) }
          continue
        }

        let length = cells.count
        let area = Int128(length) &* Int128(rowUnits)
        let slot = Int(first) &* classes &+ Int(second)
        counts[slot].add(length, area)
        if dates == 2, outputs == nil { continue }
        if let outputs { outputs.fill(slot, cells, period: 0, plane: plane, &functional, &change) }
        addLaterDates(
          codes, cells, length, area, plane, dates, Int(first), Int(second), plan, outputs, &counts, &functional,
          &change, &statuses)
      }
    }
  }

  /// The periods after the first one, the whole span of dates, and the reclamation status.
  @inline(__always)
  private func addLaterDates<Code: RasterCode>(
    _ codes: Span<Code>, _ cells: Range<Int>, _ length: Int, _ area: Int128, _ plane: Int, _ dates: Int,
    _ first: Int, _ second: Int, _ plan: CountingPlan, _ outputs: CellOutputs?,
    _ counts: inout MutableSpan<TallyEntry>, _ functional: inout MutableSpan<UInt8>,
    _ change: inout MutableSpan<Float>, _ statuses: inout MutableSpan<UInt8>
  ) {
    let successors = plan.states.successors.span
    let statusSuccessors = plan.statusSuccessors.span
    let meanings = plan.meanings.span
    let places = plan.places.span
    let classes = layout.classes
    var state = Int(successors[first &* classes &+ second])
    var status = Int(statusSuccessors[Int(plan.firstStatuses[first]) &* classes &+ second])
    for date in 2..<max(dates, 2) {
      let code = codes[date &* plane &+ cells.lowerBound]
      let next = Int(plan.meaning(code, places[date], meanings))
      let slot = layout.period(date - 1) &+ state &* classes &+ next
      counts[slot].add(length, area)
      if let outputs { outputs.fill(slot, cells, period: date - 1, plane: plane, &functional, &change) }
      state = Int(successors[state &* classes &+ next])
      status = Int(statusSuccessors[((date - 1) &* layout.statuses &+ status) &* classes &+ next])
      counts[layout.status(date: date) &+ status].add(length, area)
    }
    if dates > 2 {
      let slot = layout.overall &+ first &* layout.states &+ state
      counts[slot].add(length, area)
      if let outputs { outputs.fill(slot, cells, period: dates - 1, plane: plane, &functional, &change) }
    }
    if let outputs, outputs.wantsStatus {
      let value = UInt8(truncatingIfNeeded: status)
      for cell in cells { statuses[cell] = value }
    }
  }

  /// A run that has no class at some date. Unknown codes come first, since nothing is computed while there are any.
  @inline(never)
  private mutating func addIncompleteRun<Code: RasterCode>(
    _ codes: Span<Code>, plane: Int, _ run: Range<Int>, units: Int64, _ plan: CountingPlan
  ) {
    var isUnknown = false
    for date in 0..<layout.dates {
      let code = codes[date * plane + run.lowerBound]
      if plan.meaning(code, date: date) == CodeLookup.unknown {
        unknownCodes[date][Int(truncatingIfNeeded: code), default: 0] += run.count
        isUnknown = true
      }
    }
    if isUnknown {
      unknownCells += run.count
      return
    }
    let entry = TallyEntry(cells: run.count, area: AreaSum(units: Int128(run.count) &* Int128(units)))
    masked += entry
    for date in 0..<layout.dates
    where plan.meaning(codes[date * plane + run.lowerBound], date: date) != CodeLookup.missing {
      partlyValid[date] += entry
    }
  }
}

extension CountingPlan {
  /// The class index of a raw code, or that it is missing or unknown.
  @inline(__always)
  fileprivate func meaning<Code: RasterCode>(_ code: Code, _ place: LookupPlace, _ meanings: Span<UInt16>) -> UInt16 {
    let position = Int(truncatingIfNeeded: code) &- place.base
    if UInt(bitPattern: position) < UInt(bitPattern: place.count) { return meanings[place.start &+ position] }
    return place.count > 0 ? CodeLookup.unknown : lookups[place.date].meaning(of: Int(truncatingIfNeeded: code))
  }

  fileprivate func meaning<Code: RasterCode>(_ code: Code, date: Int) -> UInt16 {
    lookups[date].meaning(of: Int(truncatingIfNeeded: code))
  }
}

extension CellOutputs {
  @inline(__always)
  fileprivate func fill(
    _ slot: Int, _ run: Range<Int>, period: Int, plane: Int, _ functional: inout MutableSpan<UInt8>,
    _ change: inout MutableSpan<Float>
  ) {
    let start = period * plane
    if wantsFunctional {
      let code = self.functional[slot]
      for cell in start + run.lowerBound..<start + run.upperBound { functional[cell] = code }
    }
    if wantsChange {
      let value = change_tC_per_ha[slot]
      for cell in start + run.lowerBound..<start + run.upperBound { change[cell] = value }
    }
  }

  fileprivate func fillMissing(
    _ run: Range<Int>, plane: Int, _ plan: CountingPlan, _ functional: inout MutableSpan<UInt8>,
    _ change: inout MutableSpan<Float>, _ statuses: inout MutableSpan<UInt8>
  ) {
    for period in plan.periods.indices {
      for cell in period * plane + run.lowerBound..<period * plane + run.upperBound {
        if wantsFunctional { functional[cell] = FunctionalAreaType.noDataCode }
        if wantsChange { change[cell] = .nan }
      }
    }
    if wantsStatus {
      for cell in run { statuses[cell] = ReclamationStatus.noData.rawValue }
    }
  }
}
