internal import Foundation

/// The Pingshuo reconstruction as four maps: a landscape that takes the cells of ``PingshuoTrajectories`` exactly.
///
/// How: trajectories are dealt out in layers (water, towns, pits, dumps, industry, villages, roads, then open country). A
/// layer has a field, such as the time at which a growing dump gets to a cell, and takes as many free cells as its
/// trajectories need, lowest field first. Inside a layer the cells are cut again and again in the same way: by when the land
/// is damaged, by what it is at each date, with fields that put forest on hills and fields in valleys. Each cut is by an exact
/// number of cells, so that the counts are exact and each border is a contour of a smooth field.
package struct PingshuoLandscape: Sendable {
  package let columns: Int
  package let rows: Int
  /// Codes of ``PingshuoClass`` for 1986, 2000, 2009 and 2018, row by row from the north-west; 0 outside the study area.
  package let codes: [[UInt8]]

  /// The landscape; always the same one.
  package init() {
    let terrain = PingshuoTerrain()
    columns = terrain.columns
    rows = terrain.rows
    var codes = [[UInt8]](
      repeating: [UInt8](repeating: PingshuoClass.noData, count: terrain.columns * terrain.rows),
      count: PingshuoTrajectory.years.count)
    var free = terrain.studyArea(cells: PingshuoTrajectory.all.reduce(0) { $0 + $1.cells })
    var left = PingshuoTrajectory.all
    for layer in PingshuoLayer.all(terrain) {
      let mine = left.filter(layer.takes)
      left.removeAll(where: layer.takes)
      let needed = mine.reduce(0) { $0 + $1.cells }
      let ordered = CellOrder.sorted(free, by: layer.field)
      free = Array(ordered[needed...])
      CellOrder.deal(Array(ordered[..<needed]), to: mine, cuts: layer.cuts[...]) { cells, trajectory in
        for (date, found) in trajectory.classes.enumerated() {
          for cell in cells { codes[date][Int(cell)] = found.rawValue }
        }
      }
    }
    self.codes = codes
  }
}
