internal import CGDAL

/// A number type that rasters are read and written as.
package protocol RasterValue: BitwiseCopyable, Sendable, Equatable {
  static var dataType: RasterDataType { get }
  static var zero: Self { get }
}

extension UInt8: RasterValue {
  package static var dataType: RasterDataType { .uint8 }
}
extension UInt16: RasterValue {
  package static var dataType: RasterDataType { .uint16 }
}
extension Int32: RasterValue {
  package static var dataType: RasterDataType { .int32 }
}
extension Float: RasterValue {
  package static var dataType: RasterDataType { .float32 }
}
extension Double: RasterValue {
  package static var dataType: RasterDataType { .float64 }
}

/// The number type of a band.
package enum RasterDataType: String, Sendable, Hashable, Codable {
  case uint8 = "Byte"
  case int8 = "Int8"
  case uint16 = "UInt16"
  case int16 = "Int16"
  case uint32 = "UInt32"
  case int32 = "Int32"
  case uint64 = "UInt64"
  case int64 = "Int64"
  case float32 = "Float32"
  case float64 = "Float64"
  case complex = "complex"

  package var isInteger: Bool { self != .float32 && self != .float64 && self != .complex }

  /// Whether it has whole numbers that no `Int32` holds.
  package var isBeyondInt32: Bool { self == .uint32 || self == .uint64 || self == .int64 }

  /// The codes that a raster of this type can have, as far as they are an `Int32`; nil for numbers that aren't whole.
  package var codes: ClosedRange<Int>? {
    switch self {
    case .uint8: 0...255
    case .int8: -128...127
    case .uint16: 0...65_535
    case .int16: -32_768...32_767
    case .uint32, .uint64: 0...Int(Int32.max)
    case .int32, .int64: -Int(Int32.max)...Int(Int32.max)
    case .float32, .float64, .complex: nil
    }
  }

  package var bytes: Int {
    switch self {
    case .uint8, .int8: 1
    case .uint16, .int16: 2
    case .uint32, .int32, .float32: 4
    case .uint64, .int64, .float64, .complex: 8
    }
  }

  init(_ type: GDALDataType) {
    self =
      switch type {
      case GDT_Byte: .uint8
      case GDT_UInt16: .uint16
      case GDT_Int16: .int16
      case GDT_UInt32: .uint32
      case GDT_Int32: .int32
      case GDT_UInt64: .uint64
      case GDT_Int64: .int64
      case GDT_Float32: .float32
      case GDT_Float64: .float64
      default: .complex
      }
  }

  var code: GDALDataType {
    switch self {
    case .uint8, .int8: GDT_Byte
    case .uint16: GDT_UInt16
    case .int16: GDT_Int16
    case .uint32: GDT_UInt32
    case .int32: GDT_Int32
    case .uint64: GDT_UInt64
    case .int64: GDT_Int64
    case .float32: GDT_Float32
    case .float64: GDT_Float64
    case .complex: GDT_CFloat64
    }
  }
}
