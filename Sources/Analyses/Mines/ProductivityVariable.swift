/// What a series of rasters holds, or a result was computed from.
package enum ProductivityVariable: String, Sendable, CaseIterable {
  case nep, npp, gpp, index

  /// Carbon in g C/m²/yr; an index has no carbon.
  package var isCarbon: Bool { self != .index }

  /// What a value can plausibly be, g C/m²/yr: beyond it lie fill values and missing scales, no ecosystem. For GPP twice NPP's,
  /// because plants respire about half of what they take up; nil for an index.
  package var plausibleRange: ClosedRange<Double>? {
    switch self {
    case .nep: -1500...1500
    case .npp: 0...2500
    case .gpp: 0...5000
    case .index: nil
    }
  }
}
