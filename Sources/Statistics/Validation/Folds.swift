/// Which fold each row is left out in.
///
/// A model that is judged on fold k learns from the rows of all other folds.
public struct Folds: Sendable, Hashable {
  /// The fold of each row, 0..<count; rows in the order of the data.
  public let ofRow: [Int]
  /// Folds, at least 2.
  public let count: Int

  /// Folds that are known already.
  ///
  /// - Parameter ofRow: numbers from 0, each up to the greatest used at least once, at least two different
  public init(ofRow: [Int]) {
    let count = (ofRow.max() ?? -1) + 1
    precondition(count >= 2 && Set(ofRow) == Set(0..<count), "folds are numbered from 0 without gaps, at least two")
    self.ofRow = ofRow
    self.count = count
  }

  /// Rows in random order, dealt out in turn: folds of equal size, to within one row.
  ///
  /// - Parameters:
  ///   - rows: at least `count`
  ///   - count: at least 2
  ///   - seed: of the stream "folds"
  public init(random rows: Int, count: Int, seed: UInt64) {
    precondition(count >= 2 && rows >= count, "at least two folds, and a row for each")
    var stream = RandomStream(seed: seed, name: "folds")
    var order = Array(0..<rows)
    stream.shuffle(&order, 0..<rows)
    self.init(dealing: order.map { [$0] }, rows: rows, count: count)
  }

  /// Groups of rows that belong together (the cells of a mine, a block) stay in one fold; groups in random order, each to the fold that
  /// has the fewest rows so far, the largest groups first.
  ///
  /// - Parameter groups: the group of each row, any numbers; at least `count` different ones
  /// - Returns: nil for fewer groups than folds
  public init?(groups: [Int], count: Int, seed: UInt64) {
    precondition(count >= 2, "at least two folds")
    let members = Dictionary(grouping: groups.indices) { groups[$0] }.sorted { $0.key < $1.key }.map(\.value)
    guard members.count >= count else { return nil }
    var stream = RandomStream(seed: seed, name: "folds")
    var order = Array(members.indices)
    stream.shuffle(&order, 0..<order.count)
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let sorted = members.indices.sorted {
      (members[$1].count, places[$0] ?? 0) < (members[$0].count, places[$1] ?? 0)
    }
    self.init(dealing: sorted.map { members[$0] }, rows: groups.count, count: count)
  }

  /// Leaves out whole blocks of a square grid, so that a model isn't judged next to what it has learnt from. Blocks are dealt out as groups
  /// are.
  ///
  /// - Parameters:
  ///   - coordinates: of each row; see ``SpatialBlocks``
  ///   - side: of a block, in km; the range of the residuals' variogram, or about 200 km for data of the whole earth
  /// - Returns: nil for fewer occupied blocks than folds
  public init?(coordinates: [SpatialBlocks.Coordinate], side: Double, count: Int, seed: UInt64) {
    self.init(groups: SpatialBlocks.numbers(of: coordinates, side: side), count: count, seed: seed)
  }

  private init(dealing groups: [[Int]], rows: Int, count: Int) {
    var folds = [Int](repeating: 0, count: rows)
    var sizes = [Int](repeating: 0, count: count)
    for group in groups {
      let least = sizes.indices.min { (sizes[$0], $0) < (sizes[$1], $1) } ?? 0
      for row in group { folds[row] = least }
      sizes[least] += group.count
    }
    ofRow = folds
    self.count = count
  }

  /// Rows that are left out in a fold, ascending.
  public func leftOut(_ fold: Int) -> [Int] { ofRow.indices.filter { ofRow[$0] == fold } }

  /// Rows that a fold's model learns from, ascending.
  public func learning(_ fold: Int) -> [Int] { ofRow.indices.filter { ofRow[$0] != fold } }
}
