/// A class at each of the four dates, and the number of cells that go through them.
struct PingshuoTrajectory: Sendable {
  /// 1986, 2000, 2009, 2018.
  let classes: [PingshuoClass]
  let cells: Int

  /// The years of the maps, in the order of ``classes``.
  static let years = [1986, 2000, 2009, 2018]

  /// The table of ``PingshuoTrajectories``, read. A word that isn't a trajectory with a count is left out; a test counts them.
  static let all: [PingshuoTrajectory] = {
    let words = PingshuoTrajectories.table.split(whereSeparator: \.isWhitespace)
    return stride(from: 0, to: words.count - 1, by: 2).compactMap { place in
      let classes = words[place].compactMap(PingshuoClass.init(letter:))
      guard classes.count == years.count, let cells = Int(words[place + 1]) else { return nil }
      return PingshuoTrajectory(classes: classes, cells: cells)
    }
  }()

  /// The first date (0–3) at which the land is of such a class; 4 when it never is.
  func first(_ belongs: (PingshuoClass) -> Bool) -> Int {
    classes.firstIndex(where: belongs) ?? classes.count
  }

  func contains(_ wanted: PingshuoClass...) -> Bool {
    classes.contains(where: wanted.contains)
  }

  /// How far mining has gone here at a date, as a whole number that falls from the front of the pit to its back:
  /// 6 not yet mined, 5 stripping, 4 pit, 3 industrial, 2 dump, 1 built over or under water, 0 reclaimed.
  func miningStage(at date: Int) -> Int {
    guard date >= first(\.isDamaged) else { return 6 }
    switch classes[date] {
    case .stripping: return 5
    case .openPit: return 4
    case .industrial: return 3
    case .dump: return 2
    case .urban, .rural, .transport, .water: return 1
    case .arable, .forest, .grass: return 0
    }
  }

  /// Where a class lies from valley floor to hilltop: settlement and water low, fields, then grass, forest on top.
  func height(at date: Int) -> Int {
    switch classes[date] {
    case .forest: 3
    case .grass: 2
    case .arable: 1
    default: 0
    }
  }
}
