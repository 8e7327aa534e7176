internal import Foundation
package import Messages
internal import Synchronization

/// Takes the time of each piece of work that shows its progress, and shows it as another display would.
package final class StageClock: ProgressDisplay {
  /// A piece of work and how long it took; one that was done several times is added up.
  package struct Stage: Sendable, Hashable, Codable {
    package let title: Text
    /// Wall time.
    package var seconds: Double
  }

  private struct Running: Sendable {
    var stages: [Stage] = []
    var begun: [Text: Date] = [:]
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
        if running.begun[title] == nil { running.begun[title] = Date() }
        if !running.stages.contains(where: { $0.title == title }) {
          running.stages.append(Stage(title: title, seconds: 0))
        }
      }
    }
    display.show(title, done: done, total: total)
  }

  package func finish(_ title: Text) {
    running.withLock { running in
      guard let begun = running.begun.removeValue(forKey: title),
        let place = running.stages.firstIndex(where: { $0.title == title })
      else { return }
      running.stages[place].seconds += Date().timeIntervalSince(begun)
    }
    display.finish(title)
  }
}
