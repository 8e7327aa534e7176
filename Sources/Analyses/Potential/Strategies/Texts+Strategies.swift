internal import Messages

/// What is said about a file of strategies.
extension Text {
  static let strategiesNotShipped = Text(
    "the strategies that ship with MineSink aren't there; looked at: {places}.", zh: "找不到随程序附带的策略表；已查找：{places}。")
  static let strategiesNotShippedMend = Text(
    "Install again (make install), or set MINESINK_SHIPPED to the folder Sources/Analyses/Tables/Shipped.",
    zh: "请重新安装（make install），或将 MINESINK_SHIPPED 设为 Sources/Analyses/Tables/Shipped 文件夹。")
  static let strategiesMissingMend = Text(
    "'minesink strategies --out rules.yaml' writes the table that ships, to start from.",
    zh: "可用“minesink strategies --out rules.yaml”写出随程序附带的策略表作为起点。")
  static let strategiesTooLarge = Text(
    "is larger than a table of strategies can be (1 MiB).", zh: "超过策略表的大小上限（1 MiB）。")
  static let strategiesUnreadable = Text("can't be read.", zh: "无法读取。")
  static let strategiesEmptyMend = Text(
    "A table of strategies has the keys version and rules; 'minesink strategies' prints one.",
    zh: "策略表至少包含 version 和 rules 两个键；“minesink strategies”可显示一份完整的策略表。")
  static let strategiesVersion = Text(
    "'{value}' isn't a version of strategy tables that this program reads.", zh: "本程序不能读取版本“{value}”的策略表。")
  static let strategiesAddKey = Text("Add the key {name}.", zh: "请加上键 {name}。")
  static let strategiesDidYouMean = Text("Did you mean {near}?", zh: "是不是 {near}？")
  static let strategiesKnown = Text("Known: {names}.", zh: "可用：{names}。")

  static let strategiesEntriesMend = Text(
    "Write a list; each entry has id, title, when, source and strength.",
    zh: "请写成列表；每项包含 id、title、when、source 和 strength。")
  static let strategiesTextMend = Text("Write {en: ENGLISH, zh: CHINESE}.", zh: "请写成 {en: 英文, zh: 中文}。")
  static let strategiesID = Text("'{value}' can't be an id.", zh: "“{value}”不能作为 id。")
  static let strategiesIDMend = Text(
    "Take up to 40 letters, digits and underscores; 'always' and 'none' are taken.",
    zh: "id 由至多 40 个字母、数字和下划线组成；always 和 none 已被占用。")
  static let strategiesIDRepeated = Text(
    "the id '{value}' stands in line {line} already.", zh: "id“{value}”已在第 {line} 行出现。")
  static let strategiesIDRepeatedMend = Text("Give each entry of a list an id of its own.", zh: "同一列表中的 id 不能重复。")
  static let strategiesUnreachable = Text(
    "no mine ever comes here: '{value}' above holds for every mine.", zh: "不会有矿区到达这里：前面的“{value}”对所有矿区都成立。")
  static let strategiesUnreachableMend = Text("Move it up, or take it out.", zh: "请上移，或删除。")
  static let strategiesStrength = Text("'{value}' isn't a strength.", zh: "“{value}”不是可用的依据强度。")

  static let strategiesCondition = Text("a condition is expected here.", zh: "此处应为条件。")
  static let strategiesConditions = Text("one condition is expected here, not several.", zh: "此处只能有一个条件。")
  static let strategiesConditionMend = Text(
    "Write always, the id of a term, or {aridity: {below: 0.2}}; put several into {all: [...]} or {any: [...]}.",
    zh: "请写 always、术语的 id，或 {aridity: {below: 0.2}}；多个条件放入 {all: [...]} 或 {any: [...]}。")
  static let strategiesListMend = Text(
    "Write {name}: [CONDITION, CONDITION].", zh: "请写成“{name}: [条件, 条件]”。")
  static let strategiesTerm = Text(
    "'{value}' is neither 'always' nor a term defined above.", zh: "“{value}”既不是 always，也不是前面定义过的术语。")
  static let strategiesTooMany = Text(
    "more than 500 tests in one condition, terms written out.", zh: "一个条件中的判断超过 500 个（术语展开后）。")
  static let strategiesQuantity = Text(
    "'{value}' is nothing that a rule can ask of a mine.", zh: "规则无法读取名为“{value}”的量。")
  static let strategiesTestMend = Text(
    "Write {name}: {below: NUMBER}, or atMost, atLeast, above, outside, is.",
    zh: "请写成“{name}: {below: 数值}”，或用 atMost、atLeast、above、outside、is。")

  static let strategiesNumber = Text("'{value}' isn't a number.", zh: "“{value}”不是数值。")
  static let strategiesNumberMend = Text("Give a decimal number such as 0.2.", zh: "请给出十进制数，例如 0.2。")
  static let strategiesNumberOrMedianMend = Text(
    "Give a decimal number such as 20, or a multiple of the median such as 1.25 median.",
    zh: "请给出十进制数（例如 20），或中位数的倍数（例如 1.25 median）。")
  static let strategiesMedian = Text(
    "only potential and potentialAboveNoise are compared with the median.",
    zh: "只有 potential 和 potentialAboveNoise 可与中位数比较。")
  static let strategiesMedianRange = Text("'{value}' isn't a sensible multiple.", zh: "“{value}”不是合理的倍数。")
  static let strategiesMedianRangeMend = Text("Give one above 0, up to 100.", zh: "倍数应大于 0 且不超过 100。")
  static let strategiesRange = Text("'{value}' makes no sense for {name}.", zh: "“{value}”对 {name} 没有意义。")
  static let strategiesRangeMend = Text("It is: {meaning}. Thresholds: {range}.", zh: "它是：{meaning}。阈值范围：{range}。")
  static let strategiesNoNumber = Text("{name} holds words, not numbers.", zh: "{name} 的取值是文字，不是数值。")
  static let strategiesIsMend = Text("Write {is: WORD}; words: {names}.", zh: "请写成 {is: 词}；可用的词：{names}。")
  static let strategiesNoWords = Text("{name} holds numbers, not words.", zh: "{name} 的取值是数值，不是文字。")
  static let strategiesNoWordsMend = Text(
    "Compare it by below, atMost, atLeast, above or outside.", zh: "请用 below、atMost、atLeast、above 或 outside 比较。")
  static let strategiesOutside = Text("two limits are expected here.", zh: "此处应为两个界限。")
  static let strategiesOutsideOrder = Text(
    "the first limit must be below the second, and of its kind.", zh: "第一个界限必须小于第二个，且二者类型相同。")
  static let strategiesOutsideMend = Text("Write outside: [LOW, HIGH].", zh: "请写成“outside: [下限, 上限]”。")
  static let strategiesNever = Text("no value can pass all of this.", zh: "没有任何值能同时满足这些要求。")
  static let strategiesNeverMend = Text(
    "Put alternatives into {any: [...]}; outside: [LOW, HIGH] asks for values beyond two limits.",
    zh: "“或”的关系请放入 {any: [...]}；要选两个界限之外的值，请用 outside: [下限, 上限]。")
  static let strategiesWord = Text("'{value}' isn't a word for {name}.", zh: "“{value}”不是 {name} 的可用词。")
  static let strategiesNoVocabularyMend = Text(
    "List its words under 'words', as the table that ships does.", zh: "请像随附的策略表那样在 words 下列出它的词。")
  static let strategiesMissingWord = Text("'{value}' is neither yes nor no.", zh: "“{value}”既不是 yes 也不是 no。")
  static let strategiesMissingWordMend = Text("Write yes or no.", zh: "请写 yes 或 no。")
  static let strategiesMissingHere = Text(
    "a rule can't hold because something isn't known.", zh: "规则不能因为某项未知而成立。")
  static let strategiesMissingHereMend = Text(
    "'missing' is for climate, grades and stages; a rule whose input is missing is reported as not assessable.",
    zh: "missing 只用于 climate、grades 和 stages；缺少输入的规则会报告为不可评估。")

  static let strategiesWordsMend = Text("Write QUANTITY: {WORD: [SPELLING, SPELLING]}.", zh: "请写成“量: {词: [写法, 写法]}”。")
  static let strategiesSpelling = Text(
    "'{value}' already means {word}.", zh: "“{value}”已经表示 {word}。")
  static let strategiesSpellingEmpty = Text("an empty word means nothing.", zh: "空的写法没有意义。")
  static let strategiesSpellingMend = Text(
    "A spelling stands for one word; case, hyphens and underscores don't count.", zh: "一种写法只对应一个词；不区分大小写、连字符和下划线。")
}
