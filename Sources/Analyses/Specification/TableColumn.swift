package import Messages

/// A named column of a table that an analysis reads.
package struct TableColumn: Sendable, Hashable {
  /// The name in the header row; the unit is part of it where the column has one (`soil_tC_per_ha`).
  package let name: String
  /// The unit as it is printed, or nil for codes, names and pure numbers.
  package let unit: String?
  package let isRequired: Bool
  package let about: Text

  package init(_ name: String, unit: String? = nil, isRequired: Bool = false, _ about: Text) {
    self.name = name
    self.unit = unit
    self.isRequired = isRequired
    self.about = about
  }
}
