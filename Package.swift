// swift-tools-version: 6.2
import PackageDescription

/// Every target is a room of `Docs/Architecture.md`; a room may import only the rooms that stand below it here.
let rules: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .strictMemorySafety(),
]

func room(_ name: String, _ below: [Target.Dependency], resources: [Resource]? = nil) -> Target {
  .target(name: name, dependencies: below, resources: resources, swiftSettings: rules)
}

func tests(_ name: String, _ rooms: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: rooms + ["TestSupport"], exclude: exclude, swiftSettings: rules)
}

let package = Package(
  name: "minesink",
  products: [
    .executable(name: "minesink", targets: ["minesink"]),
    .library(
      name: "MineSink",
      targets: [
        "Analyses", "LandUse", "Productivity", "Potential", "Geospatial", "Statistics", "Quantities", "Messages",
      ]),
  ],
  targets: [
    // Floor 0: C libraries, a module map and a shim header each.
    .systemLibrary(name: "CGDAL", pkgConfig: "gdal", providers: [.apt(["libgdal-dev"])]),
    .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CPlatform"),

    // Floor 1: what every domain needs.
    room("Messages", []),
    room("Quantities", []),
    room("Statistics", ["CGSL"]),
    room("Geospatial", ["CGDAL", "CISAL", "Messages", "Quantities"]),

    // Floor 2: the domains, pure: values in, values out.
    room("LandUse", ["Messages", "Quantities", "Statistics"]),
    room("Productivity", ["Messages", "Statistics"]),
    room("Potential", ["Messages", "Quantities", "Statistics"]),

    // Floor 3: files in, results folder out.
    room(
      "Analyses",
      [
        "CYAML", "CCrypto", "CPlatform", "Messages", "Quantities", "Statistics", "Geospatial", "LandUse",
        "Productivity", "Potential",
      ],
      resources: [.copy("Tables/Shipped")]),

    // Floor 4: results folder in, report out.
    room("Reporting", ["Messages", "Quantities", "Analyses"], resources: [.copy("Web")]),

    // Floor 5: the command.
    .executableTarget(
      name: "minesink", dependencies: ["Messages", "Analyses", "Reporting"], swiftSettings: rules),

    // What `make benchmark` measures of the forest, beside ranger and scikit-learn.
    .executableTarget(
      name: "ForestBenchmark", dependencies: ["Statistics"], path: "Benchmarks/ForestBenchmark", swiftSettings: rules),

    // What tests of several rooms need: seeded numbers, folders that go again, programs, a browser.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: rules),
    tests("MessagesTests", ["Messages"]),
    tests("QuantitiesTests", ["Quantities"]),
    tests("StatisticsTests", ["Statistics"]),
    tests("GeospatialTests", ["Geospatial", "Messages", "Quantities", "Statistics"]),
    tests("LandUseTests", ["LandUse", "Quantities", "Statistics", "Messages"]),
    tests("ProductivityTests", ["Productivity", "Quantities", "Statistics", "Messages"]),
    tests("PotentialTests", ["Potential", "Quantities", "Statistics", "Messages"]),
    tests(
      "AnalysesTests",
      ["Analyses", "LandUse", "Productivity", "Potential", "Geospatial", "Statistics", "Quantities", "Messages"]),
    tests("ReportingTests", ["Reporting", "Analyses", "Messages"]),
    tests("CommandTests", ["minesink", "Analyses", "Geospatial", "Messages"], exclude: ["Snapshots"]),
    // MineSink against independent code, its laws, and real maps; the program runs as its users run it.
    tests(
      "PeerTests",
      [
        "Analyses", "Geospatial", "LandUse", "Productivity", "Potential", "Statistics", "Quantities", "Messages",
        "minesink",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
