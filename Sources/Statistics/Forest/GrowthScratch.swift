/// What the growth of a tree writes to, used again for the next tree of the same thread.
struct GrowthScratch<Sample: BitwiseCopyable> {
  /// How often each row was drawn.
  var drawn: [UInt32]
  var samples: [Sample]
  /// predictors × rows: the drawn rows in ascending order of each predictor, of which every node has a stretch.
  var lists: [UInt32]
  /// 1 for rows on the left of the split.
  var sides: [UInt8]
  var spill: [UInt32]

  init(columns: TrainingColumns, samples: [Sample]) {
    self.samples = samples
    drawn = [UInt32](repeating: 0, count: columns.rows)
    lists = [UInt32](repeating: 0, count: columns.rows * columns.count)
    sides = [UInt8](repeating: 0, count: columns.rows)
    spill = [UInt32](repeating: 0, count: columns.rows)
  }
}
