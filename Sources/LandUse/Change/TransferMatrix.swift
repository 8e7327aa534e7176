package import Quantities

/// The transfer matrix of a period: the area in class i before and class j after (dossier §1.2).
///
/// Rows are before, columns after. Row sums are the class areas of the first date, column sums those of the second; exact, since areas
/// are whole numbers. Matrices of consecutive periods don't multiply to that of the whole.
package struct TransferMatrix: Sendable, Hashable {
  /// Classes.
  package let size: Int
  /// `[from × to]`
  package let areas: [AreaSum]
  package let cells: [Int]

  /// - Parameter cells: `[from × to]`, or nothing where only areas are known
  package init(size: Int, areas: [AreaSum], cells: [Int]? = nil) {
    precondition(size > 0 && areas.count == size * size && (cells?.count ?? areas.count) == areas.count)
    self.size = size
    self.areas = areas
    self.cells = cells ?? [Int](repeating: 0, count: areas.count)
  }

  /// A matrix of published hectares.
  ///
  /// - Parameter hectares: `[from × to]`
  package init(size: Int, hectares: [Double]) {
    self.init(
      size: size,
      areas: hectares.map { AreaSum(units: Int128(($0 * 10_000 * AreaSum.unitsPerSquareMetre).rounded())) })
  }

  package init(_ flows: [StateFlow], _ states: TrajectoryStates) {
    size = states.classCount
    var areas = [AreaSum](repeating: .zero, count: size * size)
    var cells = [Int](repeating: 0, count: size * size)
    for flow in flows {
      let place = Int(states.classes[flow.from]) * size + Int(states.classes[flow.to])
      areas[place] += flow.area
      cells[place] += flow.cells
    }
    self.areas = areas
    self.cells = cells
  }

  package subscript(from: Int, to: Int) -> AreaSum { areas[from * size + to] }
  package func cells(_ from: Int, _ to: Int) -> Int { cells[from * size + to] }
  package func hectares(_ from: Int, _ to: Int) -> Double { self[from, to].hectares.value }

  /// N, the whole domain.
  package var total: AreaSum { areas.reduce(.zero, +) }
  package func start(_ index: Int) -> AreaSum { (0..<size).reduce(.zero) { $0 + self[index, $1] } }
  package func end(_ index: Int) -> AreaSum { (0..<size).reduce(.zero) { $0 + self[$1, index] } }
  package func persistence(_ index: Int) -> AreaSum { self[index, index] }
  package func gain(_ index: Int) -> AreaSum { end(index) - persistence(index) }
  package func loss(_ index: Int) -> AreaSum { start(index) - persistence(index) }
  /// The land that changed its class.
  package var changed: AreaSum { total - (0..<size).reduce(.zero) { $0 + persistence($1) } }

  /// The share of the domain; nil for an empty one.
  package func proportion(_ from: Int, _ to: Int) -> Double? { self[from, to].ratio(to: total) }
}

extension AreaSum {
  /// `self / other`, nil where `other` is nothing.
  func ratio(to other: AreaSum) -> Double? {
    other == .zero ? nil : squareMetres / other.squareMetres
  }
}
