internal import Foundation
internal import Geospatial
internal import Messages

/// What must hold of a land-use map before its cells are read.
enum MapCheck {
  /// Opens a map and says what it is, or why it can't be one.
  static func description(of path: String) -> Result<RasterDescription, Problems> {
    guard FileManager.default.fileExists(atPath: path) || path.hasPrefix("/vsi") else {
      return .failure(
        Problems([.problem("file.missing", file: path, .fileMissing, mend: .fileMissingMend)]))
    }
    do {
      let file = try RasterFile(path)
      return .success(try file.description())
    } catch {
      return .failure(Problems([.problem("map.notRaster", file: path, reason(error, path), mend: .mendNotRaster)]))
    }
  }

  /// Why a file didn't open.
  private static func reason(_ error: GDALError, _ path: String) -> Text {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    if attributes?[.type] as? FileAttributeType == .typeDirectory { return .mapIsFolder }
    if attributes?[.size] as? Int == 0 { return .mapIsEmpty }
    return error.isUnknownFormat ? .mapUnknownFormat : Text.mapNotOpened.filled(["reason": error.reason])
  }

  /// A raster whose cells couldn't be read, though it opened.
  static func unreadable(_ error: GDALError) -> Problems {
    Problems([
      .problem(
        "map.unreadable", file: error.file, Text.mapUnreadable.filled(["reason": error.reason]), mend: .mendCutOff)
    ])
  }

  /// What keeps the cells of a raster from being read as codes.
  static func cellProblems(with map: RasterDescription) -> [Message] {
    var problems: [Message] = []
    if let cutOff = map.cutOff {
      problems.append(
        .problem(
          "map.cutOff", file: map.path,
          Text.mapCutOff.filled(["bytes": "\(cutOff.bytes)", "needed": "\(cutOff.needed)"]), mend: .mendCutOff))
    }
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

extension MapCheck {
  /// What keeps a raster from being used: no place on the Earth.
  static func problems(with map: RasterDescription) -> [Message] {
    var problems: [Message] = []
    if map.crs == nil {
      problems.append(.problem("map.noSystem", file: map.path, .mapNoSystem, mend: .mendAssign))
    }
    if map.geotransform == nil {
      problems.append(.problem("map.notPlaced", file: map.path, .mapNotPlaced, mend: .mendPlace))
    }
    return problems
  }
}

extension AlignedRasters.Layer {
  /// The nodata value as a code; nil where none is declared or where no code can equal it.
  var noDataCode: Int? {
    guard let value = noData, value == value.rounded(), abs(value) < 9e15 else { return nil }
    return Int(value)
  }
}
