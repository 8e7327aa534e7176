internal import Messages
internal import Statistics

extension Drivers {
  /// Rows that a cell keeps on average where conditional importance shuffles within it `[design]`: with all associated predictors at once
  /// each of a thousand mines has a cell of its own, and every importance is 0.
  public static let leastRowsPerCell = 3.0

  /// Over the training mines of a model; what isn't asked for stays empty.
  ///
  /// - Throws: ``PotentialProblems``, `Interrupted`
  static func measured(
    _ model: PotentialModel, _ options: PotentialOptions, _ watch: StageWatch
  ) throws -> Drivers {
    var drivers = Drivers()
    let forest = model.forest
    if options.importance.contains(.permutation) {
      drivers.permutation =
        try model.permutation
        ?? watch.asking { () throws(ForestError) in
          try forest.permutationImportance(threads: options.threads, progress: watch.forest(.importance))
        }
    }
    if !options.importanceGroups.isEmpty {
      let groups = options.importanceGroups.sorted { $0.key < $1.key }.map { (name: $0.key, predictors: $0.value) }
      drivers.grouped = try watch.asking { () throws(ForestError) in
        try forest.groupedImportance(groups, threads: options.threads, progress: watch.forest(.importance))
      }
    }
    if options.importance.contains(.conditional) {
      drivers.conditional = try watch.asking { () throws(ForestError) in
        try forest.conditionalImportance(
          leastRowsPerCell: leastRowsPerCell, threads: options.threads, progress: watch.forest(.importance))
      }
    }
    // Categories have no order along which a curve could run.
    let numeric = forest.predictors.filter { forest.categories(of: $0) == nil }
    for (done, name) in numeric.enumerated() {
      drivers.localEffects.append(try forest.accumulatedLocalEffects(of: name, threads: options.threads))
      try Interruption.check()
      drivers.partialDependence.append(try forest.partialDependence(of: name, threads: options.threads))
      try watch.advance(.responses, done + 1, numeric.count)
    }
    return drivers
  }
}
