import Foundation
import Messages
import TestSupport
import Testing

@testable import Analyses

@Suite struct BeltExampleTests {
  private static let small = BeltSize(columns: 160, rows: 120, mines: 12)

  @Test func `the belt's mines lie apart from each other and inside its maps, the same each time`() {
    let size = BeltSize(columns: 960, rows: 480, mines: 150)
    let mines = BeltExample.mines(size)
    #expect(mines == BeltExample.mines(size))
    #expect(mines.count == 150 && Set(mines.map(\.id)).count == 150)
    for (number, mine) in mines.enumerated() {
      for corner in mine.outline {
        #expect((84...84 + 960 * 0.0125).contains(corner.x) && (42 - 480 * 0.0125...42).contains(corner.y))
      }
      for other in mines.prefix(number) {
        let across = (mine.longitude - other.longitude) * 111 * cos(mine.latitude * .pi / 180)
        #expect(hypot(across, (mine.latitude - other.latitude) * 111) > 14.5)
      }
    }
  }

  @Test func `what a mine could win back follows from what is true of it`() {
    for mine in BeltExample.mines(BeltSize(columns: 960, rows: 480, mines: 60)) {
      // Φ⁻¹(0.9) · 15 g C/m²/yr = 19.22328
      #expect(abs(mine.frontier_gC_per_m2_yr - mine.expectedChange_gC_per_m2_yr - 19.22328) < 1e-4)
      #expect(mine.potential_gC_per_m2_yr == max(0, mine.frontier_gC_per_m2_yr - mine.change_gC_per_m2_yr))
    }
  }

  @Test func `every file that the belt promises is written, and its project reads`() throws {
    try withTemporaryFolder { folder in
      let project = try BeltExample.write(into: folder, size: Self.small, language: "zh", threads: 2)
      for name in BeltExample.fileNames {
        #expect(FileManager.default.fileExists(atPath: "\(folder)/\(name)"), "\(name)")
      }
      let (read, problems) = ProjectFile.read(project, .standard)
      #expect(problems.isEmpty)
      #expect(read?.entries.map(\.id) == ["nep", "potential"] && read?.language == .chinese)
    }
  }

  @Test func `threads don't change the belt`() throws {
    try withTemporaryFolder { folder in
      for threads in [1, 3] {
        try FileManager.default.createDirectory(atPath: "\(folder)/\(threads)", withIntermediateDirectories: true)
        _ = try BeltExample.write(into: "\(folder)/\(threads)", size: Self.small, language: "en", threads: threads)
      }
      for name in BeltExample.fileNames where name.hasSuffix(".tif") {
        #expect(FileManager.default.contentsEqual(atPath: "\(folder)/1/\(name)", andPath: "\(folder)/3/\(name)"))
      }
    }
  }
}
