internal import Messages
internal import Potential
internal import Statistics

/// The model of an earlier run, read and held against what is asked of it now.
struct OlderModel: Sendable {
  let model: PotentialModel
  /// Of the run that trained it.
  let quantile: Double?
  let training: TrainingRun

  /// - Throws: ``Problems`` with all that is wrong: the file, its predictors, what it has learnt.
  static func read(
    _ path: String, _ settings: PotentialSettings, place: @escaping (String) -> Place
  ) throws(Problems) -> OlderModel {
    let messages = PotentialProblemMessages(settings, place: place)
    guard let bytes = FileSystem.contents(path) else {
      throw Problems([.problem("potential.modelFile", file: path, .modelNotRead, mend: .modelNotReadMend)])
    }
    let file: ForestFile
    let model: PotentialModel
    do throws(ForestFileError) {
      file = try ForestFile(decoding: bytes)
    } catch {
      throw Problems([messages.message(error)])
    }
    do throws(PotentialProblems) {
      model = try PotentialModel(file)
    } catch {
      throw messages.problems(error)
    }
    var problems: [Message] = []
    let given = settings.predictors.map(\.name)
    let lacking = model.forest.predictors.filter { !given.contains($0) }
    let unknown = given.filter { !model.forest.predictors.contains($0) }
    if !lacking.isEmpty || !unknown.isEmpty {
      problems += messages.problems(PotentialProblems([.predictorNames(lacking: lacking, unknown: unknown)])).messages
    }
    for (note, own) in [("target", settings.target), ("variable", settings.variable.rawValue)] {
      guard let learnt = file.notes[note], learnt != own else { continue }
      problems.append(
        place(note).problem(
          "potential.modelTarget", Text.modelLearntOther.shown(own).filled(["learnt": Text.shown(learnt)]),
          mend: Text.modelLearntOtherMend.filled(["learnt": Text.shown(learnt)])))
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return OlderModel(
      model: model, quantile: file.notes["quantile"].flatMap(Double.init).flatMap { (0.5..<1).contains($0) ? $0 : nil },
      training: TrainingRun(notes: file.notes))
  }
}
