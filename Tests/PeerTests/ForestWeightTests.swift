import Statistics
import Testing

/// Importance of predictors against ranger's and party's.
struct ForestWeightTests {
  @Test func `permutation importance is ranger's in rank, and in value but for chance`() throws {
    let sets = try ForestPeers.permutationImportance()
    #expect(sets.count == 5)
    for one in sets {
      let seeds = one.peer.count
      let ours = try (1...seeds).map { seed in
        try one.data.forest(seed: seed).permutationImportance().map(\.increase)
      }
      let rank = ForestPeers.clearKendall(ours, one.peer)
      #expect(rank.correlation == 1 && rank.pairs >= 4, "\(one.data.name): \(rank)")
      for (place, name) in one.data.names.enumerated() {
        let own = ours.map { $0[place] }
        let theirs = one.peer.map { $0[place] }
        let difference = ForestPeers.mean(own) - ForestPeers.mean(theirs)
        let error = ((ForestPeers.variance(own) + ForestPeers.variance(theirs)) / Double(seeds)).squareRoot()
        #expect(abs(difference) < 5 * error, "\(one.data.name), \(name): differs by \(difference / error) errors")
      }
    }
  }

  @Test func `conditional importance ranks predictors as party does`() throws {
    let sets = try ForestPeers.conditionalImportance()
    #expect(sets.map(\.data.name) == ["Friedman 1", "correlated"])
    for one in sets {
      let ours = try (1...one.peer.count).map { seed in
        try one.data.forest(seed: seed).conditionalImportance(threshold: one.data.threshold).map(\.importance.increase)
      }
      let rank = ForestPeers.clearKendall(ours, one.peer)
      #expect(rank.correlation >= 0.8 && rank.pairs >= 20, "\(one.data.name): \(rank)")
    }
  }
}
