package import Messages

/// Where a cell stands between damage and reclamation at a date: what an end-to-end matrix hides (dossier §1.7, pitfall).
///
/// A finite automaton over the classes of the dates. Green land that changes among arable, forest and grass keeps the interval in
/// which it was reclaimed and takes its present cover; reclaimed land that is built on or flooded is redeveloped; redeveloped land that
/// turns green is reclaimed.
package struct ReclamationStatus: RawRepresentable, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let neverDamaged = ReclamationStatus(rawValue: 0)
  /// Damaged for the first time, or since before the first date.
  package static let damaged = ReclamationStatus(rawValue: 1)
  /// Damaged after it was reclaimed or redeveloped.
  package static let damagedAgain = ReclamationStatus(rawValue: 2)
  /// Was damaged, and is now neither damaged nor green.
  package static let redeveloped = ReclamationStatus(rawValue: 3)
  /// A cell without data.
  package static let noData = ReclamationStatus(rawValue: 255)
  /// As many dates as the codes have room for.
  package static let maximumDates = 80

  /// Reclaimed in an interval (0 between the first two dates), and green ever since.
  ///
  /// - Parameter type: arable, forest or grass: its cover now
  package static func reclaimed(as type: LandType, since interval: Int) -> ReclamationStatus {
    precondition(type.group == .green && (0..<maximumDates - 1).contains(interval))
    return ReclamationStatus(rawValue: UInt8(4 + 3 * interval + (greenOrder.firstIndex(of: type) ?? 0)))
  }

  private static let greenOrder: [LandType] = [.arable, .forest, .grass]

  /// The statuses that can occur at some of `dates` dates, in the order of their codes; code = position.
  package static func all(dates: Int) -> [ReclamationStatus] {
    (0..<4 + 3 * max(0, dates - 1)).map { ReclamationStatus(rawValue: UInt8($0)) }
  }

  /// The status at the first date.
  package init(first type: LandType) {
    self = type.group == .damaged ? .damaged : .neverDamaged
  }

  /// The status after the next date.
  ///
  /// - Parameters:
  ///   - type: the land type at the next date
  ///   - interval: the number of the interval that ends there, from 0
  package func next(_ type: LandType, interval: Int) -> ReclamationStatus {
    switch (kind, type.group) {
    case (.neverDamaged, .damaged): .damaged
    case (.neverDamaged, _): .neverDamaged
    case (.damaged, .damaged): .damaged
    case (_, .damaged): .damagedAgain
    case (_, .other): .redeveloped
    case (_, .green): .reclaimed(as: type, since: sinceInterval ?? interval)
    }
  }

  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case neverDamaged = "never_damaged"
    case damaged
    case damagedAgain = "damaged_again"
    case reclaimedArable = "reclaimed_arable"
    case reclaimedForest = "reclaimed_forest"
    case reclaimedGrass = "reclaimed_grass"
    case redeveloped
  }

  package var kind: Kind {
    switch rawValue {
    case 0: .neverDamaged
    case 1: .damaged
    case 2: .damagedAgain
    case 3: .redeveloped
    default: [.reclaimedArable, .reclaimedForest, .reclaimedGrass][(Int(rawValue) - 4) % 3]
    }
  }

  /// The interval in which reclaimed land was reclaimed.
  package var sinceInterval: Int? {
    (4..<255).contains(rawValue) ? (Int(rawValue) - 4) / 3 : nil
  }

  /// The status in words, with the years of its interval.
  ///
  /// - Parameter years: of all dates
  package func name(years: [Int]) -> Text {
    guard let interval = sinceInterval, interval + 1 < years.count else { return kind.name }
    return Text.reclamationSince.filled(texts: ["status": kind.name]).filled([
      "from": String(years[interval]), "to": String(years[interval + 1]),
    ])
  }

  /// `#rrggbb`; the later the reclamation, the lighter.
  package func colour(dates: Int) -> String {
    guard let interval = sinceInterval else { return kind.colour }
    return Shade.lighter(kind.colour, by: dates < 3 ? 0 : 0.55 * Double(interval) / Double(dates - 2))
  }
}

extension ReclamationStatus.Kind {
  package var name: Text {
    switch self {
    case .neverDamaged: .reclamationNeverDamaged
    case .damaged: .reclamationDamaged
    case .damagedAgain: .reclamationDamagedAgain
    case .reclaimedArable: .reclamationReclaimedArable
    case .reclaimedForest: .reclamationReclaimedForest
    case .reclaimedGrass: .reclamationReclaimedGrass
    case .redeveloped: .reclamationRedeveloped
    }
  }

  package var colour: String {
    switch self {
    case .neverDamaged: "#e8e8e8"
    case .damaged: "#9970ab"
    case .damagedAgain: "#40004b"
    case .reclaimedArable: "#c99700"
    case .reclaimedForest: "#14613a"
    case .reclaimedGrass: "#5aae61"
    case .redeveloped: "#d6604d"
    }
  }
}
