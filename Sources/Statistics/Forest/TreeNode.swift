/// A node of a tree. Rows with `value ≤ threshold` go to `child`, the others to `child + 1`.
///
/// A leaf's child is itself and its threshold ∞, so that a step from a leaf stays there: many rows can step at once without asking
/// which of them have arrived.
struct TreeNode: Sendable, Hashable, BitwiseCopyable {
  var threshold: Double
  var child: Int32
  var predictor: Int32

  static func leaf(at place: Int) -> TreeNode {
    TreeNode(threshold: .infinity, child: Int32(place), predictor: 0)
  }
}
