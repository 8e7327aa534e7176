internal import Messages

extension PotentialSettings {
  /// A set of predictors by the names of their files.
  struct Preset {
    /// A file by its name without ending, and the predictors that it gives.
    struct Indicator {
      let stem: String
      var terrain: [(name: String, kind: PredictorSource.Terrain)] = []
    }

    let indicators: [Indicator]
    let geometry: [(name: String, kind: PredictorSource.Geometry)]

    /// Seed 003's eleven indicators (dossier §4.7); its curvature isn't specified, the profile curvature is this project's
    /// choice.
    static let seed003 = Preset(
      indicators: [
        Indicator(stem: "spei"), Indicator(stem: "precipitation"), Indicator(stem: "maximum_temperature"),
        Indicator(stem: "minimum_temperature"), Indicator(stem: "gpp"), Indicator(stem: "soc"),
        Indicator(stem: "dem", terrain: [("elevation", .elevation), ("curvature", .profileCurvature)]),
        Indicator(stem: "population"), Indicator(stem: "gdp"),
      ], geometry: [("area", .area)])

    static func named(_ name: String) -> Preset? { name == "seed003" ? seed003 : nil }

    /// Predictors whose importance is measured together, where it isn't said otherwise.
    static let importanceGroups: [(name: String, members: [String])] = [
      ("climate", ["spei", "precipitation", "maximum_temperature", "minimum_temperature"]),
      ("ecology", ["gpp", "soc"]), ("terrain", ["elevation", "curvature"]), ("economy", ["population", "gdp"]),
    ]

    /// The predictors, without those that are given otherwise.
    /// - Returns: what was found, and everything that is wrong with the folder.
    func sources(
      in folder: String, without given: Set<String>, years: YearSelection, at place: Place
    ) -> (sources: [NamedSource], problems: [Message]) {
      var sources = geometry.filter { !given.contains($0.name) }.map {
        NamedSource(name: $0.name, source: .geometry($0.kind), text: "@" + $0.kind.rawValue)
      }
      let base = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
      guard FileSystem.identity(base)?.isFolder == true else {
        return (
          sources, [place.problem("preset.noFolder", Text.presetNoFolder.shown(folder), mend: .presetNoFolderMend)]
        )
      }
      let names = FileSystem.names(in: base)
      var problems: [Message] = []
      var missing: [String] = []
      for indicator in indicators {
        let wanted = indicator.terrain.isEmpty ? [indicator.stem] : indicator.terrain.map(\.name)
        if wanted.allSatisfy(given.contains) { continue }
        let files = Self.files(of: indicator.stem, in: names, allowsSeries: indicator.terrain.isEmpty)
        guard let file = files.first else {
          missing.append(indicator.stem)
          continue
        }
        if files.count > 1 {
          problems.append(
            place.problem(
              "preset.several", Text.presetSeveral.filled(texts: ["files": .list(files)]),
              mend: Text.presetSeveralMend.filled(["name": wanted[0]])))
          continue
        }
        let path = "\(base)/\(file)"
        for (name, kind) in indicator.terrain where !given.contains(name) {
          sources.append(
            NamedSource(
              name: name, source: .terrain(kind, elevation: path), text: "@\(kind.rawValue):\(path)"))
        }
        if !indicator.terrain.isEmpty { continue }
        guard file.contains(SeriesPattern.placeholder) else {
          sources.append(NamedSource(name: indicator.stem, source: .raster(path), text: path))
          continue
        }
        let found = years.files(of: SeriesPattern(path, path: path, at: place), variable: nil, for: .mean)
        problems += found.problems
        sources.append(NamedSource(name: indicator.stem, source: .series(found.files, .mean), text: path))
      }
      if !missing.isEmpty {
        problems.append(
          place.problem(
            "preset.missing", Text.presetMissing.filled(texts: ["names": .list(missing)]).shown(folder),
            mend: Text.presetMissingMend.filled(["name": missing[0]])))
      }
      return (sources, problems)
    }

    /// Rasters by that name, and patterns of those with a year behind it: one is wanted.
    private static func files(of stem: String, in names: [String], allowsSeries: Bool) -> [String] {
      var found: [String] = []
      for name in names {
        guard let point = name.lastIndex(of: "."), SourceForms.rasters.contains(SourceForms.ending(of: name)) else {
          continue
        }
        let base = name[..<point]
        if base == stem { found.append(name) }
        let pattern = "\(stem)_\(SeriesPattern.placeholder)\(name[point...])"
        let isDated =
          base.hasPrefix(stem + "_") && base.count == stem.count + 5 && YearNotation.year(base.suffix(4)) != nil
        if allowsSeries, isDated, !found.contains(pattern) { found.append(pattern) }
      }
      return found
    }
  }

  /// The years of patterns: those of `--years`, else of the files that there are.
  struct YearSelection {
    let years: [Int]?
    /// What the parameter is called where the values come from.
    let name: String

    func files(
      of pattern: SeriesPattern, variable: String?, for reducer: PredictorSource.Reducer
    ) -> (files: [DatedRaster], problems: [Message]) {
      let least = reducer.minimumYears
      var files: [DatedRaster]
      var problems: [Message] = []
      if let years {
        files = years.map(pattern.file(of:))
        if years.count < least {
          problems.append(
            pattern.place.problem(
              "series.tooFew", .seriesTooFew.filled(["count": "\(years.count)", "least": "\(least)"]),
              mend: .seriesTooFewMend))
        }
      } else {
        (files, problems) = pattern.files(atLeast: least, namingYearsWith: name)
      }
      if let variable { files = files.map { DatedRaster(year: $0.year, path: "\($0.path):\(variable)") } }
      return (files, problems)
    }
  }
}
