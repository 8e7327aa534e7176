/// A layer of a vector file, and one of its fields.
package struct LayerField: Sendable, Hashable {
  /// `FILE` or `FILE:LAYER`, before anybody knows whether a colon belongs to the file's name.
  package let layer: LayerReference
  package let field: String
}
