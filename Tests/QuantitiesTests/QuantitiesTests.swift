import Quantities
import Testing

struct QuantitiesTests {
  @Test func `an area sum is the same in any order`() {
    let units = (1...200).map { AreaSum(units: Int128(AreaSum.units(squareMetres: 1e7 / Double($0)))) }
    #expect(units.reduce(.zero, +) == units.reversed().reduce(.zero, +))
    #expect(units.reduce(.zero, +) - units[0] == units.dropFirst().reduce(.zero, +))
  }

  @Test func `an area sum holds the Earth to the cell`() {
    var sum = AreaSum.zero
    // 5.1 × 10¹⁴ m² in cells of 900 m²
    sum.add(cells: 566_666_666_666, unitsPerCell: AreaSum.units(squareMetres: 900))
    sum.add(cells: 1, unitsPerCell: AreaSum.units(squareMetres: 0.25))
    #expect(sum.units == Int128(566_666_666_666) * 900 * 536_870_912 + 134_217_728)
    #expect(AreaSum(units: Int128(AreaSum.units(squareMetres: 12_500))).hectares == Hectares(1.25))
  }

  @Test func `carbon dioxide is 44 twelfths of carbon`() {
    #expect(CarbonStock(12).carbonDioxide == CarbonDioxide(44))
    #expect(CarbonDensity(87.11) * Hectares(100) == CarbonStock(8711))
    #expect(CarbonStock(-320) / 32 == CarbonFlux(-10))
  }
}
