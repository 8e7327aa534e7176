/// What a land type means for carbon sinks in a mining area (dossier §1.1).
package enum LandGroup: String, Sendable, Hashable, CaseIterable {
  /// Arable, forest and grass: land with a carbon sink, also as what mined land is reclaimed to.
  case green
  /// Open pit, stripping, dump and industrial land: land used by the mine.
  case damaged
  /// Built-up land, transport and water.
  case other
}
