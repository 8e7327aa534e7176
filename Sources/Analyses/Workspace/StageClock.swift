internal import Foundation
package import Messages
internal import Synchronization

/// Takes the time of each piece of work that shows its progress, and shows it as another display would.
package final class StageClock: ProgressDisplay {
  /// A piece of work and how long it took; one that was done several times is added up.
  package struct Stage: Sendable, Hashable, Codable {
    /// Its English title.
    package let title: String
    /// Wall time.
    package var seconds: Double
  }

  private struct Running: Sendable {
    var stages: [Stage] = []
    var begun: [String: Date] = [:]
  }

  private let display: any ProgressDisplay
  private let running = Mutex(Running())

  package init(_ display: any ProgressDisplay) {
    self.display = display
  }

  package var stages: [Stage] { running.withLock { $0.stages } }

  package func show(_ title: Text, done: Int64, total: Int64) {
    if done == 0 {
      running.withLock { running in
        if running.begun[title.en] == nil { running.begun[title.en] = Date() }
        if !running.stages.contains(where: { $0.title == title.en }) {
          running.stages.append(Stage(title: title.en, seconds: 0))
        }
      }
    }
    display.show(title, done: done, total: total)
  }

  package func finish(_ title: Text) {
    running.withLock { running in
      guard let begun = running.begun.removeValue(forKey: title.en),
        let place = running.stages.firstIndex(where: { $0.title == title.en })
      else { return }
      running.stages[place].seconds += Date().timeIntervalSince(begun)
    }
    display.finish(title)
  }
}
