internal import LandUse
internal import Messages

/// The class table as the domain wants it: a legend, and the codes that mean no data.
struct LandUseClassTable: Sendable {
  let legend: Legend
  let noDataCodes: Set<Int>

  /// - Throws: ``Problems``.
  init(path: String) throws {
    let table = try ClassTable(path, types: LandType.allCases.map(\.rawValue)) { LandType(named: $0) != nil }
    var classes: [LandClass] = []
    var noDataCodes = Set<Int>()
    for row in table.rows {
      if row.isNodata {
        noDataCodes.insert(row.code)
      } else if let type = LandType(named: row.typeText) {
        classes.append(
          LandClass(code: row.code, name: row.name, nameChinese: row.nameChinese, type: type, colour: row.colour))
      }
    }
    guard !classes.isEmpty else {
      throw Problems([.problem("classes.none", file: path, .classesNone, mend: .mendClassesNone)])
    }
    guard classes.count <= Legend.maximumClasses else {
      throw Problems([
        .problem(
          "classes.tooMany", file: path, Text.classesTooMany.filled(["count": "\(classes.count)"]), mend: .mendTooMany)
      ])
    }
    legend = Legend(classes)
    self.noDataCodes = noDataCodes
  }
}

/// The scheme of functional areas: built in, or the user's table.
enum LandUseRules {
  /// - Throws: ``Problems``, also where a table has no rule for a pair of types that the class table has.
  static func read(_ choice: Choice, legend: Legend?) throws -> FunctionalRules {
    switch choice {
    case .option("table1"): return .table1
    case .option: return .extended
    case .table(let path):
      let table = try RuleTable(
        path, types: LandType.allCases.map(\.rawValue), areaTypes: FunctionalAreaType.allCases.map(\.rawValue)
      ) { LandType(named: $0)?.rawValue }
      var rules: [FunctionalRules.Pair: FunctionalAreaType] = [:]
      for row in table.rows {
        guard let from = LandType(named: row.fromType), let to = LandType(named: row.toType),
          let area = FunctionalAreaType(rawValue: row.areaType)
        else { continue }
        rules[FunctionalRules.Pair(from, to)] = area
      }
      let complete = FunctionalRules(rules)
      let missing = complete.missingPairs(among: legend?.typesInUse ?? [])
      guard missing.isEmpty else {
        let shown = missing.prefix(12).map { "\($0.from.rawValue)→\($0.to.rawValue)" }
        throw Problems([
          .problem(
            "rules.gap", file: path,
            Text.rulesGap.filled(["count": "\(missing.count)"])
              .filled(texts: ["pairs": Text.list(missing.count > shown.count ? shown + ["…"] : shown)]),
            mend: .mendGap)
        ])
      }
      return complete
    }
  }
}
