import Foundation
import Messages
import TestSupport
import Testing

@testable import Analyses

@Suite struct WorkspaceHashTests {
  @Test func `SHA-256 of known texts`() {
    // FIPS 180-2, appendix B.1, and the empty message.
    #expect(
      ContentHash.of(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(ContentHash.of([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func `a file longer than a block hashes as its bytes do`() throws {
    try withTemporaryFolder { folder in
      // One block of 1 MiB and 12,345 bytes more.
      let bytes = (0..<(1 << 20) + 12_345).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/大 文件.bin"))
      var told: Int64 = 0
      let hash = try ContentHash.of(file: "\(folder)/大 文件.bin") { told += $0 }
      #expect(hash == ContentHash.of(bytes))
      #expect(told == Int64(bytes.count))
    }
  }

  @Test func `a missing input says which and why`() throws {
    try withTemporaryFolder { folder in
      let error = try #require(throws: Failure.self) { try ContentHash.of(file: "\(folder)/no.tif") }
      #expect(error.message.file == "\(folder)/no.tif")
      #expect(error.message.text.en.contains("No such file"))
    }
  }

  @Test func `a kept hash is used until size, time of change or inode differ`() throws {
    try withTemporaryFolder { folder in
      let file = "\(folder)/in.bin"
      let cacheFile = "\(folder)/cache/hashes.json"
      try writeText("12345", file)
      // Changed long enough ago to be kept.
      let past = Date(timeIntervalSinceNow: -100)
      try FileManager.default.setAttributes([.modificationDate: past], ofItemAtPath: file)
      let identity = try #require(FileSystem.identity(file))
      let cache = HashCache(cacheFile)
      cache.keep(String(repeating: "a", count: 64), of: file, identity)
      cache.save()
      let again = HashCache(cacheFile)
      #expect(again.hash(of: file, identity) == String(repeating: "a", count: 64))
      try writeText("54321", file)
      let changed = try #require(FileSystem.identity(file))
      #expect(again.hash(of: file, changed) == nil)
      // Changed this moment: it may change again within the same tick of the file system's clock.
      again.keep(String(repeating: "b", count: 64), of: file, changed)
      #expect(again.hash(of: file, changed) == nil)
    }
  }

  @Test func `the cache holds ten thousand, the latest`() throws {
    try withTemporaryFolder { folder in
      let identity = FileSystem.Identity(bytes: 1, modified_ns: 1, inode: 1, isFolder: false, isRegularFile: true)
      var entries: [String: [String: JSONValue]] = [:]
      for number in 1...HashCache.capacity + 5 {
        entries["/f\(number)"] = [
          "bytes": .whole(1), "modified_ns": .whole(1), "inode": .whole(1), "number": .whole(Int64(number)),
          "sha256": .text(String(repeating: "c", count: 64)),
        ]
      }
      let path = "\(folder)/hashes.json"
      try Data(JSONText.bytes(of: entries)).write(to: URL(fileURLWithPath: path))
      let cache = HashCache(path)
      cache.keep(String(repeating: "d", count: 64), of: "/new", identity)
      cache.save()
      let kept = try JSONText.value([String: JSONValue].self, from: readBytes(path))
      #expect(kept.count == HashCache.capacity)
      // 10,006 entries: the first six go.
      #expect(kept["/f6"] == nil && kept["/f7"] != nil && kept["/new"] != nil)
    }
  }

  @Test func `a cache that can't be read or written is done without`() throws {
    try withTemporaryFolder { folder in
      try writeText("{broken", "\(folder)/hashes.json")
      let identity = FileSystem.Identity(bytes: 1, modified_ns: 1, inode: 1, isFolder: false, isRegularFile: true)
      #expect(HashCache("\(folder)/hashes.json").hash(of: "/x", identity) == nil)
      let nowhere = HashCache("/proc/minesink/hashes.json")
      nowhere.keep("x", of: "/x", identity)
      nowhere.save()
    }
  }

  @Test func `the files of a shapefile and of a raster count with it`() throws {
    try withTemporaryFolder { folder in
      for name in ["a.shp", "a.shx", "a.dbf", "a.prj", "a.cpg", "b.tif", "b.tfw", "b.tif.ovr", "c.csv", "c.prj"] {
        try writeText(name, "\(folder)/\(name)")
      }
      func names(_ file: String) -> [String] {
        InputHashing.files(of: "\(folder)/\(file)").map { URL(fileURLWithPath: $0).lastPathComponent }
      }
      #expect(names("a.shp") == ["a.shp", "a.shx", "a.dbf", "a.prj", "a.cpg"])
      #expect(names("b.tif") == ["b.tif", "b.tif.ovr", "b.tfw"])
      #expect(names("c.csv") == ["c.csv"])
    }
  }

  @Test func `a setting is known by the input's content, its year by its text`() {
    let inputs = [
      HashedInput(parameter: "map", path: "/home/a/lu.tif", bytes: 1, sha256: "AAA"),
      HashedInput(parameter: "map", path: "/home/b/lu.tif", bytes: 1, sha256: "BBB"),
    ]
    #expect(Fingerprint.withoutPlace(("map", "1986=a/lu.tif"), inputs) == "1986=AAA")
    #expect(Fingerprint.withoutPlace(("map", "2018=b/lu.tif"), inputs) == "2018=BBB")
    #expect(Fingerprint.withoutPlace(("scheme", "a/lu.tif"), inputs) == "a/lu.tif")
  }
}
