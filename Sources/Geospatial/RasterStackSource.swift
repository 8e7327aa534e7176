internal import Foundation
internal import Messages

/// What GDAL must open for a stack that the user wrote as `FILE` or `FILE:VARIABLE`.
enum RasterStackSource {
  /// - Throws: ``Problems``
  static func name(of text: String) throws(Problems) -> String {
    if exists(text) { return try name(whole: text) }
    guard let colon = text.lastIndex(of: ":"), colon != text.startIndex else { throw missing(text) }
    let path = String(text[..<colon])
    let variable = String(text[text.index(after: colon)...])
    if exists(path), !variable.isEmpty {
      return try name(path: path, variable: variable)
    }
    // GDAL's own names of parts, such as NETCDF:"cube.nc":nep.
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[0].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }),
      exists(parts[1...(parts.count - 2)].joined(separator: ":").trimmingCharacters(in: ["\""]))
    else { throw missing(text) }
    return text
  }

  private static func name(whole path: String) throws(Problems) -> String {
    let variables = variables(path)
    guard variables.count > 1 else { return path }
    throw Problems([
      .problem(
        "series.whichVariable", file: path,
        Text.seriesWhichVariable.filled([
          "count": "\(variables.count)", "variables": variables.map(\.variable).joined(separator: ", "),
        ]), mend: .mendSeriesVariable)
    ])
  }

  private static func name(path: String, variable: String) throws(Problems) -> String {
    let variables = variables(path)
    if let found = variables.first(where: { $0.variable == variable }) {
      return found.source
    }
    guard variables.isEmpty else {
      throw Problems([
        .problem(
          "series.noVariable", file: path,
          Text.seriesNoVariable.filled([
            "variable": variable, "variables": variables.map(\.variable).joined(separator: ", "),
          ]), mend: .mendSeriesVariable)
      ])
    }
    // A netCDF of one variable has no list of parts.
    return "NETCDF:\"\(path)\":\(variable)"
  }

  /// The rasters inside a file, as GDAL lists them.
  private static func variables(_ path: String) -> [(source: String, variable: String)] {
    guard let file = try? RasterFile(path) else { return [] }
    let list = file.metadata(domain: "SUBDATASETS")
    return (1...max(list.count, 1)).compactMap { number in
      guard let source = list["SUBDATASET_\(number)_NAME"] else { return nil }
      let last = source[(source.lastIndex(where: { $0 == ":" || $0 == "/" }) ?? source.startIndex)...].dropFirst()
      return (source, last.trimmingCharacters(in: ["\""]))
    }
  }

  private static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path) || path.hasPrefix("/vsi")
  }

  private static func missing(_ text: String) -> Problems {
    Problems([.problem("file.missing", file: text, .fileMissing, mend: .fileMissingMend)])
  }
}
