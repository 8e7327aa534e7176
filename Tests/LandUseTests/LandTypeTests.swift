import LandUse
import Messages
import Testing

struct LandTypeTests {
  @Test(
    arguments: [
      ("Opencast", LandType.openPit), ("open pit", .openPit), ("OPEN_PIT", .openPit), ("openPit", .openPit),
      ("Open-cast", .openPit), ("cultivated", .arable), ("Cropland", .arable), ("farm land", .arable),
      ("Forest land", .forest), ("Forestland", .forest), ("woodland", .forest), ("grassland", .grass),
      ("Transportation land", .transport), ("transportation", .transport), ("industrial land", .industrial),
      ("built-up", .urban), ("耕地", .arable), ("林地", .forest), ("草地", .grass), ("城镇用地", .urban),
      ("农村居民点", .rural), ("交通用地", .transport), ("水域", .water), ("露天采坑", .openPit), ("采场", .openPit),
      ("剥离地", .stripping), ("排土场", .dump), ("工业用地", .industrial), ("其他", .other),
    ])
  func `names of the literature are known`(_ name: String, _ type: LandType) {
    #expect(LandType(named: name) == type)
  }

  @Test func `every type is known by its raw value and no alias means two types`() {
    for type in LandType.allCases {
      #expect(LandType(named: type.rawValue) == type)
      for alias in type.aliases { #expect(LandType(named: alias) == type) }
    }
    #expect(LandType(named: "nodata") == nil)
    #expect(LandType(named: "forrest") == nil)
  }

  @Test func `three types are green, four damaged and the others neither`() {
    #expect(LandType.published.count == 11)
    #expect(LandType.allCases.filter { $0.group == .green } == [.arable, .forest, .grass])
    #expect(LandType.allCases.filter { $0.group == .damaged } == [.openPit, .stripping, .dump, .industrial])
    #expect(Set(LandType.allCases.map(\.letter)).count == 12)
    #expect(Set(LandType.allCases.map(\.colour)).count == 12)
  }

  @Test func `a legend finds classes by code and tells apart classes of one type by shade`() {
    let legend = Legend([
      LandClass(code: 50_011, name: "Dry forest", type: .forest),
      LandClass(code: -3, name: "Swamp forest", nameChinese: "沼泽林", type: .forest),
      LandClass(code: 7, name: "Pit", type: .openPit, colour: "#123456"),
    ])
    #expect(legend.index(ofCode: -3) == 1)
    #expect(legend.index(ofCode: 8) == nil)
    #expect(legend.colour(at: 0) == LandType.forest.colour)
    #expect(legend.colour(at: 1) != LandType.forest.colour && legend.colour(at: 1).count == 7)
    #expect(legend.colour(at: 2) == "#123456")
    #expect(legend[1].title.zh == "沼泽林" && legend[0].title.zh == "Dry forest")
    #expect(legend.indices(of: .damaged) == [2])
    #expect(legend.typesInUse == [.forest, .openPit])
  }
}
