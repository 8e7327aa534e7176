import Testing

@testable import Statistics

struct ForestFileTests {
  private func file(threads: Int = 1) throws -> (ForestFile, FeatureTable) {
    let (numbers, target) = try ForestData.friedman(40)
    let table = try FeatureTable(
      names: numbers.names + ["soil"],
      columns: numbers.columns + [.categories((0..<40).map { ["loam", "clay", "sand"][$0 % 3] })])
    let forest = try RandomForest.train(
      table, target: target, settings: ForestSettings(trees: 6, maximumDepth: 4, seed: 9, threads: threads))
    let area = try ApplicabilityArea(forest)
    return (ForestFile(forest: forest, area: area, notes: ["selection": "所有矿山", "unit": "g C/m²/yr"]), table)
  }

  @Test func `a model comes back as it was, and gives the same bytes whatever the threads`() throws {
    let (file, table) = try file()
    let bytes = file.encode()
    let read = try ForestFile(decoding: bytes)
    #expect(read == file && read.encode() == bytes)
    #expect(try read.forest.predict(table) == file.forest.predict(table))
    #expect(try read.forest.quantiles(table, [0.9]) == file.forest.quantiles(table, [0.9]))
    #expect(try read.area?.indices(of: table) == file.area?.indices(of: table))
    #expect(try self.file(threads: 3).0.encode() == bytes)
    // The first numbers as they stand in the format.
    #expect(bytes.prefix(16) == Array("MINESINKFRST".utf8)[...] + [1, 0, 0, 0])
  }

  @Test func `a model of classes comes back too`() throws {
    let (table, target) = try ForestData.friedman(30)
    let forest = try RandomForest.train(
      table, classes: target.map { $0 < 14 ? "low" : "high" }, settings: ForestSettings(trees: 3))
    let read = try ForestFile(decoding: ForestFile(forest: forest).encode())
    #expect(read.forest == forest && read.area == nil && read.notes.isEmpty)
  }

  private func error(_ bytes: [UInt8]) -> ForestFileError? {
    do {
      _ = try ForestFile(decoding: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func `what isn't a model, is of another version, cut off or damaged is said to be so`() throws {
    let bytes = try file().0.encode()
    let size = UInt64(bytes.count)
    #expect(error([]) == .notAModel)
    #expect(error(Array("GDAL".utf8) + bytes) == .notAModel)
    #expect(error(Array(bytes.prefix(14))) == .length(expected: 32, found: 14))
    #expect(error(bytes.dropLast(5)) == .length(expected: size, found: size - 5))
    #expect(error(bytes + [0]) == .length(expected: size, found: size + 1))
    var other = bytes
    other[12] = 2
    #expect(error(other) == .version(found: 2, supported: 1))
    for place in stride(from: 24, to: bytes.count, by: 997) {
      var damaged = bytes
      damaged[place] ^= 16
      #expect(error(damaged) == .damaged)
    }
  }

  @Test func `bytes that can't be a model are refused even with the right checksum`() throws {
    let (table, target) = try ForestData.friedman(12)
    let forest = try RandomForest.train(table, target: target, settings: ForestSettings(trees: 2))
    let bytes = ForestFile(forest: forest).encode()
    var refused = 0
    for place in stride(from: 24, to: bytes.count - 8, by: 3) {
      for value: UInt8 in [0, 255] {
        var changed = Array(bytes.dropLast(8))
        changed[place] = value
        let sum = ForestFile.checksum(changed[...])
        changed += (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * UInt64($0))) }
        // Nothing may trap: neither reading nor, where it can be read, predicting.
        if let read = try? ForestFile(decoding: changed) {
          _ = try? read.forest.quantiles(table, [0.1, 0.9])
          _ = read.forest.outOfBag()
        } else {
          refused += 1
        }
      }
    }
    #expect(refused > 100)
  }

  @Test func `no bytes make reading fail otherwise than by an error`() throws {
    let (file, table) = try file()
    let bytes = Array(file.encode().dropLast(8))
    var stream = RandomStream(seed: 3, name: "fuzz")
    var refused = 0
    for _ in 0..<400 {
      var changed = bytes
      for _ in 0...stream.index(below: 3) {
        // After the head, the second half as often as the first: there the area stands.
        let place = 24 + stream.index(below: bytes.count - 24)
        changed[place] = UInt8(stream.index(below: 256))
      }
      if stream.index(below: 4) == 0 { changed.removeLast(stream.index(below: changed.count - 32)) }
      let length = UInt64(changed.count - 24)
      for byte in 0..<8 { changed[16 + byte] = UInt8(truncatingIfNeeded: length >> (8 * UInt64(byte))) }
      let sum = ForestFile.checksum(changed[...])
      changed += (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * UInt64($0))) }
      guard let read = try? ForestFile(decoding: changed) else {
        refused += 1
        continue
      }
      _ = try? read.forest.predict(table)
      _ = try? read.forest.outOfBagContributions()
      _ = try? read.forest.conditionalDistributions(table, DistributionRequest(probability: 0.9, quantiles: [0.5]))
      _ = try? read.area?.indices(of: table)
    }
    #expect(refused > 100)
  }
}
