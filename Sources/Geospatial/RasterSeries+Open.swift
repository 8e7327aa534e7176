/// The years of a ``RasterSeries``, open for one thread.
package struct OpenSeries: ~Copyable {
  /// Years that one call reads: the bands of one file.
  private struct Group {
    let raster: RasterBox
    let layers: [Int]
    let bands: [Int]
    let column: Int
    let row: Int
  }

  /// A box, since an array can't hold what isn't copyable; it never leaves this file.
  private final class RasterBox {
    let raster: RasterFile
    init(_ raster: consuming RasterFile) { self.raster = raster }
  }

  private var groups: [Group] = []
  /// Whether a block that isn't stored means that cells have no data.
  private let hasNoData: [Bool]

  init(_ layers: [RasterSeries.Layer]) throws(GDALError) {
    hasNoData = layers.map { $0.noData != nil }
    var index = 0
    while index < layers.count {
      let first = layers[index]
      var end = index + 1
      while end < layers.count, layers[end].source == first.source { end += 1 }
      groups.append(
        Group(
          raster: RasterBox(try RasterFile(first.path, source: first.source)), layers: Array(index..<end),
          bands: layers[index..<end].map(\.band), column: first.column, row: first.row))
      index = end
    }
  }

  /// Reads a window of the common grid from every year: `[year][row][column]`, a year `stride` numbers after the one before.
  ///
  /// - Parameters:
  ///   - isMissing: set for years that have no data in the window, since a sparse file has no block there; their
  ///     numbers are left as they were.
  ///   - look: called with the numbers of the years that were read last, while these still are in the processor's cache.
  package func read<Value: RasterValue>(
    _ window: PixelWindow, stride: Int, into values: inout MutableSpan<Value>, isMissing: inout [Bool],
    look: (_ years: [Int], _ isMissing: Bool, _ values: inout MutableSpan<Value>) -> Void = { _, _, _ in }
  ) throws(GDALError) {
    for group in groups {
      var own = window
      own.column += group.column
      own.row += group.row
      var isAbsent = true
      for (layer, band) in zip(group.layers, group.bands) where isAbsent {
        guard hasNoData[layer] else {
          isAbsent = false
          break
        }
        isAbsent = try group.raster.raster.isAbsent(band: band, own)
      }
      for layer in group.layers { isMissing[layer] = isAbsent }
      if !isAbsent, let first = group.layers.first {
        try group.raster.raster.read(
          bands: group.bands, own, into: &values, at: first * stride, stride: stride)
      }
      look(group.layers, isAbsent, &values)
    }
  }
}
