extension RandomForest {
  func write(to writer: inout ByteWriter) {
    var classes: [String] = []
    if case .classes(let names) = kind { classes = names }
    writer.write(kind == .regression ? UInt8(0) : 1)
    writer.write(UInt64(classes.count))
    for name in classes { writer.write(name) }
    for number in [
      settings.trees, settings.candidates ?? 0, settings.minimumNode ?? 0, settings.minimumLeaf,
      settings.maximumDepth ?? 0,
    ] {
      writer.write(UInt64(number))
    }
    writer.write(settings.seed)
    writer.write(UInt64(encoding.names.count))
    for (name, levels) in zip(encoding.names, encoding.levels) {
      writer.write(name)
      writer.write(levels == nil ? UInt8(0) : 1)
      if let levels {
        writer.write(UInt64(levels.count))
        for level in levels { writer.write(level) }
      }
    }
    writer.write(training.values)
    writer.write(targets)
    for (number, tree) in trees.enumerated() {
      let end = number + 1 < trees.count ? memberFirsts[number + 1] : members.count
      tree.write(members: members[memberFirsts[number]..<end], to: &writer)
    }
  }

  init(from reader: inout ByteReader) throws(ForestFileError) {
    let isClasses = try reader.number(UInt8.self) != 0
    var classes: [String] = []
    for _ in 0..<(try reader.size(of: 4)) { classes.append(try reader.text()) }
    guard isClasses == !classes.isEmpty else { throw .invalid("classes") }
    var numbers: [Int] = []
    for _ in 0..<5 {
      guard let number = Int(exactly: try reader.number(UInt64.self)) else { throw .invalid("settings") }
      numbers.append(number)
    }
    let settings = ForestSettings(
      trees: numbers[0], candidates: numbers[1], minimumNode: numbers[2], minimumLeaf: numbers[3],
      maximumDepth: numbers[4] == 0 ? nil : numbers[4], seed: try reader.number(UInt64.self))
    let encoding = try PredictorEncoding(from: &reader)
    guard settings.problems(predictors: encoding.names.count).isEmpty else { throw .invalid("settings") }
    let values = try reader.doubles()
    let targets = try reader.doubles()
    guard targets.count >= 2, values.count == targets.count * encoding.names.count,
      values.allSatisfy({ $0.isFinite }), targets.allSatisfy({ $0.isFinite })
    else { throw .invalid("training data") }
    for (row, target) in targets.enumerated() where isClasses {
      guard target >= 0, target < Double(classes.count), target.rounded() == target else {
        throw .invalid("target of row \(row)")
      }
    }
    for (place, levels) in encoding.levels.enumerated() {
      guard let levels else { continue }
      for row in targets.indices {
        let code = values[row * encoding.names.count + place]
        guard code >= 0, code < Double(levels.count), code.rounded() == code else { throw .invalid("category") }
      }
    }
    var trees: [DecisionTree] = []
    for _ in 0..<settings.trees {
      trees.append(
        try DecisionTree(
          from: &reader, rows: targets.count, predictors: encoding.names.count, outputs: max(1, classes.count),
          hasMembers: !isClasses))
    }
    self.init(
      kind: isClasses ? .classes(classes) : .regression, settings: settings, encoding: encoding, trees: trees,
      training: PredictorMatrix(rows: targets.count, columns: encoding.names.count, values: values),
      targets: targets)
  }
}

extension PredictorEncoding {
  fileprivate init(from reader: inout ByteReader) throws(ForestFileError) {
    var names: [String] = []
    var levels: [[String]?] = []
    for _ in 0..<(try reader.size(of: 5)) {
      names.append(try reader.text())
      guard try reader.number(UInt8.self) != 0 else {
        levels.append(nil)
        continue
      }
      var own: [String] = []
      for _ in 0..<(try reader.size(of: 4)) { own.append(try reader.text()) }
      guard Set(own).count == own.count else { throw .invalid("levels") }
      levels.append(own)
    }
    guard !names.isEmpty, names == Set(names).sorted() else { throw .invalid("predictors") }
    self.init(names: names, levels: levels)
  }
}
