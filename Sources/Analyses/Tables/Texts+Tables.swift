internal import Messages

/// What is said about tables that the user gives.
extension Text {
  static let placeLine = Text("line {line}", zh: "第 {line} 行")
  static let placeColumn = Text("line {line}, column {column}", zh: "第 {line} 行，{column} 列")
  static let placeCharacter = Text("line {line}, character {character}", zh: "第 {line} 行，第 {character} 个字符")

  /// Where in a table something stands.
  static func place(line: Int, column: String? = nil) -> Text {
    let place = (column == nil ? placeLine : placeColumn).filled(["line": "\(line)"])
    return column.map { place.filled(["column": $0]) } ?? place
  }

  static let tableMissing = Text("there is no such file.", zh: "文件不存在。")
  static let tableMissingMend = Text("Give the path of a CSV table.", zh: "请给出 CSV 表格的路径。")
  static let tableNotAFile = Text("isn't a file.", zh: "不是文件。")
  static let tableTooLarge = Text(
    "is larger than 64 MiB, so it can't be a table like this.", zh: "大于 64 MiB，不可能是这样的表格。")
  static let tableNotText = Text("holds bytes of zero, so it isn't a text table.", zh: "含有零字节，不是文本表格。")
  static let tableNotUTF8 = Text("isn't UTF-8 text.", zh: "不是 UTF-8 文本。")
  static let tableNotUTF8Mend = Text(
    "Save it as CSV in UTF-8 (in Excel: CSV UTF-8).", zh: "请另存为 UTF-8 编码的 CSV（在 Excel 中选“CSV UTF-8”）。")
  static let tableOtherEncoding = Text("is in {encoding}; it must be UTF-8.", zh: "编码是 {encoding}，应为 UTF-8。")
  static let tableOtherEncodingMend = Text("Convert it: {command}", zh: "请转换：{command}")
  static let tableEmpty = Text("is empty.", zh: "是空的。")
  static let tableEmptyMend = Text("Begin with a header: {columns}.", zh: "请以表头开始：{columns}。")
  static let tableNoRows = Text("has a header, but no rows.", zh: "只有表头，没有数据行。")
  static let tableNoRowsMend = Text("Add at least one row.", zh: "请至少加上一行数据。")
  static let tableOpenQuote = Text("a quote opens here and is never closed.", zh: "此处的引号没有闭合。")
  static let tableTextAfterQuote = Text(
    "'{value}' stands between a closing quote and the separator.", zh: "闭合引号与分隔符之间有“{value}”。")
  static let tableQuoteMend = Text(
    "Close the quote; write a quote inside a quoted cell twice (\"\").", zh: "请闭合引号；引号内的引号须写成两个（\"\"）。")
  static let tableRagged = Text(
    "{count} cells, but the header has {expected}.", zh: "有 {count} 个单元格，而表头有 {expected} 个。")
  static let tableRaggedMend = Text(
    "Give each row as many cells as the header; quote cells that hold the separator.", zh: "每行的单元格数应与表头相同；含分隔符的单元格请加引号。"
  )
  static let tableColumnTwice = Text("the column '{value}' stands there twice.", zh: "列“{value}”出现了两次。")
  static let tableColumnTwiceMend = Text("Keep one of them.", zh: "请只保留一列。")
  static let tableColumnUnnamed = Text("the column has no name.", zh: "该列没有名称。")
  static let tableColumnUnnamedMend = Text("Name it, or take it out.", zh: "请为该列命名，或去掉该列。")
  static let tableColumnUnknown = Text("unknown column '{value}'.", zh: "未知的列“{value}”。")
  static let tableColumnUnknownNear = Text(
    "unknown column '{value}'; did you mean {near}?", zh: "未知的列“{value}”；是不是 {near}？")
  static let tableColumnUnknownMend = Text("Columns that are known: {names}.", zh: "可用的列：{names}。")
  static let tableColumnMissing = Text("the column '{value}' is missing.", zh: "缺少列“{value}”。")
  static let tableColumnMissingMend = Text("Add the column {name}.", zh: "请加上列 {name}。")
  static let tableMoreProblems = Text("{count} more problems like these.", zh: "还有 {count} 个类似的问题。")

  static let cellEmpty = Text("the cell is empty.", zh: "单元格是空的。")
  static let cellEmptyMend = Text("Give a value.", zh: "请填写。")
  static let cellNotWhole = Text("'{value}' isn't a whole number.", zh: "“{value}”不是整数。")
  static let cellNotWholeMend = Text("Write the code as in the maps, such as 11.", zh: "请写地图中的编码，例如 11。")
  static let cellNotNumber = Text("'{value}' isn't a number.", zh: "“{value}”不是数字。")
  static let cellNotNumberMend = Text(
    "Write digits with a point for the decimals, without unit or digit grouping.", zh: "请只写数字，小数点用“.”，不带单位和千位分隔符。")
  static let cellUnknownWord = Text("'{value}' isn't one of the words allowed here.", zh: "“{value}”不是此处允许的词。")
  static let cellUnknownWordNear = Text(
    "'{value}' isn't one of the words allowed here; did you mean {near}?", zh: "“{value}”不是此处允许的词；是不是 {near}？")
  static let cellUnknownWordMend = Text("Allowed: {names}.", zh: "允许：{names}。")
  static let cellDuplicate = Text("'{value}' stands on line {line} already.", zh: "“{value}”在第 {line} 行已出现。")
  static let cellDuplicateMend = Text("Keep one of the rows.", zh: "请只保留其中一行。")
  static let cellNotColour = Text("'{value}' isn't a colour.", zh: "“{value}”不是颜色。")
  static let cellNotColourMend = Text(
    "Write #rrggbb, such as #ffd37f, or leave the cell empty.", zh: "请写成 #rrggbb，例如 #ffd37f，或留空。")

  static let densityNoPool = Text("no column gives a carbon density.", zh: "没有任何碳密度列。")
  static let densityNoPoolMend = Text(
    "Add columns such as above_tC_per_ha, below_tC_per_ha, soil_tC_per_ha, dead_tC_per_ha, or only total_tC_per_ha.",
    zh: "请加上碳密度列，例如 above_tC_per_ha、below_tC_per_ha、soil_tC_per_ha、dead_tC_per_ha，或只给 total_tC_per_ha。")
  static let densityTotalAndPools = Text(
    "the total stands beside single pools, so that carbon would be counted twice.", zh: "总碳密度与分库碳密度并列，会重复计算。")
  static let densityTotalAndPoolsMend = Text(
    "Give either total_tC_per_ha alone or the pools.", zh: "请只给 total_tC_per_ha，或只给各碳库。")
  static let densityVegetationTwice = Text(
    "vegetation is above- and belowground together, and one of these has a column too.", zh: "植被碳密度已包括地上和地下部分，不能再与其并列。")
  static let densityVegetationTwiceMend = Text(
    "Give either vegetation_tC_per_ha or above_tC_per_ha and below_tC_per_ha.",
    zh: "请只给 vegetation_tC_per_ha，或给 above_tC_per_ha 和 below_tC_per_ha。")
  static let densityOneBoundColumn = Text("this bound has no column {other} beside it.", zh: "该界限缺少对应的列 {other}。")
  static let densityOneBoundColumnMend = Text(
    "Add {other}: the 95 % bounds come in pairs.", zh: "请加上 {other}：95 % 上下限须成对给出。")
  static let densityBoundsAlone = Text("bounds are given, but {column} isn't.", zh: "给出了上下限，但没有 {column}。")
  static let densityBoundsAloneMend = Text("Add the column {column}.", zh: "请加上列 {column}。")
  static let densityBlank = Text("the density is blank.", zh: "碳密度是空的。")
  static let densityBlankMend = Text(
    "Give t C/ha (0 where there is none), or take the pool's column out for all classes.",
    zh: "请填写碳密度（t C/ha，没有则写 0），或对所有地类去掉该碳库的列。")
  static let densityOneBound = Text("one of the two bounds is blank.", zh: "上下限缺少一个。")
  static let densityOneBoundMend = Text("Give both 95 % bounds or none.", zh: "95 % 上下限须同时给出或都不给。")
  static let densityOrder = Text(
    "low {low}, value {value}, high {high}: they must rise.", zh: "下限 {low}、值 {value}、上限 {high}：应依次不减。")
  static let densityOrderMend = Text("Make low ≤ value ≤ high.", zh: "应满足 下限 ≤ 值 ≤ 上限。")
  static let densityNegative = Text(
    "{value} t C/ha is negative; allowed: from 0 to 1000.", zh: "{value} t C/ha 为负数；允许 0 至 1000。")
  static let densityNegativeMend = Text(
    "Give the carbon that a hectare of the class holds, 0 where it holds none; losses are computed from the maps.",
    zh: "请填写该地类每公顷的碳储量，没有则填 0；碳损失由各期图计算得出。")
  static let densityImplausible = Text(
    "{value} t C/ha is more than any land holds; allowed: from 0 to 1000.", zh: "{value} t C/ha 超出任何土地的碳密度；允许 0 至 1000。"
  )
  static let densityImplausibleMend = Text(
    "Give t C/ha; g/m² divided by 100 and kg/m² times 10 are t/ha.", zh: "请用 t C/ha；g/m² 除以 100、kg/m² 乘以 10 即为 t/ha。")
  static let densitySoilDepth = Text(
    "{value} cm isn't a soil depth; allowed: more than 0, up to 1000.", zh: "{value} cm 不是合理的土层深度；允许大于 0 且不超过 1000。")
  static let densitySoilDepthMend = Text("Give the depth in centimetres.", zh: "请以厘米给出深度。")
  static let densitySoilDepths = Text(
    "soil to {value} cm here, to {first} cm on line {line}: their difference isn't a change of carbon.",
    zh: "此处土层深 {value} cm，第 {line} 行为 {first} cm：两者之差不是碳储量变化。")
  static let densitySoilDepthsMend = Text(
    "Bring all densities to one depth.", zh: "请将所有碳密度统一到同一深度。")
  static let publishedNoFigureMend = Text(
    "Give the printed figure; only a reconstructed one may be blank.", zh: "请填写文献中的数值；只有 reconstructed 可以留空。")
}
