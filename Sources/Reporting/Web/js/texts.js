// Every word of the page that doesn't come from the results: key: [English, Chinese].
"use strict";
window.MineSink = {};

MineSink.texts = {
  // Page
  reportTitle: ["MineSink report", "MineSink 报告"],
  untitled: ["Unnamed project", "未命名项目"],
  languageSwitch: ["Language", "语言"],
  contents: ["Contents", "目录"],
  skip: ["Skip to the contents", "跳到正文"],
  years: ["Years {years}", "年份 {years}"],
  signs: [
    "Signs: positive means that the land gains carbon, negative that it loses carbon. CO₂ = C × 44/12.",
    "符号约定：正值表示土地增碳，负值表示土地失碳。CO₂ = C × 44/12。"],
  missingFiles: [
    "The summary names files that weren't in the results folder when this report was written: {files}.",
    "写出本报告时，结果文件夹中缺少摘要所列的文件：{files}。"],
  failedPart: ["This part couldn't be drawn: {reason}", "此部分无法绘制：{reason}"],
  offline: [
    "This page holds all it shows and asks the network for nothing.",
    "本页自带全部内容，不向网络请求任何资源。"],

  // Selectors
  zone: ["Area", "范围"],
  wholeArea: ["Whole area", "全区"],
  period: ["Period", "时段"],
  selectors: ["Area and period of all figures and tables below", "下列图表的范围与时段"],

  // Headline
  interval: ["{share} % interval: {low} to {high}", "{share} % 区间：{low} 至 {high}"],
  noInterval: ["no interval: no bounds were given", "无区间：未给出上下限"],
  asCO2: ["= {value} t CO₂", "= {value} t CO₂"],
  source: ["Source", "来源"],
  totalArea: ["Area compared", "对比面积"],
  changedArea: ["Changed class, {period}", "{period} 地类发生变化"],
  damagedNow: ["Damaged land in {year}", "{year} 年损毁土地"],
  everDamaged: ["Ever damaged by {year}", "截至 {year} 年曾损毁"],
  reclaimedNow: ["Reclaimed by {year}", "截至 {year} 年已复垦"],
  carbonChange: ["Carbon change, {period}", "{period} 碳变化"],
  shareOf: ["{share} % of the area", "占全区 {share} %"],
  functionalShares: ["Carbon-sink functional areas, {period}", "{period} 碳汇功能区"],
  compositeDegree: ["Composite dynamic degree, {period}", "{period} 综合土地利用动态度"],
  ruledPairs: ["Pairs of classes with a rule", "有规则的地类组合"],
  ruledPairsValue: ["{ruled} of {possible}", "{possible} 对中的 {ruled} 对"],
  scheme: ["rules: {scheme}", "规则：{scheme}"],

  // Strength of a source
  strength: ["Strength of the source", "来源可靠程度"],
  "strength.seed": ["paper", "论文"],
  "strength.source": ["literature", "文献"],
  "strength.memory": ["from memory", "凭记忆"],
  "strength.design": ["our choice", "设计取值"],
  "strength.measured": ["measured", "实测"],
  "strength.user": ["user's own", "用户给定"],
  "strengthAbout.seed": ["printed in the paper that the method comes from", "取自方法所依据的论文"],
  "strengthAbout.source": ["read in a source that is named", "取自所列文献"],
  "strengthAbout.memory": ["common knowledge that wasn't looked up; check it", "常识取值，未核对原文，请核实"],
  "strengthAbout.design": ["chosen by MineSink where no source decides", "无文献可依，由 MineSink 选定"],
  "strengthAbout.measured": ["measured on the maps given", "由所给地图量算"],
  "strengthAbout.user": ["given with this run", "由本次运行给定"],

  // Sections
  "section.summary": ["Summary", "摘要"],
  "section.here": ["What changed", "变化概况"],
  "section.maps": ["Maps", "地图"],
  "section.change": ["Land-use change", "土地利用变化"],
  "section.functional": ["Carbon-sink functional areas and damaged land", "碳汇功能区与损毁土地"],
  "section.carbon": ["Carbon change", "碳变化"],
  "section.intensity": ["Intensity analysis", "强度分析"],
  "section.published": ["The paper's figures beside ours", "论文数字与本程序结果对照"],
  "section.reconciliation": ["Reconciliation", "平衡核对"],
  "section.assumptions": ["Assumptions", "假设"],
  "section.notes": ["Notes", "提示"],
  "section.tables": ["All tables", "全部表格"],
  "section.provenance": ["Provenance", "溯源信息"],

  // Maps
  layers: ["Layers", "图层"],
  "kind.landuse": ["Land use", "土地利用"],
  "kind.functional": ["Functional areas", "碳汇功能区"],
  "kind.carbon": ["Carbon change", "碳变化"],
  "kind.reclamation": ["Reclamation", "复垦"],
  "kind.other": ["Other", "其他"],
  mapOf: ["Map: {title}", "地图：{title}"],
  mapAbout: [
    "Pictures of the result rasters; the GeoTIFFs beside this report hold the values. No base map.",
    "由结果栅格生成的图片；数值见报告旁的 GeoTIFF。无底图。"],
  legend: ["Legend", "图例"],
  compareWith: ["Compare with", "对比图层"],
  compareNone: ["nothing", "无"],
  fade: ["Fade to the layer compared", "淡出至对比图层"],
  north: ["North is up", "上方为北"],
  northLetter: ["N", "北"],
  zoneOutlines: ["Zone outlines", "分区边界"],
  noWebGL: [
    "This browser can't draw the map (WebGL is off), so the picture is shown instead.",
    "此浏览器无法绘制地图（WebGL 不可用），以图片代替。"],
  underPointer: ["Under the pointer: {label}", "指针处：{label}"],
  zoomIn: ["Zoom in", "放大"],
  zoomOut: ["Zoom out", "缩小"],
  fullscreen: ["Fullscreen", "全屏"],
  exitFullscreen: ["Leave fullscreen", "退出全屏"],
  twoFingers: ["Use two fingers to move the map", "请用双指移动地图"],
  ctrlZoom: ["Hold Ctrl and scroll to zoom the map", "按住 Ctrl 并滚动以缩放地图"],
  cmdZoom: ["Hold ⌘ and scroll to zoom the map", "按住 ⌘ 并滚动以缩放地图"],
  noPictures: ["No map pictures are in this results folder.", "结果文件夹中没有地图图片。"],

  // Charts
  sankeyTitle: ["Transitions between all dates", "各时点间的地类转移"],
  sankeyAbout: [
    "Each column is a date, each band the land that goes from one class to another.",
    "每列为一个时点，每条色带为两地类间转移（或保持）的面积。"],
  sankeyGathered: [
    "To stay readable, {count} flows smaller than the others (together {area} ha) run through the grey nodes at the bottom, “{node}”:",
    "为便于阅读，{count} 条较小的转移（共 {area} ha）汇入底部的灰色节点“{node}”："],
  sankeyAll: ["All flows are shown.", "已显示全部转移。"],
  smallFlows: ["smaller flows", "较小转移"],
  showList: ["Which ones", "列出"],
  matrixTitle: ["Transfer matrix, {period}", "土地利用转移矩阵，{period}"],
  matrixAbout: [
    "Rows: class at the start; columns: class at the end; ha. The grey diagonal is land that kept its class and is left out of the colours, which are logarithmic.",
    "行为期初地类，列为期末地类，单位 ha。灰色对角线为未变化土地，不参与着色；颜色按对数分级。"],
  fromClass: ["From", "期初"],
  toClass: ["To", "期末"],
  classChangeTitle: ["Gain, loss, net and swap by class, {period}", "各地类增加、减少、净变化与交换，{period}"],
  classChangeAbout: [
    "Swap is the area that a class lost in one place and gained in another: twice the smaller of gain and loss.",
    "交换量为某地类在一处减少而在另一处增加的面积，即增减两者较小值的两倍。"],
  gain: ["Gain", "增加"],
  loss: ["Loss", "减少"],
  net: ["Net", "净变化"],
  swap: ["Swap", "交换"],
  functionalTitle: ["Functional areas in each period", "各时段碳汇功能区"],
  functionalAbout: [
    "Shares of the area compared; with background and unassigned land they make 100 %.",
    "占对比面积的比例；含背景与未划分土地，合计 100 %。"],
  damagedTitle: ["Damaged and reclaimed land over time", "损毁与复垦土地的变化"],
  damagedAbout: [
    "Status of the land that was ever damaged, at each date from the second on.",
    "自第二个时点起，各时点曾损毁土地的状态。"],
  byTransitionTitle: ["Carbon change by transition, {period}", "各类转移的碳变化，{period}"],
  byTransitionAbout: [
    "Largest first; whiskers: 5th to 95th percentile where densities carry bounds. Positive: the land gains carbon.",
    "按绝对值从大到小；须线为第 5 至第 95 百分位（密度给出上下限时）。正值：土地增碳。"],
  otherTransitions: ["{count} other transitions", "其余 {count} 种转移"],
  byPoolTitle: ["Carbon change by pool, {period}", "各碳库的碳变化，{period}"],
  byPoolAbout: [
    "Pools that the density table doesn't give stay missing: {missing}.",
    "密度表未给出的碳库保持缺失：{missing}。"],
  byPoolAll: ["Positive: the land gains carbon.", "正值：土地增碳。"],
  byAreaTypeTitle: ["Carbon change by functional area, {period}", "各功能区的碳变化，{period}"],
  byAreaTypeAbout: [
    "Whiskers: 5th to 95th percentile. Positive: the land gains carbon.",
    "须线为第 5 至第 95 百分位。正值：土地增碳。"],
  intervalTitle: ["Interval level: how fast the land changes", "时间间隔层次：土地变化的快慢"],
  intervalAbout: [
    "Changed share of the area per year; the line is the uniform rate over all years.",
    "每年变化面积占比；竖线为全时段均匀强度。"],
  categoryTitle: ["Category level: which classes are active, {period}", "类别层次：哪些地类活跃，{period}"],
  categoryAbout: [
    "Gain per year in % of the class's end area, loss in % of its start area; the line is the uniform intensity.",
    "增加强度按期末面积、减少强度按期初面积，% / 年；竖线为均匀强度。"],
  transitionTitle: ["Transition level: {class}, {period}", "转移层次：{class}，{period}"],
  transitionAbout: [
    "Right of the line the class targets the other class, left of it it avoids it.",
    "高于竖线为倾向该地类，低于竖线为规避。"],
  transitionGain: ["where its gain comes from", "增加来自何处"],
  transitionLoss: ["where its loss goes to", "减少去向何处"],
  classChoice: ["Class", "地类"],
  direction: ["Direction", "方向"],
  uniform: ["uniform", "均匀强度"],
  intensity: ["Intensity", "强度"],
  perYear: ["%/yr", "%/年"],
  noRows: ["The table has no rows for this choice.", "表中没有符合此选择的数据。"],
  noTransitions: [
    "No carbon is reported by transition: no densities were given or nothing changed.",
    "无各类转移的碳变化：未给出密度或无变化。"],
  chartPicture: ["Save the chart as a picture", "将图表存为图片"],
  chartAlt: ["Chart: {title}. The same numbers stand in the tables below.", "图表：{title}。相同数字见下方表格。"],

  // Names of ids in the tables
  "areaType.invariant": ["Carbon-sink invariant area", "碳汇不变区"],
  "areaType.enhancement": ["Carbon-sink enhancement area", "碳汇增强区"],
  "areaType.lowcarbonoptimisation": ["Low-carbon optimisation area", "低碳优化区"],
  "areaType.emissioncontrol": ["Carbon-emission control area", "碳排放控制区"],
  "areaType.background": ["Background", "背景"],
  "areaType.unassigned": ["Unassigned", "未划分"],
  "pool.above": ["aboveground", "地上"],
  "pool.below": ["belowground", "地下"],
  "pool.vegetation": ["vegetation", "植被"],
  "pool.soil": ["soil", "土壤"],
  "pool.dead": ["dead matter", "死有机质"],
  "pool.total": ["total", "合计"],
  "status.never_damaged": ["never damaged", "从未损毁"],
  "status.damaged": ["damaged", "损毁"],
  "status.damaged_again": ["damaged again", "再次损毁"],
  "status.reclaimed_arable": ["reclaimed to arable land", "复垦为耕地"],
  "status.reclaimed_forest": ["reclaimed to forest", "复垦为林地"],
  "status.reclaimed_grass": ["reclaimed to grassland", "复垦为草地"],
  "status.redeveloped": ["redeveloped", "再开发"],
  "status.ever_damaged": ["ever damaged (sum)", "曾损毁（合计）"],
  "level.interval": ["interval", "时间间隔"],
  "level.category_gain": ["category, gain", "类别（增加）"],
  "level.category_loss": ["category, loss", "类别（减少）"],
  "level.transition_gain": ["transition, gain", "转移（增加）"],
  "level.transition_loss": ["transition, loss", "转移（减少）"],
  "verdict.fast": ["fast", "快"],
  "verdict.slow": ["slow", "慢"],
  "verdict.active": ["active", "活跃"],
  "verdict.dormant": ["dormant", "休眠"],
  "verdict.target": ["targets", "倾向"],
  "verdict.avoid": ["avoids", "规避"],
  "verdict.uniform": ["uniform", "均匀"],
  "verdict.agrees": ["agrees", "一致"],
  "verdict.differs": ["differs", "不一致"],
  "verdict.misprint": ["misprint in the paper", "论文误印"],
  "verdict.contradiction": ["the paper contradicts itself", "论文自相矛盾"],
  "verdict.reconstructed": ["filled in by the reconstruction", "重建时补全"],
  "type.arable": ["arable", "耕地"],
  "type.forest": ["forest", "林地"],
  "type.grass": ["grass", "草地"],
  "type.urban": ["urban", "城镇"],
  "type.rural": ["rural", "农村居民点"],
  "type.transport": ["transport", "交通"],
  "type.water": ["water", "水域"],
  "type.openPit": ["open pit", "露天采坑"],
  "type.stripping": ["stripping", "剥离地"],
  "type.dump": ["dump", "排土场"],
  "type.industrial": ["industrial", "工业用地"],
  "type.other": ["other", "其他"],
  "type.nodata": ["no data", "无数据"],
  "check.area_in_equals_area_out": ["Area in equals area out", "期初面积等于期末面积"],
  "check.classes_equal_matrix": ["Classes add up to the matrix", "各地类之和等于转移矩阵"],
  "check.area_types_equal_matrix": ["Functional areas add up to the matrix", "功能区之和等于转移矩阵"],
  "check.zones_equal_matrix": ["Zones add up to the matrix", "分区之和等于转移矩阵"],
  "check.stock_change_equals_transitions": [
    "Stock change equals the sum of transitions", "储量变化等于各转移之和"],
  "check.stock_change_equals_area_types": [
    "Stock change equals the sum of functional areas", "储量变化等于各功能区之和"],
  "check.statuses_equal_area": ["Land statuses add up to the area", "土地状态之和等于总面积"],
  "check.masked_area": ["Area left out (missing at some date)", "剔除面积（某一时点缺失）"],

  // Published figures
  publishedAbout: [
    "What the paper prints and what this run computes. Misprints and contradictions of the paper are marked; the remark says what is known.",
    "论文所载数字与本次计算结果。论文的误印与矛盾之处已标出，并附说明。"],

  // Closing sections
  closesAll: ["All {count} balances close.", "{count} 项平衡全部闭合。"],
  closesNot: ["{count} balances do not close.", "{count} 项平衡未闭合。"],
  closes: ["closes", "闭合"],
  closesNo: ["doesn't close", "未闭合"],
  reported: ["reported only", "仅报告"],
  restsOn: [
    "These headline numbers rest on values from memory or on our own choice: {list}.",
    "以下主要结果依赖凭记忆或设计取值的假设：{list}。"],
  restsOnNone: [
    "No headline number rests on a value from memory or on our own choice.",
    "没有主要结果依赖凭记忆或设计取值的假设。"],
  assumption: ["Assumption", "假设"],
  value: ["Value", "取值"],
  affects: ["Affects", "影响"],
  noAssumptions: ["No assumptions are recorded.", "没有记录假设。"],
  noNotes: ["Nothing was noted.", "没有提示。"],
  colon: [": ", "："],
  listSeparator: [", ", "、"],

  // Tables
  tablesAbout: [
    "Click a heading to sort. “Download” gives the CSV file as it is.",
    "点击表头排序；“下载”得到原 CSV 文件。"],
  openAll: ["Open all tables", "展开全部表格"],
  closeAll: ["Close all tables", "收起全部表格"],
  filter: ["Filter rows", "筛选行"],
  download: ["Download CSV", "下载 CSV"],
  rowsShown: ["{shown} of {all} rows", "共 {all} 行，显示 {shown} 行"],
  rowsHeld: [
    "This page holds {held} of {total} rows, those of the whole area first; all of them are in the file {file} beside this report.",
    "本页含 {total} 行中的 {held} 行（优先全区）；全部数据见报告旁的文件 {file}。"],
  page: ["Page {page} of {pages}", "第 {page} / {pages} 页"],
  previous: ["Previous", "上一页"],
  next: ["Next", "下一页"],
  missingValue: ["missing", "缺失"],
  sortBy: ["Sort by {column}", "按{column}排序"],
  rowCount: ["{count} rows", "{count} 行"],

  // Generic chapter
  genericAbout: [
    "This version of the report has no chapter of its own for this analysis; its results are listed.",
    "本版报告没有该分析的专门章节，以下列出其结果。"],

  // Provenance
  provenanceAbout: [
    "How these results were made. Times stand only here.",
    "结果的生成方式。时间信息仅见于此。"],
  noRun: ["run.json says nothing about this analysis.", "run.json 中没有该分析的溯源信息。"],
  "run.version": ["Version", "版本"],
  "run.command": ["Command", "命令"],
  "run.settings": ["Settings", "设置"],
  "run.seed": ["Seed", "随机种子"],
  "run.threads": ["Threads", "线程数"],
  "run.memoryMiB": ["Memory budget (MiB)", "内存上限（MiB）"],
  "run.inputs": ["Inputs", "输入"],
  "run.outputs": ["Outputs", "输出"],
  "run.fingerprint": ["Fingerprint", "指纹"],
  "run.started": ["Started", "开始时间"],
  "run.seconds": ["Seconds", "耗时（秒）"],
  "run.peakMemoryMiB": ["Peak memory (MiB)", "内存峰值（MiB）"],
  parameter: ["Parameter", "参数"],
  file: ["File", "文件"],
  bytes: ["Bytes", "字节"],

  // The landuse chapter in words
  "words.area": [
    "The maps of {years} have {total} ha in common.",
    "{years} 年的地图共有 {total} ha 可对比。"],
  "words.changed": [
    "From {from} to {to}, {area} ha ({share} %) changed class; most of it, {largest} ha, went from {fromClass} to {toClass}.",
    "{from}–{to} 年有 {area} ha（{share} %）地类发生变化，其中最多的是{fromClass}转为{toClass}，计 {largest} ha。"],
  "words.unchanged": [
    "From {from} to {to} no land changed class.",
    "{from}–{to} 年没有土地改变地类。"],
  "words.damaged": [
    "In {year}, {damaged} ha ({share} %) were damaged by mining, {ever} ha had been damaged at some date, and {reclaimed} ha of these had been reclaimed.",
    "{year} 年采矿损毁土地 {damaged} ha（{share} %）；曾损毁土地共 {ever} ha，其中已复垦 {reclaimed} ha。"],
  "words.functional": [
    "By carbon-sink function: {list}.",
    "按碳汇功能，该时段土地包括：{list}。"],
  "words.functionalItem": ["{name} {share} %", "{name} {share} %"],
  "words.lost": [
    "The land lost {amount} t C in this period{interval}, which is {co2} t CO₂.",
    "该时段土地损失碳 {amount} t C{interval}，合 {co2} t CO₂。"],
  "words.gained": [
    "The land gained {amount} t C in this period{interval}, which is {co2} t CO₂.",
    "该时段土地增加碳 {amount} t C{interval}，合 {co2} t CO₂。"],
  "words.interval": [
    " (change {median} t C in the median, 5 to 95 %: {low} to {high})",
    "（变化中位数 {median} t C，5–95 %：{low} 至 {high}）"],
  "words.noCarbon": [
    "No carbon densities were given, so no carbon change is computed.",
    "未给出碳密度，故不计算碳变化。"],
  "words.join": [" ", ""],
};
