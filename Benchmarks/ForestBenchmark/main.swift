import Foundation
import Statistics

// What forest_benchmark.py measures of the forest, in one process whose peak memory it sees from outside:
//
//     ForestBenchmark TRAIN.raw NEW.raw OUT COLUMNS TREES CANDIDATES MINIMUM_NODE THREADS [conditional]
//
// Files as RawTable reads them. Writes OUT-predictions.raw and OUT-quantiles.raw; prints seconds of each step and what came
// out as one JSON object.

struct Report: Encodable {
  var trainingSeconds = 0.0
  var predictionSeconds = 0.0
  var quantileSeconds = 0.0
  var conditionalSeconds: Double?
  /// The same of a forest whose trees are as small as party's: nodes of 20 rows and more are split, leaves hold 7.
  var conditionalSecondsOfSmallTrees: Double?
  var nodes = 0
  var nodesOfSmallTrees: Int?
  /// Share of the new rows whose target is at or below the predicted 0.9 quantile.
  var shareBelowQuantile = 0.0
  /// Of each predictor, by name; of the small trees.
  var conditionalImportance: [String: Double] = [:]
}

func seconds<Answer>(_ body: () throws -> Answer) rethrows -> (Answer, Double) {
  let clock = ContinuousClock()
  let start = clock.now
  let answer = try body()
  let taken = clock.now - start
  return (answer, Double(taken.components.seconds) + Double(taken.components.attoseconds) * 1e-18)
}

func measure(_ arguments: [String]) throws -> Report {
  let numbers = arguments[4...].compactMap { Int($0) }
  guard arguments.count >= 9, numbers.count == 5 else { throw RawTable.Failure("see the head of main.swift") }
  let settings = ForestSettings(
    trees: numbers[1], candidates: numbers[2], minimumNode: numbers[3], threads: numbers[4])
  let train = try RawTable(arguments[1], columns: numbers[0])
  let new = try RawTable(arguments[2], columns: numbers[0])
  // The limit on prediction is for 40,000 rows, that on quantiles for 45,000: the file has as many.
  let fewer = new.predictors.rows(Array(0..<min(40_000, new.predictors.rowCount)))

  var report = Report()
  let forest: RandomForest
  (forest, report.trainingSeconds) = try seconds {
    try RandomForest.train(train.predictors, target: train.target, settings: settings)
  }
  report.nodes = forest.nodeCount
  let predictions: [Double]
  (predictions, report.predictionSeconds) = try seconds { try forest.predict(fewer).values }
  try RawTable.write(predictions, to: arguments[3] + "-predictions.raw")
  let quantiles: [Double]
  (quantiles, report.quantileSeconds) = try seconds { try forest.quantiles(new.predictors, [0.9]).values }
  try RawTable.write(quantiles, to: arguments[3] + "-quantiles.raw")
  let below = zip(new.target, quantiles).count { $0 <= $1 }
  report.shareBelowQuantile = Double(below) / Double(quantiles.count)
  guard arguments.last == "conditional" else { return report }

  report.conditionalSeconds = try seconds { try forest.conditionalImportance() }.1
  let smallTrees = ForestSettings(
    trees: numbers[1], candidates: numbers[2], minimumNode: 19, minimumLeaf: 7, threads: numbers[4])
  let small = try RandomForest.train(train.predictors, target: train.target, settings: smallTrees)
  let (importance, taken) = try seconds { try small.conditionalImportance() }
  report.conditionalSecondsOfSmallTrees = taken
  report.nodesOfSmallTrees = small.nodeCount
  for one in importance { report.conditionalImportance[one.importance.name] = one.importance.increase }
  return report
}

do {
  let encoder = JSONEncoder()
  encoder.outputFormatting = .sortedKeys
  print(String(decoding: try encoder.encode(measure(CommandLine.arguments)), as: UTF8.self))
} catch {
  FileHandle.standardError.write(Data("ForestBenchmark: \(error)\n".utf8))
  exit(2)
}
