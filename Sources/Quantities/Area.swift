/// A horizontal area in hectares (1 ha = 10⁴ m²).
public struct Hectares: Sendable, Hashable, Comparable, Codable {
  public var value: Double

  public init(_ value: Double) { self.value = value }

  public static let zero = Hectares(0)
  public static func < (left: Hectares, right: Hectares) -> Bool { left.value < right.value }
  public static func + (left: Hectares, right: Hectares) -> Hectares { Hectares(left.value + right.value) }
  public static func - (left: Hectares, right: Hectares) -> Hectares { Hectares(left.value - right.value) }
}
