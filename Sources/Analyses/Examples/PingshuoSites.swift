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

    /// When the pit gets to a place, as cells of Antaibao's advance: fast ahead, slowly back and to the sides.
    func reaches(_ column: Float, _ row: Float) -> Float {
      let angle = heading * .pi / 180
      let east = column - self.column
      let south = row - self.row
      let ahead = east * cos(angle) + south * sin(angle)
      let aside = abs(-east * sin(angle) + south * cos(angle)) / halfWidth
      let way = ahead >= 0 ? ahead : -3 * ahead
      return birth + (way + 22 * aside * aside * aside * aside) / speed
    }
  }

  /// Something that grows around a place.
  struct Site: Sendable {
    let column: Float
    let row: Float
    let birth: Float
    /// Growth: how many times slower than a site of 1.
    let slowness: Float

    init(_ column: Float, _ row: Float, birth: Float = 0, slowness: Float = 1) {
      self.column = column
      self.row = row
      self.birth = birth
      self.slowness = slowness
    }
  }

  // Antaibao (north), Anjialing (south), Donglutian (east).
  static let pits = [
    Pit(column: 330, row: 330, heading: 8, halfWidth: 44, birth: 0, speed: 1),
    Pit(column: 350, row: 500, heading: 14, halfWidth: 42, birth: 88, speed: 1.1),
    Pit(column: 640, row: 395, heading: -18, halfWidth: 50, birth: 178, speed: 2.2),
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
    Site(420, 480), Site(480, 300, birth: 4), Site(380, 215, birth: 22), Site(520, 470, birth: 20),
    Site(470, 640, birth: 18),
    Site(560, 375, birth: 24), Site(700, 330, birth: 24), Site(560, 590, birth: 26), Site(650, 540, birth: 27),
    Site(250, 460, birth: 27), Site(730, 420, birth: 26), Site(450, 180, birth: 29), Site(640, 690, birth: 28),
    Site(310, 630, birth: 29), Site(770, 560, birth: 30), Site(200, 290, birth: 31),
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
