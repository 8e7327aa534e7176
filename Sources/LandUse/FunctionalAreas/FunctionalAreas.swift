package import Quantities

/// The land of each functional area type in a period. They sum to the whole, the unassigned included.
package struct FunctionalAreas: Sendable, Hashable {
  /// In the order of `FunctionalAreaType.allCases`.
  private let areas: [AreaSum]
  private let cells: [Int]

  package init(_ matrix: TransferMatrix, _ legend: Legend, _ rules: FunctionalRules) {
    precondition(matrix.size == legend.count)
    var areas = [AreaSum](repeating: .zero, count: FunctionalAreaType.allCases.count)
    var cells = [Int](repeating: 0, count: FunctionalAreaType.allCases.count)
    for from in 0..<matrix.size {
      for to in 0..<matrix.size {
        let areaType = rules[legend[from].type, legend[to].type]
        areas[areaType.index] += matrix[from, to]
        cells[areaType.index] += matrix.cells(from, to)
      }
    }
    self.areas = areas
    self.cells = cells
  }

  package subscript(_ areaType: FunctionalAreaType) -> AreaSum { areas[areaType.index] }
  package func cells(_ areaType: FunctionalAreaType) -> Int { cells[areaType.index] }
  package var total: AreaSum { areas.reduce(.zero, +) }
  /// nil without land.
  package func share(_ areaType: FunctionalAreaType) -> Double? { self[areaType].ratio(to: total) }
}
