import Testing

@testable import Analyses

@Suite struct ExamplePublishedTests {
  /// Look-ups over the trajectory table: areas are cells × 0.09 ha, carbon is the seed's densities.
  private static var evaluator: PublishedEvaluator {
    let table = PingshuoTrajectory.all
    let total = table.reduce(0) { $0 + $1.cells }
    let place: @Sendable (Int) -> Int? = { PingshuoTrajectory.years.firstIndex(of: $0) }
    let transfer: @Sendable (String, String, Int, Int) -> Double? = { from, to, start, end in
      guard let first = place(start), let last = place(end) else { return nil }
      return 0.09
        * Double(
          table.reduce(0) {
            $0 + ($1.classes[first].type == from && $1.classes[last].type == to ? $1.cells : 0)
          })
    }
    // soil and vegetation together, t C/ha
    let density = ["arable": 82.11 + 5, "forest": 92.67 + 15.5, "grass": 88.35 + 6.398]
    return PublishedEvaluator(
      types: PingshuoClass.allCases.map(\.type), total_ha: 0.09 * Double(total), cell_ha: 0.09,
      area_ha: { type, year in
        place(year).map { date in
          0.09 * Double(table.reduce(0) { $0 + ($1.classes[date].type == type ? $1.cells : 0) })
        }
      },
      transfer_ha: transfer,
      areaTypeShare_percent: { kind, start, end in
        guard let first = place(start), let last = place(end) else { return nil }
        let cells = table.reduce(0) {
          $0 + (ExampleFigures.areaType($1.classes[first], $1.classes[last]) == kind ? $1.cells : 0)
        }
        return 100 * Double(cells) / Double(total)
      },
      loss_tC: { from, to, start, end in
        transfer(from, to, start, end).map { $0 * ((density[from] ?? 0) - (density[to] ?? 0)) }
      })
  }

  private static func compare(_ figure: PingshuoPublished.Figure) throws -> PublishedEvaluator.Comparison {
    let quantity = try #require(PublishedQuantity(figure.quantity), "\(figure.quantity)")
    let parts = figure.printed.split(separator: ".")
    return evaluator.compare(
      quantity, printed: Double(figure.printed), decimals: parts.count == 2 ? parts[1].count : 0, unit: figure.unit,
      status: figure.status)
  }

  @Test func `every figure that the paper prints soundly agrees`() throws {
    for figure in PingshuoPublished.all where figure.status == "printed" {
      let comparison = try Self.compare(figure)
      #expect(
        comparison.verdict == .agrees, "\(figure.quantity): ours \(comparison.ours ?? .nan), printed \(figure.printed)")
    }
  }

  @Test func `misprints and contradictions keep their word and stand beside our figure`() throws {
    for figure in PingshuoPublished.all where figure.status != "printed" {
      let comparison = try Self.compare(figure)
      #expect(comparison.verdict?.rawValue == figure.status)
      #expect(comparison.ours != nil, "\(figure.quantity)")
      #expect(!figure.remark.isEmpty && !figure.remarkChinese.isEmpty)
    }
  }

  @Test func `carbon lost by damage is within half a cell of each type of the printed factors' product`() throws {
    let quantity = try #require(PublishedQuantity("loss_from_damage:green:1986:2018"))
    // 4482.5 ha × 87.11 + 963.49 ha × 108.17 + 1648.13 ha × 94.748 t C/ha = 650,848.3 t C
    let comparison = Self.evaluator.compare(quantity, printed: 650848.3, decimals: 1, unit: "t C", status: "printed")
    #expect(comparison.verdict == .agrees)
    // 0.045 ha × (87.11 + 108.17 + 94.748) t C/ha = 13.1 t C
    #expect(abs(comparison.difference ?? .infinity) < 13.1)
  }

  @Test func `a figure that is off by more than its digits differs`() throws {
    let evaluator = Self.evaluator
    let area = try #require(PublishedQuantity("class_area:arable:1986"))
    #expect(evaluator.compare(area, printed: 32119.97, decimals: 2, unit: "ha", status: "printed").verdict == .differs)
    let share = try #require(PublishedQuantity("class_share:dump:2018"))
    #expect(evaluator.compare(share, printed: 5.53, decimals: 2, unit: "%", status: "printed").verdict == .differs)
    #expect(evaluator.compare(share, printed: 5.5, decimals: 1, unit: "%", status: "printed").verdict == .agrees)
  }

  @Test func `a year that no map has isn't compared`() throws {
    let area = try #require(PublishedQuantity("class_area:arable:1990"))
    let comparison = Self.evaluator.compare(area, printed: 1, decimals: 0, unit: "ha", status: "printed")
    #expect(comparison.ours == nil && comparison.verdict == nil)
  }

  @Test func `square kilometres are hectares by a hundred`() throws {
    let comparison = Self.evaluator.compare(.totalArea, printed: 517.3, decimals: 1, unit: "km2", status: "printed")
    #expect(comparison.verdict == .agrees)
  }

  @Test(arguments: [
    "", "area", "class_area:arable", "class_area:arable:86", "class_area:meadow:1986", "transfer:arable:1986:2018",
    "transfer:arable:grass:2018:1986", "area_type_share:invariant:1986:2000",
    "area_type_share:invariant:1986:2000:extended",
    "class_area:arable:1986:2018", "total_area:1986", "class_share:1986:arable:x",
  ])
  func `what isn't a quantity is refused`(text: String) {
    #expect(PublishedQuantity(text) == nil)
  }

  @Test func `the table for the report quotes what has commas`() {
    let lines = PingshuoPublished.csv.split(separator: "\n")
    #expect(lines.count == PingshuoPublished.all.count + 1)
    #expect(lines[0] == "quantity,printed,unit,source,status,remark,remark_zh")
    #expect(lines[1] == "class_area:arable:1986,32119.86,ha,\"Yang et al. 2022, 3.1\",printed,,")
  }
}
