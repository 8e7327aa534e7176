package import Messages

/// The settings of `minesink potential`, decoded. No file has been opened.
package struct PotentialSettings: Sendable {
  /// What the target is: decides its unit, and whether there is carbon.

  /// A predictor or a role, and where its values come from.
  package struct NamedSource: Sendable, Hashable {
    package var name: String
    package var source: PredictorSource
    /// As it was given.
    package var text: String

    package init(name: String, source: PredictorSource, text: String) {
      self.name = name
      self.source = source
      self.text = text
    }
  }

  package enum Mode: String, Sendable, Hashable, CaseIterable {
    case frontier, threshold
  }

  package enum Search: Sendable, Hashable {
    case none
    /// The grid that ships with the program.
    case standard
    /// A table of settings.
    case file(String)
  }

  package enum ImportanceKind: String, Sendable, Hashable, CaseIterable {
    case permutation, conditional
  }

  /// `FILE` or `FILE:LAYER`.
  package var mines: String
  /// A field, or `fid`.
  package var mineID: String
  /// `FILE`, `FILE:LAYER` or `FILE.csv`: fields that the mines' layer doesn't have.
  package var attributes: String?
  /// The field of ``attributes`` with the mines' ids.
  package var attributesID: String
  package var target: String
  package var variable: ProductivityVariable
  /// In name order, none twice; a preset's are among them.
  package var predictors: [NamedSource]
  /// By role, in name order.
  package var roles: [NamedSource]
  /// Where each of ``predictors`` was given, by name; a preset's own are in no such place.
  package var predictorPlaces: [String: Place] = [:]
  /// Where each of ``roles`` was given, by name.
  package var rolePlaces: [String: Place] = [:]
  package var mode: Mode
  package var quantile: Double
  /// In the target's unit.
  package var threshold: Double
  package var sample: Int
  package var holdout: Double
  package var folds: Int
  package var blocks_km: Double
  package var trees: Int
  /// Predictors drawn for each split, drawn rows that aren't split any more, splits at most; nil: the forest's defaults.
  package var candidates: Int?
  package var minimumNode: Int?
  package var maximumDepth: Int?
  package var search: Search
  package var importance: Set<ImportanceKind>
  /// Predictors whose importance is measured together, by group.
  package var importanceGroups: [String: [String]]
  /// A forest of an earlier run; with it nothing is trained.
  package var model: String?
  package var groupFields: [String]
  /// A YAML table of strategies; nil: the one that ships.
  package var strategies: String?
  /// Bootstrap samples.
  package var resamples: Int
  /// Flags of `minesink nep` that speak against learning from a mine.
  package var excludedFlags: [String]
  /// What is wrong with the files that patterns and a preset stand for. The check says it with all else that is wrong with
  /// files; where there is any, ``predictors`` and ``roles`` hold what was found.
  package var sourceProblems: [Message] = []
}
