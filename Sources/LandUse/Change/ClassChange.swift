package import Quantities

/// What a class won and lost in a period (Pontius, Shusas & McEachern 2004; dossier §1.3, 1.5).
package struct ClassChange: Sendable, Hashable {
  /// The class's position in the legend.
  package let classIndex: Int
  package let start: Hectares
  package let end: Hectares
  package let persistence: Hectares
  package let gain: Hectares
  package let loss: Hectares
  /// gain − loss = end − start, signed. Pontius's net change is its absolute value.
  package let net: Hectares
  /// 2·min(gain, loss): change of place without change of extent.
  package let swap: Hectares
  /// `gain/T/end`, per year (a share, not percent); nil for a class without land at the end.
  package let gainIntensity_per_yr: Double?
  /// `loss/T/start`, per year; nil for a class without land at the start.
  package let lossIntensity_per_yr: Double?
  /// Single dynamic degree K = `(end − start)/start/T`, per year (Wang & Bao 1999); nil for a class that is new.
  package let dynamicDegree_per_yr: Double?

  /// - Parameter years: T > 0
  package init(_ matrix: TransferMatrix, classIndex: Int, years: Double) {
    precondition(years > 0)
    self.classIndex = classIndex
    let start = matrix.start(classIndex)
    let end = matrix.end(classIndex)
    let gain = matrix.gain(classIndex)
    let loss = matrix.loss(classIndex)
    self.start = start.hectares
    self.end = end.hectares
    persistence = matrix.persistence(classIndex).hectares
    self.gain = gain.hectares
    self.loss = loss.hectares
    net = (gain - loss).hectares
    let smaller = gain.units < loss.units ? gain : loss
    swap = (smaller + smaller).hectares
    gainIntensity_per_yr = gain.ratio(to: end).map { $0 / years }
    lossIntensity_per_yr = loss.ratio(to: start).map { $0 / years }
    dynamicDegree_per_yr = (end - start).ratio(to: start).map { $0 / years }
  }

  /// All classes of a matrix.
  package static func all(_ matrix: TransferMatrix, years: Double) -> [ClassChange] {
    (0..<matrix.size).map { ClassChange(matrix, classIndex: $0, years: years) }
  }
}
