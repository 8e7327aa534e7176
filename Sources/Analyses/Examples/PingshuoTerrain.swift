internal import Foundation

/// The lie of the land that the reconstruction stands on: study area, field parcels, hills, and how each class likes them.
struct PingshuoTerrain: Sendable {
  let columns = PingshuoSites.columns
  let rows = PingshuoSites.rows
  /// How much each place is pushed aside before a distance is measured, in cells, so that outlines aren't circles.
  private let eastward: [Float]
  private let southward: [Float]
  /// The parcel of each cell: land use changes by the field or slope, not by the cell.
  private let parcel: [Int32]
  /// For each date, a height by parcel: hills with what people did at that date. Low is arable, high is forest.
  private let suitability: [[Float]]

  /// Distance of parcel centres, in cells (150 m).
  private static let spacing = 5

  init() {
    let columns = self.columns
    let rows = self.rows
    let east = ValueNoise(seed: 11, wavelength: 46, octaves: 3)
    let south = ValueNoise(seed: 12, wavelength: 46, octaves: 3)
    var eastward = [Float](repeating: 0, count: columns * rows)
    var southward = eastward
    var parcel = [Int32](repeating: 0, count: columns * rows)
    let across = columns / PingshuoTerrain.spacing + 1
    let centres = PingshuoTerrain.parcelCentres(columns: columns, rows: rows)
    for row in 0..<rows {
      for column in 0..<columns {
        let cell = row * columns + column
        eastward[cell] = 34 * (east(Float(column), Float(row)) - 0.5)
        southward[cell] = 34 * (south(Float(column), Float(row)) - 0.5)
        var nearest = Float.infinity
        let home = (row / PingshuoTerrain.spacing, column / PingshuoTerrain.spacing)
        for y in max(0, home.0 - 1)...min(rows / PingshuoTerrain.spacing, home.0 + 1) {
          for x in max(0, home.1 - 1)...min(across - 1, home.1 + 1) {
            let centre = centres[y * across + x]
            let a = centre.x - Float(column)
            let b = centre.y - Float(row)
            if a * a + b * b < nearest {
              nearest = a * a + b * b
              parcel[cell] = Int32(y * across + x)
            }
          }
        }
      }
    }
    self.eastward = eastward
    self.southward = southward
    self.parcel = parcel
    suitability = (0..<4).map { date in
      let hills = ValueNoise(seed: 21, wavelength: 150, octaves: 4)
      let slopes = ValueNoise(seed: 25, wavelength: 32, octaves: 2)
      let times = ValueNoise(seed: 31 + UInt64(date), wavelength: 56, octaves: 3)
      return centres.indices.map { place in
        let centre = centres[place]
        // The mines were opened on poor, gullied grazing land, where parcels differ most.
        let mines = hypot(centre.x - 360, centre.y - 400) / 170
        let near = exp(-mines * mines)
        let whim = (date == 0 ? 0.02 + 0.16 * near : 0.02) * ValueNoise.hash(place, date, 5)
        var height = 0.9 * hills(centre.x, centre.y) + 0.35 * slopes(centre.x, centre.y)
        height += (date == 0 ? 0.1 : 0.42) * times(centre.x, centre.y) + whim + 0.06 * near
        guard date > 0 else { return height }
        for site in PingshuoSites.earlyReclamation {
          let distance = hypot(centre.x - site.column, centre.y - site.row)
          if distance < 26 { height += 0.5 }
        }
        return height
      }
    }
  }

  private static func parcelCentres(columns: Int, rows: Int) -> [(x: Float, y: Float)] {
    var centres: [(x: Float, y: Float)] = []
    for y in 0...rows / spacing {
      for x in 0...columns / spacing {
        centres.append(
          (
            (Float(x) + 0.1 + 0.8 * ValueNoise.hash(x, y, 1)) * Float(spacing),
            (Float(y) + 0.1 + 0.8 * ValueNoise.hash(x, y, 2)) * Float(spacing)
          ))
      }
    }
    return centres
  }

  /// The cells of the study area: a rounded, irregular outline around the centre of exactly so many cells.
  func studyArea(cells: Int) -> [Int32] {
    let outline = ValueNoise(seed: 3, wavelength: 1.1, octaves: 3)
    let all = (0..<Int32(columns * rows)).map { $0 }
    let ordered = CellOrder.sorted(all) { cell in
      let x = (Float(Int(cell) % columns) - PingshuoSites.centre.column) / 455
      let y = (Float(Int(cell) / columns) - PingshuoSites.centre.row) / 415
      let distance = (x * x + y * y).squareRoot()
      guard distance > 0 else { return 0 }
      return distance / (0.8 + 0.4 * outline(5 + 2 * x / distance, 5 + 2 * y / distance))
    }
    return ordered[..<cells].sorted()
  }

  /// Height by parcel at a date (0–3): low is arable, high is forest.
  func suitability(_ cell: Int32, date: Int) -> Float {
    suitability[date][Int(parcel[Int(cell)])]
  }

  /// Patches of some twenty hectares, for what is decided piece by piece, such as which part of a dump is planted.
  @Sendable func patch(_ cell: Int32) -> Float {
    let place = place(cell, push: 0.3)
    return PingshuoTerrain.patches(place.column, place.row)
  }

  private static let patches = ValueNoise(seed: 61, wavelength: 34, octaves: 2)

  /// The place of a cell, pushed aside by a share of the full push.
  func place(_ cell: Int32, push: Float = 1) -> (column: Float, row: Float) {
    (
      Float(Int(cell) % columns) + push * eastward[Int(cell)],
      Float(Int(cell) / columns) + push * southward[Int(cell)]
    )
  }
}
