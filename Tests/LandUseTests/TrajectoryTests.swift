import LandUse
import Messages
import Testing

struct TrajectoryTests {
  /// forest, arable, urban, open pit, dump
  private let legend = Legend([
    LandClass(code: 1, name: "forest", type: .forest), LandClass(code: 2, name: "arable", type: .arable),
    LandClass(code: 3, name: "urban", type: .urban), LandClass(code: 4, name: "pit", type: .openPit),
    LandClass(code: 5, name: "dump", type: .dump),
  ])
  private let soil = [92.67, 82.11, 20, 10, 15]

  private func walk(_ classes: [Int]) -> [Int] {
    let states = TrajectoryStates(legend)
    var state = classes[0]
    return [state]
      + classes.dropFirst().map { next in
        state = states.next(state, next)
        return state
      }
  }

  @Test func `plain states come first, then damaged and other land with an origin`() {
    let states = TrajectoryStates(legend)
    // 5 plain; urban, pit, dump × origins forest, arable, urban
    #expect(states.stateCount == 5 + 3 * 3)
    #expect((0..<5).allSatisfy { states.classes[$0] == UInt16($0) && states.origins[$0] == nil })
  }

  @Test func `the origin stays through damage and redevelopment until the land is green`() {
    let states = TrajectoryStates(legend)
    let path = walk([0, 3, 4, 2, 3, 1, 3])
    #expect(path.map { states.origins[$0] } == [nil, 0, 0, 0, 0, nil, 1])
    #expect(path.map { Int(states.classes[$0]) } == [0, 3, 4, 2, 3, 1, 3])
    // Damaged from the start: no origin, until it was something else
    #expect(walk([3, 4, 0]).map { states.origins[$0] } == [nil, nil, nil])
    #expect(walk([3, 2, 4]).map { states.origins[$0] } == [nil, nil, 2])
  }

  @Test func `soil that was never lost isn't won back`() {
    let states = TrajectoryStates(legend)
    let held = walk([0, 3, 4, 0]).map { states.heldSoil($0, soil: soil, lossFraction: 0.8) }
    let expected = [92.67, 10 + 0.2 * (92.67 - 10), 15 + 0.2 * (92.67 - 15), 92.67]
    for (found, value) in zip(held, expected) { #expect(abs(found - value) < 1e-12) }
    // The changes telescope to nothing: forest before, forest after
    #expect(abs(zip(held.dropFirst(), held).reduce(0) { $0 + $1.0 - $1.1 }) < 1e-12)
    // At f = 1 a state holds what its class holds
    #expect(walk([0, 3, 4, 0]).map { states.heldSoil($0, soil: soil, lossFraction: 1) } == [92.67, 10, 15, 92.67])
  }

  @Test func `a legend without damaged land has plain states only`() {
    #expect(TrajectoryStates(groups: [.green, .other]).stateCount == 2)
  }

  private func statuses(_ types: [LandType]) -> [ReclamationStatus] {
    var status = ReclamationStatus(first: types[0])
    return [status]
      + types.dropFirst().enumerated().map { interval, type in
        status = status.next(type, interval: interval)
        return status
      }
  }

  @Test func `land is damaged, reclaimed, damaged again`() {
    #expect(
      statuses([.forest, .openPit, .dump, .grass, .forest, .dump, .arable]) == [
        .neverDamaged, .damaged, .damaged, .reclaimed(as: .grass, since: 2), .reclaimed(as: .forest, since: 2),
        .damagedAgain, .reclaimed(as: .arable, since: 5),
      ])
  }

  @Test func `land that is built on is redeveloped and can still be reclaimed`() {
    #expect(
      statuses([.openPit, .water, .water, .industrial, .urban, .forest, .urban]) == [
        .damaged, .redeveloped, .redeveloped, .damagedAgain, .redeveloped, .reclaimed(as: .forest, since: 4),
        .redeveloped,
      ])
    #expect(statuses([.urban, .water, .forest]).allSatisfy { $0 == .neverDamaged })
  }

  @Test func `codes are small and tell kind and interval`() {
    let all = ReclamationStatus.all(dates: 30)
    #expect(all.count == 4 + 3 * 29)
    #expect(Set(all.map(\.rawValue)).count == all.count && !all.contains(.noData))
    for interval in 0..<29 {
      let status = ReclamationStatus.reclaimed(as: .grass, since: interval)
      #expect(status.sinceInterval == interval && status.kind == .reclaimedGrass && all.contains(status))
    }
    let name = ReclamationStatus.reclaimed(as: .forest, since: 1).name(years: [1986, 2000, 2009])
    #expect(name.en == "Reclaimed as forest, since 2000–2009")
    #expect(name.zh == "复垦为林地（2000—2009年间起）")
  }
}
