/// Whether a figure of ours is the one that was printed.
package enum PublishedVerdict: String, Sendable, Hashable, CaseIterable {
  case agrees
  case differs
  /// The publication misprinted it; ours is beside it all the same.
  case misprint
  /// The publication contradicts itself.
  case contradiction
  /// Not printed; filled in from what is.
  case reconstructed
}

/// Looks published figures up in a result, and compares.
///
/// The result is seen through four look-ups only, so that this knows neither files nor matrices. Types are single types, not
/// groups. A look-up answers nil where the result doesn't have the year or the pair of years; then the figure isn't compared.
package struct PublishedEvaluator: Sendable {
  /// Area of a type in a year, ha.
  package let area_ha: @Sendable (_ type: String, _ year: Int) -> Double?
  /// Area that is of one type in a year and of another, or the same, in a later one, ha.
  package let transfer_ha: @Sendable (_ from: String, _ to: String, _ start: Int, _ end: Int) -> Double?
  /// Share of a functional area under Table 1 of seed 002, %.
  package let areaTypeShare_percent: @Sendable (_ areaType: String, _ start: Int, _ end: Int) -> Double?
  /// Carbon that land lost on going from one type to another, t C; a loss is positive. Nil without densities.
  package let loss_tC: @Sendable (_ from: String, _ to: String, _ start: Int, _ end: Int) -> Double?
  /// The types of the legend.
  package let types: [String]
  /// The common valid area, ha.
  package let total_ha: Double
  /// Area of a cell, ha: no map of such cells comes closer to a printed area than half of it.
  package let cell_ha: Double

  package init(
    types: [String], total_ha: Double, cell_ha: Double, area_ha: @escaping @Sendable (String, Int) -> Double?,
    transfer_ha: @escaping @Sendable (String, String, Int, Int) -> Double?,
    areaTypeShare_percent: @escaping @Sendable (String, Int, Int) -> Double?,
    loss_tC: @escaping @Sendable (String, String, Int, Int) -> Double?
  ) {
    self.types = types
    self.total_ha = total_ha
    self.cell_ha = cell_ha
    self.area_ha = area_ha
    self.transfer_ha = transfer_ha
    self.areaTypeShare_percent = areaTypeShare_percent
    self.loss_tC = loss_tC
  }

  /// Our figure beside the printed one.
  package struct Comparison: Sendable, Hashable {
    /// Nil where the result has no such figure.
    package let ours: Double?
    /// Ours less the printed one.
    package let difference: Double?
    package let verdict: PublishedVerdict?
  }

  /// Compares one figure.
  ///
  /// Ours agrees when it rounds to the digits that were printed; an area also when it lies within half a cell, and a carbon
  /// loss when it lies within what half a cell of each type of land holds. What the row itself calls a misprint, a
  /// contradiction or reconstructed keeps that word.
  ///
  /// - Parameters:
  ///   - printed: the figure as printed; nil where none is.
  ///   - decimals: how many of its decimals were printed.
  ///   - unit: `ha`, `km2`, `%` or `t C`; only km2 changes anything.
  ///   - status: `printed`, `misprint`, `contradiction` or `reconstructed`.
  package func compare(
    _ quantity: PublishedQuantity, printed: Double?, decimals: Int, unit: String, status: String
  ) -> Comparison {
    var found = measure(quantity)
    // 1 km² = 100 ha
    if unit == "km2", let area = found { found = (area.value / 100, area.halfCell / 100) }
    let difference = found.flatMap { ours in printed.map { ours.value - $0 } }
    if let kept = PublishedVerdict(rawValue: status) {
      return Comparison(ours: found?.value, difference: difference, verdict: kept)
    }
    guard let found, let difference else { return Comparison(ours: found?.value, difference: nil, verdict: nil) }
    var halfDigit = 0.5
    for _ in 0..<max(0, decimals) { halfDigit /= 10 }
    // A trillionth for the sums behind ours, which end in binary digits.
    let nearest = max(halfDigit, found.halfCell) * (1 + 1e-9) + abs(found.value) * 1e-12
    return Comparison(
      ours: found.value, difference: difference, verdict: abs(difference) <= nearest ? .agrees : .differs)
  }

  /// A figure, and by how much half a cell changes it (0 for shares, which cells resolve finely enough).
  private typealias Measured = (value: Double, halfCell: Double)

  private func measure(_ quantity: PublishedQuantity) -> Measured? {
    switch quantity {
    case .totalArea:
      return (total_ha, cell_ha / 2)
    case .classArea(let type, let year):
      return area(type, year).map { ($0, cell_ha / 2) }
    case .classShare(let type, let year):
      return share(area(type, year), of: total_ha)
    case .transfer(let from, let to, let start, let end):
      return transfer(from, to, start, end).map { ($0, cell_ha / 2) }
    case .transferOut(let type, let start, let end):
      return outflow(type, start, end).map { ($0, cell_ha / 2) }
    case .transferShareOfOutflow(let from, let to, let start, let end):
      return share(transfer(from, to, start, end), of: outflow(from, start, end))
    case .damagedShareFrom(let type, let start, let end):
      return share(transfer(type, "damaged", start, end), of: area("damaged", end))
    case .areaTypeShare(let areaType, let start, let end):
      return areaTypeShare_percent(areaType, start, end).map { ($0, 0) }
    case .areaTypeSum(let start, let end):
      return sum(PublishedQuantity.areaTypes) { areaTypeShare_percent($0, start, end) }.map { ($0, 0) }
    case .lossFromDamage(let type, let start, let end):
      return loss(type, start, end)
    }
  }

  private func loss(_ type: String, _ start: Int, _ end: Int) -> Measured? {
    var total: Measured = (0, 0)
    for from in known(type) {
      let damaged = known("damaged")
      guard let lost = sum(damaged, { loss_tC(from, $0, start, end) }),
        let land = sum(damaged, { transfer_ha(from, $0, start, end) })
      else { return nil }
      total.value += lost
      if land > 0 { total.halfCell += abs(lost / land) * cell_ha / 2 }
    }
    return total
  }

  private func area(_ word: String, _ year: Int) -> Double? { area(known(word), year) }
  private func area(_ types: [String], _ year: Int) -> Double? { sum(types) { area_ha($0, year) } }

  private func transfer(_ from: String, _ to: String, _ start: Int, _ end: Int) -> Double? {
    sum(known(from)) { source in sum(known(to)) { transfer_ha(source, $0, start, end) } }
  }

  private func outflow(_ word: String, _ start: Int, _ end: Int) -> Double? {
    let inside = known(word)
    return sum(inside) { source in
      sum(types.filter { !inside.contains($0) }) { transfer_ha(source, $0, start, end) }
    }
  }

  private func share(_ part: Double?, of whole: Double?) -> Measured? {
    guard let part, let whole, whole > 0 else { return nil }
    return (100 * part / whole, 0)
  }

  /// The types of the legend that a word means.
  private func known(_ word: String) -> [String] {
    PublishedQuantity.types(of: word).filter(types.contains)
  }

  /// Nil as soon as one part is missing, or when there is none.
  private func sum(_ parts: [String], _ value: (String) -> Double?) -> Double? {
    guard !parts.isEmpty else { return nil }
    var total = 0.0
    for part in parts {
      guard let found = value(part) else { return nil }
      total += found
    }
    return total
  }
}
