internal import Foundation
internal import Geospatial
internal import Messages

/// What must hold of a land-use map before its cells are read.
enum MapCheck {
  /// Opens a map and says what it is, or why it can't be one.
  static func description(of path: String) -> Result<RasterDescription, Problems> {
    RasterCheck.description(of: path, mend: .mendNotRaster)
  }

  /// What keeps the cells of a raster from being read as codes.
  static func cellProblems(with map: RasterDescription) -> [Message] {
    var problems = RasterCheck.cutOff(map)
    if !map.dataType.isInteger {
      problems.append(
        .problem(
          "map.notInteger", file: map.path, place: .placeBand,
          Text.mapNotInteger.filled(["type": map.dataType.rawValue]), mend: .mendInteger))
    }
    return problems
  }

  /// What of a map is worth knowing and no hindrance.
  static func notes(on maps: [RasterDescription]) -> [Message] {
    var notes: [Message] = []
    for map in maps {
      if map.isOneBlock {
        notes.append(.note("map.oneBlock", file: map.path, .mapOneBlock, mend: .mendTile))
      } else if map.isInStrips, map.columns > 2048 {
        notes.append(
          .note("map.strips", file: map.path, Text.mapStrips.filled(["rows": "\(map.blockRows)"]), mend: .mendTile))
      }
      if map.bands > 1 {
        notes.append(.note("map.bands", file: map.path, Text.mapBands.filled(["count": "\(map.bands)"])))
      }
    }
    let declared = maps.map(\.noData)
    if Set(declared).count > 1 {
      let list = zip(maps, declared).map { map, value in
        "\(URL(fileURLWithPath: map.path).lastPathComponent) \(value.map { Self.short($0) } ?? "–")"
      }
      notes.append(.note("map.noDataDiffers", Text.mapNoDataDiffers.filled(texts: ["list": Text.list(list)])))
    } else if declared.allSatisfy({ $0 == nil }) {
      notes.append(.note("map.noNoData", .mapNoNoData))
    }
    return notes
  }

  static func short(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }
}

extension AlignedRasters.Layer {
  /// The nodata value as a code; nil where none is declared or where no code can equal it.
  var noDataCode: Int? {
    guard let value = noData, value == value.rounded(), abs(value) < 9e15 else { return nil }
    return Int(value)
  }
}
