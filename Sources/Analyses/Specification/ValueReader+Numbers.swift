import Messages

extension ValueReader {
  /// A number within the parameter's range, written with digits and a decimal point.
  func number(_ given: GivenValue) throws(Problems) -> Double {
    guard case .number(let unit, let range) = parameter.kind else { mistaken("number") }
    let allowed = Text.range(range, unit: unit)
    guard let number = plainNumber(given.text) else {
      throw problem(given, "number.notNumber", .numberNotNumber, .numberNotNumberMend, allowed)
    }
    guard range.contains(number) else {
      throw problem(given, "number.outOfRange", .numberOutOfRange, .numberOutOfRangeMend, allowed)
    }
    return number
  }

  /// A number in the dimension's own unit, whichever of its units it is written in.
  func measure(_ given: GivenValue) throws(Problems) -> Double {
    guard case .measure(let dimension, let range) = parameter.kind else { mistaken("measure") }
    return try measure(given.text, dimension, range, at: given)
  }

  func measure(
    _ text: String, _ dimension: Dimension, _ range: ClosedRange<Double>, at given: GivenValue
  ) throws(Problems) -> Double {
    let allowed = Text.range(range, unit: dimension.unit)
    func refusal(_ id: String, _ said: Text, _ mend: Text) -> Problems {
      let units = Text.list(dimension.units.map { $0.names[0] })
      return Problems([
        given.place.problem(
          id, said.filled(texts: ["allowed": allowed]).shown(text),
          mend: mend.filled(texts: ["allowed": allowed, "units": units]).filled(["unit": dimension.unit]))
      ])
    }
    guard let number = measured(text.withoutOuterSpaces, dimension) else {
      throw dimension == .length
        ? refusal("measure.notLength", .notLength, .measureMend) : refusal("measure.notArea", .notArea, .measureMend)
    }
    guard range.contains(number) else {
      throw refusal("number.outOfRange", .numberOutOfRange, .numberOutOfRangeMend)
    }
    return number
  }

  /// The longest unit that ends the text is its unit: `1km2` isn't `1k` of `m2`.
  private func measured(_ text: String, _ dimension: Dimension) -> Double? {
    var best: (name: String, unit: Dimension.Unit)?
    for unit in dimension.units {
      for name in unit.names where text.hasSuffix(name) && name.count > best?.name.count ?? 0 { best = (name, unit) }
    }
    guard let best else { return plainNumber(text) }
    let number = plainNumber(text.dropLast(best.name.count).withoutOuterSpaces)
    return number.map { $0 * best.unit.numerator / best.unit.denominator }.flatMap { $0.isFinite ? $0 : nil }
  }

  /// `LOW:HIGH`; an empty side is open.
  func range(_ given: GivenValue) throws(Problems) -> ClosedRange<Double> {
    guard case .range = parameter.kind else { mistaken("range") }
    let ends = given.text.split(separator: ":", omittingEmptySubsequences: false).map {
      $0.withoutOuterSpaces
    }
    guard ends.count == 2, ends != ["", ""], let low = ends[0].isEmpty ? -.infinity : plainNumber(ends[0]),
      let high = ends[1].isEmpty ? .infinity : plainNumber(ends[1])
    else {
      throw problem(given, "range.notRange", .notRange, .notRangeMend)
    }
    guard low < high else { throw problem(given, "range.reversed", .rangeReversed, .rangeReversedMend) }
    return low...high
  }

  /// A finite number in plain digits, with a point for the decimals.
  func plainNumber(_ text: String) -> Double? {
    let isPlain = text.allSatisfy { $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }
    guard isPlain, let number = Double(text), number.isFinite else { return nil }
    return number
  }
}
