internal import Foundation

/// The hand-laid geography of the reconstruction, in cells of 30 m from the upper left corner: where things begin, and which
/// way they grow. Nothing of it is surveyed; names follow the paper, places only roughly the real ones.
enum PingshuoSites {
  static let columns = 980
  static let rows = 900
  static let centre = (column: Float(490), row: Float(450))

  /// A pit that advances in one direction.
  struct Pit: Sendable {
    let column: Float
    let row: Float
    /// Direction of advance, degrees from east, clockwise on the map.
    let heading: Float
    let halfWidth: Float
    /// Cells that Antaibao, the first, has advanced when this pit opens.
    let birth: Float
    /// Advance beside Antaibao's.
    let speed: Float

    /// How far ahead of the first cut a place lies, as cells of Antaibao's advance: benches, pit and inner dump follow each
    /// other in this direction.
    func ahead(_ column: Float, _ row: Float) -> Float {
      let angle = heading * .pi / 180
      return birth + ((column - self.column) * cos(angle) + (row - self.row) * sin(angle)) / speed
    }

    /// When the pit gets to a place, as cells of Antaibao's advance: straight ahead, and hardly beyond its sides.
    func reaches(_ column: Float, _ row: Float) -> Float {
      let angle = heading * .pi / 180
      let east = column - self.column
      let south = row - self.row
      let ahead = east * cos(angle) + south * sin(angle)
      let aside = abs(-east * sin(angle) + south * cos(angle)) / halfWidth
      let way = ahead >= 0 ? ahead : -60 * ahead
      return birth + (way + 14 * aside * aside + 6000 * max(0, aside - 1)) / speed
    }
  }

  /// Something that grows around a place.
  struct Site: Sendable {
    let column: Float
    let row: Float
    let birth: Float
    /// Growth: how many times slower than a site of 1.
    let slowness: Float

    /// When growth from here gets to a place; `square` blends from round (0) to four-square (1) outlines.
    func reaches(_ place: (column: Float, row: Float), square: Float) -> Float {
      let east = abs(place.column - column)
      let south = abs(place.row - row)
      return birth + slowness * ((1 - square) * hypot(east, south) + square * max(east, south))
    }

    init(_ column: Float, _ row: Float, birth: Float = 0, slowness: Float = 1) {
      self.column = column
      self.row = row
      self.birth = birth
      self.slowness = slowness
    }
  }

  // Antaibao (north), Anjialing (south), Donglutian (east).
  static let pits = [
    Pit(column: 330, row: 330, heading: 8, halfWidth: 40, birth: 0, speed: 1),
    Pit(column: 350, row: 505, heading: 14, halfWidth: 40, birth: 92, speed: 1.8),
    Pit(column: 640, row: 395, heading: -18, halfWidth: 48, birth: 144, speed: 3.2),
  ]

  /// Antaibao's inner, south and west dumps, the west expansion and Erpu; Anjialing's west, east and inner; Donglutian's north
  /// and the one at the papaya boundary.
  static let dumps = [
    Site(300, 275), Site(285, 395), Site(255, 330), Site(400, 410, birth: 34), Site(400, 255, birth: 40),
    Site(300, 470, birth: 36), Site(310, 555, birth: 36), Site(430, 590, birth: 44), Site(215, 380, birth: 52),
    Site(640, 300, birth: 58), Site(590, 430, birth: 60), Site(700, 460, birth: 62),
  ]

  /// Coal preparation, loading, workshops, power plants, gangue brick works.
  static let industries = [
    Site(450, 470, slowness: 0.8), Site(480, 290, birth: 4, slowness: 1), Site(505, 480, birth: 14, slowness: 0.7),
    Site(395, 225, birth: 16, slowness: 1.9),
    Site(520, 395, birth: 12, slowness: 1.2), Site(470, 640, birth: 14, slowness: 1.2),
    Site(560, 350, birth: 15, slowness: 0.8), Site(700, 310, birth: 16, slowness: 0.7),
    Site(555, 590, birth: 17, slowness: 0.7), Site(650, 540, birth: 17, slowness: 0.7),
    Site(250, 460, birth: 18, slowness: 1.2), Site(740, 400, birth: 16, slowness: 1.5),
    Site(450, 180, birth: 19, slowness: 1), Site(640, 720, birth: 18, slowness: 0.7),
    Site(310, 630, birth: 19, slowness: 0.8), Site(770, 560, birth: 20, slowness: 1.5),
    Site(200, 290, birth: 20, slowness: 1.5), Site(420, 560, birth: 14, slowness: 1),
    Site(590, 500, birth: 15, slowness: 1), Site(540, 250, birth: 18, slowness: 0.8),
    Site(380, 600, birth: 18, slowness: 0.7), Site(700, 480, birth: 17, slowness: 1),
    Site(620, 600, birth: 17, slowness: 0.8), Site(790, 330, birth: 20, slowness: 0.7),
    Site(520, 720, birth: 19, slowness: 1.9), Site(570, 160, birth: 21, slowness: 1),
  ]

  /// The county town and the mine's town.
  static let towns = [Site(590, 655), Site(475, 545, birth: 16, slowness: 1.6)]

  /// A reservoir in the valley, and the river through it from the north-west to the south-east.
  static let reservoir = Site(745, 640)
  static let river: [(Float, Float)] = [
    (150, 560), (250, 600), (330, 690), (440, 730), (560, 745), (660, 700), (745, 640), (830, 640), (920, 700),
  ]

  /// The railway and trunk road from south to north, then on to the mines.
  static let trunkRoad: [(Float, Float)] = [
    (600, 880), (600, 760), (590, 655), (545, 560), (540, 450), (520, 360), (520, 240), (560, 130), (580, 20),
  ]

  /// Forest and fields that stand in 2000 on dumps of 1986–2000: Antaibao's inner, south and west dump.
  static let earlyReclamation = [Site(235, 270), Site(235, 420), Site(345, 425)]
}
