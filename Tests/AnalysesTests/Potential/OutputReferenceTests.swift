import Messages
import Testing

@testable import Analyses

/// Paths in the results folder of the run.
@Suite struct OutputReferenceTests {
  @Test(
    arguments: [
      ("{out}/nep/nep.gpkg:mines", "nep"), ("{out}/nep/maps/a.tif", "nep"), ("{out}/nep", nil), ("{out}/nep/", nil),
      ("{out}//a", nil), ("{out}nep/a", nil), ("a/{out}/nep/b", nil), ("{out}", nil), ("", nil),
    ] as [(String, String?)]) func `an analysis and a file are named`(_ text: String, _ analysis: String?)
  {
    #expect(OutputReference.analysis(in: text) == analysis)
  }

  @Test func `references are found behind names and words, and in keys`() {
    var values = ParameterValues(.potential, origin: .projectFile("p.yaml", line: 1, column: 1, keys: ""))
    let place = Place.projectFile("p.yaml", line: 2, column: 3, keys: "x")
    for (id, key, text) in [
      ("mines", nil, "{out}/nep/nep.gpkg:mines"), ("predictor", "e", "@slope:{out}/landuse/dem.tif"),
      ("predictor", nil, "a={out}/nep/a_{year}.tif:mean"), ("target", nil, "{out}/nep/x"), ("predictor", "f", "field"),
    ] as [(String, String?, String)] {
      values.add(GivenValue(text, key: key, at: place), to: id)
    }
    #expect(
      values.outputReferences.map { "\($0.parameter) \($0.analysis) \($0.text)" } == [
        "mines nep {out}/nep/nep.gpkg:mines", "predictor landuse {out}/landuse/dem.tif",
        "predictor nep {out}/nep/a_{year}.tif:mean",
      ])
  }

  @Test(arguments: ["results", "/tmp/other results", "nep"])
  func `where the results lie is no part of the fingerprint`(_ out: String) {
    let input = HashedInput(parameter: "mines", path: "\(out)/nep/nep.gpkg", bytes: 1, sha256: "abc")
    #expect(Fingerprint.withoutPlace(("mines", "{out}/nep/nep.gpkg:mines"), [input]) == "{out}/abc:mines")
  }

  @Test func `pending results are those below their folder`() {
    let pending = PendingOutputs(["results/nep"])
    #expect(pending.contains("results/nep/nep.gpkg:mines") && !pending.contains("results/nep2/a"))
    #expect(!pending.contains("results/nep") && !PendingOutputs([]).contains("results/nep/a"))
  }
}
