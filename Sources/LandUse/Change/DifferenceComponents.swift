package import Quantities

/// The changed area as quantity, exchange and shift (Pontius & Santacruz 2014).
package struct DifferenceComponents: Sendable, Hashable {
  /// `½ Σ_j |end_j − start_j|`
  package let quantity: Hectares
  /// `Σ_{i<j} 2·min(S_ij, S_ji)`
  package let exchange: Hectares
  /// The rest of the change.
  package let shift: Hectares

  package init(_ matrix: TransferMatrix) {
    var doubledQuantity = AreaSum.zero
    var exchange = AreaSum.zero
    for first in 0..<matrix.size {
      let net = matrix.end(first) - matrix.start(first)
      doubledQuantity.units += abs(net.units)
      for second in 0..<first {
        let smaller = min(matrix[first, second].units, matrix[second, first].units)
        exchange.units += 2 * smaller
      }
    }
    let quantity = AreaSum(units: doubledQuantity.units / 2)
    self.quantity = quantity.hectares
    self.exchange = exchange.hectares
    shift = (matrix.changed - quantity - exchange).hectares
  }
}
