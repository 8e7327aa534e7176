internal import Messages
internal import Statistics

/// Says how far a stage is, and stops it when the user asks for that.
struct StageWatch: Sendable {
  private let progress: PotentialProgress?

  init(_ progress: PotentialProgress?) { self.progress = progress }

  /// For what the forest does piece by piece.
  ///
  /// - Parameters:
  ///   - before: pieces of the stage that were done before
  ///   - total: of the stage; nil: as many as the forest says
  func forest(_ stage: PotentialStage, before: Int = 0, total: Int? = nil) -> RandomForest.Progress {
    { done, own in
      progress?(stage, before + done, total ?? own)
      return !Interruption.isRequested
    }
  }

  /// For what no stage is made of, but the user may stop.
  var quietly: RandomForest.Progress { { _, _ in !Interruption.isRequested } }

  /// - Throws: ``Interrupted``
  func advance(_ stage: PotentialStage, _ done: Int, _ total: Int) throws(Interrupted) {
    try Interruption.check()
    progress?(stage, done, total)
  }

  /// What the forest gives; an interruption is thrown as ``Interrupted``, not as the forest's own error.
  func asking<Answer>(_ body: () throws(ForestError) -> Answer) throws -> Answer {
    do throws(ForestError) {
      return try body()
    } catch {
      if error.problems.contains(.stopped) { throw Interrupted() }
      throw error
    }
  }
}
