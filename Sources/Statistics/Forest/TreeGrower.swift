/// Grows one tree: CART on a bootstrap sample, with predictors drawn for each split (Breiman 2001, Machine Learning 45:5).
///
/// Rows stand in ascending order of every predictor from the start and each split parts all these lists without disturbing their
/// order, so that nothing is ever sorted and every possible split is seen: exact, without bins.
///
/// - A node isn't split when it has `minimumNode` drawn rows or fewer, one response only, or lies `maximumDepth` deep.
/// - `candidates` predictors are drawn without replacement; if none of them can be split, others are drawn one by one (as
///   scikit-learn does).
/// - Of equally good splits that of the predictor first in name order is taken, then that of the least threshold.
/// - The threshold is halfway between the neighbouring values of the node's rows.
struct TreeGrower<Criterion: SplitCriterion> {
  private struct Pending {
    let node: Int
    let start: Int
    let end: Int
    let depth: Int
  }

  private let columns: TrainingColumns
  private let settings: ForestSettings
  /// Place of each row's target among all sorted ones; empty where leaves don't keep their members.
  private let targetPlaces: [UInt32]
  private let criterion: Criterion

  init(columns: TrainingColumns, criterion: Criterion, settings: ForestSettings, targetPlaces: [UInt32]) {
    self.columns = columns
    self.criterion = criterion
    self.settings = settings
    self.targetPlaces = targetPlaces
  }

  func scratch() -> GrowthScratch<Criterion.Sample> {
    GrowthScratch(columns: columns, samples: (0..<columns.rows).map { criterion.sample(row: $0, times: 0) })
  }

  func grow(_ tree: Int, _ scratch: inout GrowthScratch<Criterion.Sample>) -> DecisionTree {
    var stream = RandomStream(seed: settings.seed, name: "forest.tree.\(tree)")
    let different = draw(&stream, &scratch)
    let rows = columns.rows
    let candidates = settings.candidates ?? 1
    let minimumNode = settings.minimumNode ?? 1
    let depthLimit = settings.maximumDepth ?? .max
    let ranks = columns.ranks.span
    // Out of the scratch, so that one can be read while another is written.
    let ownSamples = scratch.samples
    let samples = ownSamples.span
    var ownLists: [UInt32] = []
    swap(&ownLists, &scratch.lists)
    var lists = ownLists.mutableSpan
    var ownSides: [UInt8] = []
    swap(&ownSides, &scratch.sides)
    var sides = ownSides.mutableSpan
    var ownSpill: [UInt32] = []
    swap(&ownSpill, &scratch.spill)
    var spill = ownSpill.mutableSpan
    var criterion = criterion
    var predictors = Array(0..<columns.count)
    var nodes = [TreeNode.leaf(at: 0)]
    var values: [Double] = []
    var counts: [UInt32] = [0]
    var ranges = [SIMD2<Int32>(0, Int32(different))]
    var waiting = [Pending(node: 0, start: 0, end: different, depth: 0)]
    values.append(contentsOf: repeatElement(0, count: criterion.outputs))
    var leafValues: [Double] = []
    while let node = waiting.popLast() {
      let range = node.start..<node.end
      let (count, isPure) = criterion.enter(lists.span.extracting(range), samples)
      counts[node.node] = UInt32(count)
      var best: (split: SplitCandidate, predictor: Int)?
      if count > minimumNode, !isPure, node.depth < depthLimit {
        var tried = 0
        while tried < predictors.count, tried < candidates || best == nil {
          predictors.swapAt(tried, tried + stream.index(below: predictors.count - tried))
          let predictor = predictors[tried]
          tried += 1
          let from = predictor * rows
          let found = criterion.best(
            lists.span.extracting(from + range.lowerBound..<from + range.upperBound),
            ranks: ranks.extracting(from..<from + rows), samples, minimumLeaf: settings.minimumLeaf)
          guard let found else { continue }
          if let best, !found.isBetter(than: best.split, isFirst: predictor < best.predictor) { continue }
          best = (found, predictor)
        }
      }
      guard let best else {
        leafValues.removeAll(keepingCapacity: true)
        criterion.leaf(lists.span.extracting(range), samples, into: &leafValues)
        for output in leafValues.indices { values[node.node * leafValues.count + output] = leafValues[output] }
        continue
      }
      let own = best.predictor * rows
      let middle = node.start + best.split.last + 1
      let below = ranks[own + Int(lists[own + middle - 1])]
      let above = ranks[own + Int(lists[own + middle])]
      for place in node.start..<node.end { sides[Int(lists[own + place])] = place < middle ? 1 : 0 }
      // Between two leaves nothing is searched any more; but the first list says in the end which rows are in which leaf.
      let child = nodes.count
      let isLast = node.depth + 1 >= depthLimit || max(best.split.left, count - best.split.left) <= minimumNode
      let parted = isLast ? 1 : columns.count
      for predictor in 0..<parted where predictor != best.predictor {
        Self.part(&lists, predictor * rows + node.start..<predictor * rows + node.end, sides.span, &spill)
      }
      nodes[node.node] = TreeNode(
        threshold: columns.threshold(column: best.predictor, below: below, above: above),
        child: Int32(child), predictor: Int32(best.predictor))
      nodes.append(.leaf(at: child))
      nodes.append(.leaf(at: child + 1))
      values.append(contentsOf: repeatElement(0, count: 2 * criterion.outputs))
      counts.append(contentsOf: [0, 0])
      ranges.append(SIMD2(Int32(node.start), Int32(middle)))
      ranges.append(SIMD2(Int32(middle), Int32(node.end)))
      waiting.append(Pending(node: child + 1, start: middle, end: node.end, depth: node.depth + 1))
      waiting.append(Pending(node: child, start: node.start, end: middle, depth: node.depth + 1))
    }
    swap(&ownLists, &scratch.lists)
    swap(&ownSides, &scratch.sides)
    swap(&ownSpill, &scratch.spill)
    var tree = DecisionTree(
      nodes: nodes, values: values, counts: counts, memberStarts: [], members: [],
      bag: [UInt64](repeating: 0, count: (rows + 63) / 64))
    for row in 0..<rows where scratch.drawn[row] > 0 { tree.bag[row >> 6] |= 1 << UInt64(row & 63) }
    keepMembers(&tree, ranges, scratch)
    return tree
  }

  /// Draws as many rows as there are with replacement, lists the drawn ones in ascending order of each predictor.
  ///
  /// - Returns: how many different rows were drawn
  private func draw(_ stream: inout RandomStream, _ scratch: inout GrowthScratch<Criterion.Sample>) -> Int {
    let rows = columns.rows
    for row in 0..<rows { scratch.drawn[row] = 0 }
    for _ in 0..<rows { scratch.drawn[stream.index(below: rows)] += 1 }
    var different = 0
    for row in 0..<rows {
      scratch.samples[row] = criterion.sample(row: row, times: Int(scratch.drawn[row]))
      if scratch.drawn[row] > 0 { different += 1 }
    }
    let orders = columns.orders.span
    let drawn = scratch.drawn
    let times = drawn.span
    var lists = scratch.lists.mutableSpan
    for predictor in 0..<columns.count {
      var next = predictor * rows
      let end = next + different
      for place in predictor * rows..<(predictor + 1) * rows {
        let row = orders[place]
        lists[next] = row
        next += times[Int(row)] > 0 ? 1 : 0
        if next == end { break }
      }
    }
    return different
  }

  /// Brings the rows of side 1 before the others, both in the order they had.
  @inline(__always)
  private static func part(
    _ list: inout MutableSpan<UInt32>, _ range: Range<Int>, _ sides: Span<UInt8>, _ spill: inout MutableSpan<UInt32>
  ) {
    var left = range.lowerBound
    var right = 0
    // Checked once for all: places of the range, and rows, which were numbered when the lists were made.
    precondition(range.lowerBound >= 0 && range.upperBound <= list.count && range.count <= spill.count)
    for place in range {
      let row = unsafe list[unchecked: place]
      let side = unsafe Int(sides[unchecked: Int(row)])
      unsafe list[unchecked: left] = row
      unsafe spill[unchecked: right] = row
      left &+= side
      right &+= 1 &- side
    }
    for place in 0..<right { unsafe list[unchecked: left &+ place] = spill[unchecked: place] }
  }

  private func keepMembers(
    _ tree: inout DecisionTree, _ ranges: [SIMD2<Int32>], _ scratch: GrowthScratch<Criterion.Sample>
  ) {
    guard !targetPlaces.isEmpty else { return }
    tree.memberStarts = [UInt32](repeating: 0, count: tree.nodes.count)
    tree.members.reserveCapacity(columns.rows)
    for node in tree.nodes.indices where tree.isLeaf(node) {
      tree.memberStarts[node] = UInt32(tree.members.count)
      for place in ranges[node].x..<ranges[node].y {
        let row = Int(scratch.lists[Int(place)])
        for _ in 0..<scratch.drawn[row] { tree.members.append(targetPlaces[row]) }
      }
    }
  }
}
