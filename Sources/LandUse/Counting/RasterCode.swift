/// The number types that land-use maps come in.
package protocol RasterCode: FixedWidthInteger, BitwiseCopyable, Sendable {}

extension UInt8: RasterCode {}
extension UInt16: RasterCode {}
extension Int32: RasterCode {}
