import Messages

/// What is said about a project file.
extension Text {
  static let projectUnreadable = Text("can't be read: {reason}.", zh: "无法读取：{reason}。")
  static let projectUnreadableMend = Text(
    "Check the path and whether you may read the file.", zh: "请检查路径以及读取权限。")
  static let projectIsFolder = Text("is a folder, not a project file.", zh: "是文件夹，不是项目文件。")
  static let projectMissing = Text("there is no such file.", zh: "没有这个文件。")
  static let projectMissingMend = Text(
    "Check the path; 'minesink example pingshuo --out FOLDER' writes a project file to start from.",
    zh: "请检查路径；“minesink example pingshuo --out 文件夹”可写出一个示例项目文件。")
  static let projectTooLarge = Text(
    "is larger than a project file can be (1 MiB).", zh: "超过项目文件的大小上限（1 MiB）。")
  static let projectTooLargeMend = Text("Is it really a project file?", zh: "请确认它确实是项目文件。")
  static let projectNotUTF8 = Text("isn't UTF-8.", zh: "不是 UTF-8 编码。")
  static let projectNotUTF8Mend = Text(
    "Save it as UTF-8; a GBK file is converted by: iconv -f GBK -t UTF-8 OLD > NEW.",
    zh: "请另存为 UTF-8；GBK 文件可用 iconv -f GBK -t UTF-8 旧文件 > 新文件 转换。")

  static let yamlNoMemory = Text("can't be read: no memory.", zh: "无法读取：内存不足。")
  static let yamlEmpty = Text("is empty.", zh: "是空的。")
  static let yamlEmptyMend = Text(
    "A project file has the keys version, name, language and analyses.",
    zh: "项目文件包含 version、name、language、analyses 等键。")
  static let yamlDocuments = Text("a second document begins here.", zh: "从这里开始了第二个文档。")
  static let yamlDocumentsMend = Text("Keep one document in a file.", zh: "一个文件只能有一个文档。")
  static let yamlTooLarge = Text("is nested too deeply or has too many values.", zh: "嵌套过深或内容过多。")
  static let yamlTooLargeMend = Text("Make it simpler.", zh: "请简化内容。")
  static let yamlKey = Text("a key must be one word, not a list or a map.", zh: "键必须是一个词，不能是列表或映射。")
  static let yamlKeyMend = Text("Write KEY: VALUE.", zh: "请写成“键: 值”。")
  static let yamlUnexpected = Text("can't be read here.", zh: "此处无法读取。")
  static let yamlAlias = Text("anchors (&) and aliases (*) aren't allowed.", zh: "不允许使用锚点（&）和别名（*）。")
  static let yamlAliasMend = Text(
    "Write the value out; a text that begins with & or * goes in quotes.",
    zh: "请直接写出该值；以 & 或 * 开头的文字要加引号。")
  static let yamlTag = Text("tags (!) aren't allowed.", zh: "不允许使用标签（!）。")
  static let yamlTagMend = Text(
    "Leave the tag out; a text that begins with ! goes in quotes.", zh: "请去掉标签；以 ! 开头的文字要加引号。")
  static let yamlInvalid = Text("isn't valid YAML: {reason}.", zh: "不是有效的 YAML：{reason}。")
  static let yamlInvalidMend = Text(
    "Check indentation, colons, brackets and quotes there or just before.",
    zh: "请检查此处或之前的缩进、冒号、括号和引号。")
  static let yamlTabMend = Text(
    "Indent with spaces, not tabs; a text that begins with @, ` or % goes in quotes.",
    zh: "请用空格缩进，不要用制表符；以 @、` 或 % 开头的文字要加引号。")

  static let keyUnknown = Text("unknown key.", zh: "未知的键。")
  static let keyUnknownNear = Text("unknown key; did you mean {near}?", zh: "未知的键；是不是 {near}？")
  static let keyUnknownMend = Text("Known keys: {names}.", zh: "可用的键：{names}。")
  static let keyRepeated = Text(
    "this key was already given in line {line}.", zh: "这个键已在第 {line} 行给出。")
  static let keyRepeatedMend = Text("Keep one of them.", zh: "请只保留一个。")
  static let keyMissing = Text("is required, but isn't given.", zh: "是必填项，但没有给出。")
  static let keyEmpty = Text("has no value.", zh: "没有值。")
  static let keyEmptyMend = Text("Give a value, or take the key out.", zh: "请给出一个值，或去掉这个键。")

  static let versionWrong = Text(
    "'{value}' isn't a version of project files that this program reads.", zh: "本程序不能读取版本“{value}”的项目文件。")
  static let versionMend = Text("Write version: 1.", zh: "请写成 version: 1。")
  static let languageWrong = Text("'{value}' isn't a language that MineSink speaks.", zh: "MineSink 没有“{value}”这种语言。")
  static let languageMend = Text("Write en or zh.", zh: "请写 en 或 zh。")

  static let shapeScalar = Text("a single value is expected here.", zh: "此处应为单个值。")
  static let shapeScalarMend = Text("Write {name}: VALUE.", zh: "请写成“{name}: 值”。")
  static let shapeList = Text("a list of values is expected here.", zh: "此处应为列表。")
  static let shapeListMend = Text("Write {name}: [VALUE, VALUE].", zh: "请写成“{name}: [值, 值]”。")
  static let shapeMap = Text("a map from year to file is expected here.", zh: "此处应为“年份到文件”的映射。")
  static let shapeMapMend = Text(
    "Write {name}: {1986: FIRST.tif, 2018: LAST.tif}.", zh: "请写成“{name}: {1986: 早期.tif, 2018: 晚期.tif}”。")
  static let shapeMapOrPattern = Text(
    "a map from year to file, or one pattern, is expected here.", zh: "此处应为“年份到文件”的映射，或一个文件名模式。")
  static let shapeMapOrPatternMend = Text(
    "Write {name}: {2000: FIRST.tif, 2001: NEXT.tif}, or {name}: 'FILE_{year}.tif'.",
    zh: "请写成“{name}: {2000: 第一年.tif, 2001: 第二年.tif}”或“{name}: '文件_{year}.tif'”。")
  static let shapeSources = Text("a map from name to source is expected here.", zh: "此处应为“名称到来源”的映射。")
  static let shapeSourcesMend = Text(
    "Write {name}: {soc: soc.tif, area: '@area'}.", zh: "请写成“{name}: {soc: soc.tif, area: '@area'}”。")
  static let shapeFolder = Text("a name with its folder is expected here.", zh: "此处应为名称及其文件夹。")
  static let shapeFolderMend = Text("Write {name}: {NAME: FOLDER}.", zh: "请写成“{name}: {名称: 文件夹}”。")
  static let shapeGroups = Text("a map from group to names is expected here.", zh: "此处应为“组到名称列表”的映射。")
  static let shapeGroupsMend = Text(
    "Write {name}: {climate: [spei, precipitation]}.", zh: "请写成“{name}: {climate: [spei, precipitation]}”。")
  static let shapeRoot = Text("keys and values are expected here.", zh: "此处应为键和值。")
  static let shapeAnalyses = Text("a list of analyses is expected here.", zh: "此处应为分析列表。")
  static let shapeAnalysesMend = Text(
    "Begin each with '- analysis: NAME' on a line of its own.", zh: "每项分析以单独一行“- analysis: 名称”开头。")

  static let analysisUnknown = Text("'{value}' isn't an analysis.", zh: "没有名为“{value}”的分析。")
  static let analysisUnknownNear = Text(
    "'{value}' isn't an analysis; did you mean {near}?", zh: "没有名为“{value}”的分析；是不是 {near}？")
  static let analysisUnknownMend = Text("Analyses: {names}.", zh: "可用的分析：{names}。")
  static let analysisRepeated = Text(
    "'{value}' is listed twice; the second would overwrite the first one's results.",
    zh: "“{value}”列出了两次；后者会覆盖前者的结果。")
  static let analysisRepeatedMend = Text(
    "Put it into a project file of its own, with another results folder.",
    zh: "请放到另一个项目文件中，并使用另一个结果文件夹。")
  static let analysesEmpty = Text("no analysis is listed.", zh: "没有列出任何分析。")
}
