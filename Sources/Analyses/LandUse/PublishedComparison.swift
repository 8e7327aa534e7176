internal import LandUse
internal import Messages
internal import Quantities

/// Published figures beside ours.
struct PublishedComparison {
  private let rows: [PublishedTable.Row]
  private let evaluator: PublishedEvaluator

  init(_ rows: [PublishedTable.Row], _ whole: LandUseResult, cell_ha: Double) {
    self.rows = rows
    let legend = whole.plan.legend
    @Sendable func classes(_ type: String) -> [Int] {
      legend.classes.indices.filter { legend[$0].type.rawValue == type }
    }
    @Sendable func period(_ start: Int, _ end: Int) -> Int? {
      whole.plan.periods.indices.first { whole.fromYear($0) == start && whole.toYear($0) == end }
    }
    evaluator = PublishedEvaluator(
      types: legend.typesInUse.map(\.rawValue), total_ha: whole.tally.commonValidArea.hectares.value,
      cell_ha: cell_ha,
      area_ha: { type, year in
        guard let date = whole.years.firstIndex(of: year) else { return nil }
        return classes(type).map { index in
          (date == 0 ? whole.matrices[0].start(index) : whole.matrices[date - 1].end(index)).hectares.value
        }.reduce(0, +)
      },
      transfer_ha: { from, to, start, end in
        period(start, end).map { period in
          classes(from).map { source in
            classes(to).map { whole.matrices[period].hectares(source, $0) }.reduce(0, +)
          }.reduce(0, +)
        }
      },
      areaTypeShare_percent: { areaType, start, end in
        guard let period = period(start, end), let type = FunctionalAreaType(rawValue: areaType) else { return nil }
        return FunctionalAreas(whole.matrices[period], legend, .table1).share(type).map { $0 * 100 }
      },
      loss_tC: { from, to, start, end in
        guard let period = period(start, end), let balance = whole.balances?[period] else { return nil }
        let sources = classes(from)
        let targets = classes(to)
        return balance.transitions.filter { sources.contains($0.from) && targets.contains($0.to) }
          .map { -$0.carbon.change.value }.reduce(0, +)
      })
  }

  var table: Table {
    var table = LandUseTableLayout.published
    for row in rows {
      guard let quantity = PublishedQuantity(row.quantity) else { continue }
      let found = evaluator.compare(
        quantity, printed: row.printed, decimals: row.decimals, unit: row.unit, status: row.status.rawValue)
      table.rows.append([
        .text(row.quantity), .text(row.source), .text(row.printedText), .text(row.unit), Cell(found.ours),
        Cell(found.difference), Cell(found.verdict?.rawValue), .text(row.remark), .text(row.remarkChinese),
      ])
    }
    return table
  }

  /// Quantities that mean nothing, by line.
  static func problems(with rows: [PublishedTable.Row], file: String) -> [Message] {
    rows.filter { PublishedQuantity($0.quantity) == nil }.map { row in
      .problem(
        "published.unknownQuantity", file: file, place: .place(line: row.line, column: "quantity"),
        Text.publishedUnknown.filled(["quantity": row.quantity]), mend: .mendPublished)
    }
  }
}
