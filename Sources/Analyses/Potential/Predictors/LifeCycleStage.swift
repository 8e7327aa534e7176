internal import Foundation

/// Where in its life a mine is, as the words of a field say it.
package enum LifeCycleStage: String, Sendable, Hashable, CaseIterable {
  /// Not yet mined: planned, permitted, being built.
  case planned
  case active
  /// Mining has ended for good.
  case closed

  /// Nil for words that aren't known, which are better asked about than guessed: a mine that is suspended, mothballed or shelved may
  /// be either.
  package init?(words: String) {
    guard let stage = Self.byWord[Self.plain(words)] else { return nil }
    self = stage
  }

  /// Words in lower case, with single spaces for whatever separates them.
  private static func plain(_ words: String) -> String {
    words.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// English and Chinese words for the stage, in lower case.
  package var words: [String] {
    switch self {
    case .planned:
      [
        "planned", "proposed", "announced", "permitted", "pre permit", "permitting", "approved", "planning",
        "exploration",
        "development", "in development", "under development", "under construction", "construction", "规划", "规划中", "拟建",
        "拟设", "筹建", "新建", "在建", "建设中", "基建", "未开采", "勘查", "探矿", "计划",
      ]
    case .active:
      [
        "active", "operating", "operational", "operation", "in operation", "producing", "production", "in production",
        "open",
        "working", "mining", "running", "在产", "生产", "生产中", "在采", "开采", "开采中", "正在开采", "运营", "运营中", "正常生产",
        "生产矿山",
      ]
    case .closed:
      [
        "closed", "retired", "abandoned", "decommissioned", "ceased", "inactive closed", "exhausted", "depleted",
        "reclaimed",
        "rehabilitated", "restored", "relinquished", "post closure", "legacy", "orphaned", "historic", "historical",
        "闭坑",
        "已闭坑", "闭矿", "已闭矿", "关闭", "已关闭", "关停", "废弃", "已废弃", "废弃矿山", "闭坑矿山", "关闭矿山", "历史遗留",
        "历史遗留矿山", "资源枯竭", "政策性关闭", "注销", "已注销", "已复垦",
      ]
    }
  }

  private static let byWord: [String: LifeCycleStage] = {
    var stages: [String: LifeCycleStage] = [:]
    for stage in allCases {
      for word in stage.words { stages[word] = stage }
    }
    return stages
  }()
}
