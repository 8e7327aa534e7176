package import Messages

/// The composite land-use dynamic degree. Three variants are in print, so that a number always carries its name (dossier §1.5).
package enum CompositeDynamicDegree: String, Sendable, Hashable, CaseIterable {
  /// `Σ ΔA_out/(2·ΣA)/T` (Wang & Bao 1999).
  case wangBaoHalved
  /// The same without the 2: the intensity of the interval.
  case wangBaoWhole
  /// `Σ_i (ΔA_i,out/A_i)/T` (Liu et al. 2003), over the classes that have land at the start.
  case liu

  package var name: Text {
    switch self {
    case .wangBaoHalved: .dynamicDegreeHalved
    case .wangBaoWhole: .dynamicDegreeWhole
    case .liu: .dynamicDegreeRelative
    }
  }

  /// - Parameter years: T > 0
  /// - Returns: per year (a share, not percent); nil for a matrix without land
  package func perYear(_ matrix: TransferMatrix, years: Double) -> Double? {
    precondition(years > 0)
    guard let whole = matrix.changed.ratio(to: matrix.total) else { return nil }
    switch self {
    case .wangBaoHalved: return whole / 2 / years
    case .wangBaoWhole: return whole / years
    case .liu: return (0..<matrix.size).compactMap { matrix.loss($0).ratio(to: matrix.start($0)) }.reduce(0, +) / years
    }
  }
}
