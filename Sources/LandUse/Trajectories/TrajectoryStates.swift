/// What a cell must remember of its past so that its carbon can be told: its class, and the class it had before it was damaged.
///
/// **Why.** At a soil-loss fraction f below 1, land that becomes damaged keeps the share 1−f of the soil carbon that it has above
/// the damaged class (dossier §2.2). That soil is still there when the land is reclaimed, so that reclaiming must not win back what
/// was never lost. The soil that a cell holds therefore depends on its origin o, the class before the damage:
/// `held = soil(c) + (1−f)·max(0, soil(o) − soil(c))`, and `held = soil(c)` without origin. Within a state the stock is a constant,
/// so that stocks telescope over the dates, and at f = 1 every change is the difference of two densities of the table.
///
/// **States.** State `s < classCount` is class s without origin ("plain"). The others are pairs of a class that isn't green and an
/// origin that isn't damaged. A cell that is damaged at the first date has no origin. Entering a damaged class from a plain class that
/// isn't damaged makes that class the origin; the origin stays through every following class until the class is green, when the
/// land is reclaimed and plain again.
package struct TrajectoryStates: Sendable, Hashable {
  package let classCount: Int
  package let stateCount: Int
  /// The class index of each state.
  package let classes: [UInt16]
  /// The origin's class index of each state, nil for a plain state.
  package let origins: [UInt16?]
  /// `[state × class]`: the state after the class of the next date.
  let successors: [UInt16]

  package init(_ legend: Legend) {
    self.init(groups: legend.types.map(\.group))
  }

  /// - Parameter groups: the group of each class
  package init(groups: [LandGroup]) {
    let classCount = groups.count
    precondition(
      (1...Legend.maximumClasses).contains(classCount), "1 to \(Legend.maximumClasses) classes")
    let isDamaging = groups.contains(.damaged)
    let carrying = isDamaging ? groups.indices.filter { groups[$0] != .green } : []
    let origins = groups.indices.filter { groups[$0] != .damaged }

    var stateClasses = (0..<classCount).map(UInt16.init)
    var stateOrigins = [UInt16?](repeating: nil, count: classCount)
    var stateOf = [Int?](repeating: nil, count: classCount * classCount)
    for landClass in carrying {
      for origin in origins {
        stateOf[landClass * classCount + origin] = stateClasses.count
        stateClasses.append(UInt16(landClass))
        stateOrigins.append(UInt16(origin))
      }
    }

    var successors: [UInt16] = []
    successors.reserveCapacity(stateClasses.count * classCount)
    for state in stateClasses.indices {
      let landClass = Int(stateClasses[state])
      for next in 0..<classCount {
        var origin = stateOrigins[state].map(Int.init)
        if origin == nil, groups[next] == .damaged, groups[landClass] != .damaged { origin = landClass }
        let carried = origin.flatMap { stateOf[next * classCount + $0] }
        successors.append(UInt16(groups[next] == .green ? next : carried ?? next))
      }
    }
    self.classCount = classCount
    stateCount = stateClasses.count
    classes = stateClasses
    self.origins = stateOrigins
    self.successors = successors
  }

  /// The state after `state` when the class of the next date is `classIndex`.
  package func next(_ state: Int, _ classIndex: Int) -> Int {
    Int(successors[state * classCount + classIndex])
  }

  /// What a state's soil holds.
  ///
  /// - Parameters:
  ///   - soil: the density of each class, t C/ha
  ///   - lossFraction: f, the share of the excess over the damaged class that damage takes, 0...1
  /// - Returns: t C/ha
  package func heldSoil(_ state: Int, soil: [Double], lossFraction: Double) -> Double {
    let density = soil[Int(classes[state])]
    guard lossFraction < 1, let origin = origins[state] else { return density }
    return density + (1 - lossFraction) * max(0, soil[Int(origin)] - density)
  }
}
