public import Statistics

extension PotentialModel {
  /// Names of the notes that belong to the model; a caller's notes of the same names are replaced.
  enum Note: String, CaseIterable {
    case format = "potential.format"
    case facts = "potential.facts"
    case training = "potential.training"
    case heldOut = "potential.heldout"
    case levels = "potential.levels"
    case validations = "potential.validations"
  }

  static let noteFormat = "1"
  static let foldSchemes: [ModelReport.Validation.Scheme] = [.random, .spatial, .outOfBag, .nested]

  /// The model as a file: forest, area of applicability, the mines that it has learnt from and was tested with, and the validation table.
  /// What the search tried isn't kept.
  ///
  /// - Parameter notes: what else belongs to it (settings, unit …), by name; names that begin with `potential.` are taken
  public func file(notes: [String: String] = [:]) -> ForestFile {
    var notes = notes
    notes[Note.format.rawValue] = Self.noteFormat
    notes[Note.facts.rawValue] = NoteTable(rows: factRows).text
    notes[Note.training.rawValue] =
      NoteTable(
        rows: trainingMines.enumerated().map { row, mine in
          [mine.id, "\(mine.target)", "\(mine.block)", "\(mine.longitude)", "\(mine.latitude)"]
            + Self.foldSchemes.map { leftOut[$0].map { "\($0[row])" } ?? "" }
        }
      ).text
    notes[Note.heldOut.rawValue] =
      NoteTable(
        rows: heldOutMines.map { [$0.id, "\($0.target)", $0.predicted.map { "\($0)" } ?? ""] }
      ).text
    notes[Note.levels.rawValue] = NoteTable(rows: calibration.shares.map { ["\($0)"] }).text
    notes[Note.validations.rawValue] =
      NoteTable(
        rows: report.validations.map { validation in
          [
            validation.scheme.rawValue, validation.intervalCoverage_percent.map { "\($0)" } ?? "",
            validation.belowFrontier_percent.map { "\($0)" } ?? "",
          ]
        }
      ).text
    return ForestFile(forest: forest, area: area, notes: notes)
  }

  private var factRows: [[String]] {
    let selection = report.selection
    return [
      ["mode", mode.rawValue], ["threshold", "\(threshold)"], ["blocks_km", "\(blocks_km)"],
      ["bootstrap_stretch", "\(bootstrapStretch)"],
      ["mines", "\(selection.mines)"], ["without_target", "\(selection.withoutTarget)"],
      ["poor_quality", "\(selection.poorQuality)"], ["missing_predictor", "\(selection.missingPredictor)"],
      ["below_threshold", "\(selection.belowThreshold)"], ["not_sampled", "\(selection.notSampled)"],
      ["blocks", "\(selection.blocks)"], ["blockless", selection.isBlockless ? "yes" : "no"],
    ]
  }
}
