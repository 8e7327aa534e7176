// swift-tools-version: 6.2
import PackageDescription

/// What MineSink is measured against and needs compiling for: a package of its own, so that neither the product nor its
/// tests know of it.
let package = Package(
  name: "minesink-benchmarks",
  products: [.executable(name: "decode-floor", targets: ["DecodeFloor"])],
  targets: [
    .systemLibrary(name: "CGDAL", path: "CGDAL", pkgConfig: "gdal", providers: [.apt(["libgdal-dev"])]),
    .executableTarget(
      name: "DecodeFloor", dependencies: ["CGDAL"], path: "DecodeFloor", swiftSettings: [.strictMemorySafety()]),
  ],
  swiftLanguageModes: [.v6]
)
