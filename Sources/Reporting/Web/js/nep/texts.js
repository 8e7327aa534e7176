// The nep chapter's own words: key: [English, Chinese].
"use strict";
Object.assign(MineSink.texts, {
  signsIndex: [
    "Signs: positive means that a mine gained against its reference, negative that it lost. The index isn't carbon.",
    "符号约定：正值表示矿区相对参照增加，负值表示减少。该指数不是碳量。"],

  // Sections
  "section.nepMap": ["Map of the mines", "矿区地图"],
  "section.nepTotals": ["Totals over the years", "历年总量"],
  "section.nepMeans": ["Means over the years", "历年均值"],
  "section.nepDistribution": ["Gains, losses and ranking", "增减分布与排名"],
  "section.nepGroups": ["Groups compared", "分组比较"],
  "section.nepMine": ["One mine", "单个矿区"],
  "section.nepPlacebo": ["Placebo test", "安慰剂检验"],
  "section.nepMethod": ["Method", "方法"],

  // Notices
  "nep.noticeAllCoarse": [
    "No effect of mining is claimed here. The raster's cells (about {size} wide) are far larger than the mines and their rings, so each number tells of the land around a mine, not of the mine. All mines ({all}) carry the flag “cells far larger than the mine” in every row.",
    "本结果不能用来说明采矿影响。栅格像元（宽约 {size}）远大于矿区及其参照环，各数值反映的是矿区周边大范围土地，而非矿区本身。全部 {all} 个矿区的每一行均带“像元远大于矿区”标记。"],
  "nep.noticeCoarse": [
    "The raster's cells (about {size} wide) are far larger than some mines and their rings; no effect is claimed for these. Their number: {count} ({share} %). They carry the flag “cells far larger than the mine” in every row.",
    "有 {count} 个矿区（{share} %）的栅格像元（宽约 {size}）远大于矿区及其参照环，不能用来说明采矿影响；其每一行均带“像元远大于矿区”标记。"],
  "nep.noticeNoReference": [
    "No reference was asked for, so relative change is empty. What is shown is each mine's own change since its baseline, in which weather and climate are contained: it isn't the effect of mining.",
    "未设参照，故无相对变化。此处显示矿区自基准期以来自身的变化，其中包含天气与气候的影响，并非采矿影响。"],
  "nep.noticeWithoutReference": [
    "Mines without a reference of enough cells: {count} of {all} ({share} %); they have no relative change, so they are in no total.",
    "{all} 个矿区中有 {count} 个（{share} %）没有像元数足够的参照，无相对变化，不计入任何总量。"],
  "nep.noticeClusters": [
    "There are only {clusters} clusters of mines whose rings overlap. Below 50 the bootstrap interval is too narrow: the truth lies outside more often than 10 % of the time.",
    "参照环相互重叠的矿区簇只有 {clusters} 个。少于 50 个时自举法（bootstrap）区间偏窄，真值落在区间外的机会高于 10 %。"],
  "nep.noticeOneCluster": [
    "The rings of all mines overlap, so they form one cluster: totals and means of groups have no interval.",
    "全部矿区的参照环连成一片，只构成一个簇：各组的总量与均值没有区间。"],
  "nep.noticeRange": [
    "{count} cell values lie outside the valid range ({low} to {high} {unit}) and were taken as missing. Often a fill value wasn't declared or a scale factor is missing. The notes say how many of each year's cells: if it is most of them, mend the scale before you read on.",
    "有 {count} 个像元值超出有效范围（{low} 至 {high} {unit}），按缺失处理。常见原因是未声明填充值或缺少缩放系数。各年所占数目见“提示”；若占多数，请先改正缩放系数。"],
  "nep.noticeRangeOpen": [
    "{count} cell values lie outside the valid range and were taken as missing. Often a fill value wasn't declared or a scale factor is missing. The notes say how many of each year's cells: if it is most of them, mend the scale before you read on.",
    "有 {count} 个像元值超出有效范围，按缺失处理。常见原因是未声明填充值或缺少缩放系数。各年所占数目见“提示”；若占多数，请先改正缩放系数。"],
  "nep.noticeOverlap": [
    "Analysed mines that share land with another mine: {count}; what they share with one another, {area} km², counts twice in totals and in means by area.",
    "与其他矿区重叠的已分析矿区：{count} 个；它们相互重叠 {area} km²，在总量与面积加权均值中计入两次。"],
  "nep.noticeOverlapMeans": [
    "Analysed mines that share land with another mine: {count}; what they share with one another, {area} km², counts twice in means by area.",
    "与其他矿区重叠的已分析矿区：{count} 个；它们相互重叠 {area} km²，在面积加权均值中计入两次。"],
  "nep.noticeWidened": [
    "Rings that had to be widened to find enough cells: {count} ({share} % of the mines).",
    "有 {count} 个矿区（{share} %）为取得足够像元而扩大了参照环。"],
  "nep.noticeIndex": [
    "The series is an index, not carbon: means and differences have a meaning, totals and tonnes don't. No loss of carbon is claimed.",
    "该序列是指数而非碳量：均值与差值有意义，总量与吨数没有。本结果不涉及碳损失。"],
  "nep.noticeOwnBaseline": [
    "Each mine has its own baseline; years before it are empty and in no total.",
    "各矿区采用各自的基准期；基准期之前的年份为空，不计入总量。"],
  "nep.reminder": [
    "No effect of mining is claimed: cells are far larger than the mines.",
    "像元远大于矿区，不能用来说明采矿影响。"],

  // Scope
  "nep.scope": [
    "Mines followed in {variable} from {from} to {to}: {all}.",
    "分析了 {all} 个矿区 {from}–{to} 年的{variable}。"],
  "nep.scopeReference.ring": [
    "Each is compared with undisturbed land in a ring around it.",
    "每个矿区与其周围参照环内未受扰动的土地比较。"],
  "nep.scopeReference.layer": [
    "Each is compared with the reference polygons that were given.",
    "每个矿区与给定的参照多边形比较。"],
  "nep.scopeBaseline": ["Changes count from the mean of {years}.", "变化以 {years} 年均值为基准期。"],
  "nep.scopeLeft": [
    "Left out: {reasons}.",
    "未分析：{reasons}。"],
  "nep.left.belowMinimumArea": ["{count} below the minimum area", "{count} 个小于最小面积"],
  "nep.left.outside": ["{count} outside the rasters", "{count} 个位于栅格之外"],
  "nep.left.noBaseline": ["{count} without a baseline in the series", "{count} 个在序列内没有基准期"],
  "nepVariable.nep": ["net ecosystem productivity (NEP)", "净生态系统生产力（NEP）"],
  "nepVariable.npp": ["net primary productivity (NPP)", "净初级生产力（NPP）"],
  "nepVariable.gpp": ["gross primary productivity (GPP)", "总初级生产力（GPP）"],
  "nepVariable.index": ["a vegetation index", "植被指数"],

  // Map
  "nep.year": ["Year", "年份"],
  "nep.yearOf": ["Year shown", "显示年份"],
  "nep.mapTitle": ["Relative change of each mine, {year}", "{year} 年各矿区相对变化"],
  "nep.mapTitleOwn": ["Change of each mine since its baseline, {year}", "{year} 年各矿区自基准期以来的变化"],
  "nep.relativeChange": ["Relative change", "相对变化"],
  "nep.ownChange": ["Change since baseline", "较基准期变化"],
  "nep.lossEnd": ["loss", "损失"],
  "nep.gainEnd": ["gain", "增加"],
  "nep.belowEnd": ["below its baseline", "低于基准期"],
  "nep.aboveEnd": ["above its baseline", "高于基准期"],
  "nep.below": ["{count} below baseline", "低于基准期 {count} 个"],
  "nep.above": ["{count} above baseline", "高于基准期 {count} 个"],
  "nep.losing": ["{count} losing", "损失 {count} 个"],
  "nep.gaining": ["{count} gaining", "增加 {count} 个"],
  "nep.noValue": ["{count} without a value", "无值 {count} 个"],

  // Series
  "nep.group": ["Group", "分组"],
  "nep.allMines": ["All mines", "全部矿区"],
  "nep.allMinesWithin": ["all mines", "全部矿区"],
  "nep.noGroup": ["(no group)", "（未分组）"],
  "nep.net": ["Net total", "净总量"],
  "nep.gross_gain": ["Gross gain", "总增加"],
  "nep.gross_loss": ["Gross loss", "总损失"],
  "nep.byArea": ["Mean weighted by area", "面积加权均值"],
  "nep.byMine": ["Mean by mine", "矿区等权均值"],
  "nep.meanOwn": ["Mean change of the mines, weighted by area", "矿区变化均值（面积加权）"],
  "nep.share": ["Share of mines losing", "损失矿区比例"],
  "nep.band": ["90 % interval", "90 % 置信区间"],
  "nep.phaseMean": ["mean of the phase", "阶段均值"],
  "nep.totalsTitle": ["Total relative change: {group}", "相对变化总量：{group}"],
  "nep.totalsAbout": [
    "Bars: the gains and the losses of the mines, each summed. Line: net, gain minus loss, with its 90 % interval from the cluster bootstrap. Steps: phases of different mean, found by dynamic programming and BIC.",
    "柱：各矿区增加与损失分别求和。线：净值（增加减损失）及按簇自举法得到的 90 % 置信区间。阶梯：由动态规划与 BIC 划分的均值不同的阶段。"],
  "nep.meansTitle": ["Mean relative change: {group}", "平均相对变化：{group}"],
  "nep.meansAbout": [
    "Mean over the mines, weighted by area, with its 90 % interval from the cluster bootstrap. Steps: phases of different mean, found by dynamic programming and BIC.",
    "矿区面积加权均值及按簇自举法得到的 90 % 置信区间。阶梯：由动态规划与 BIC 划分的均值不同的阶段。"],
  "nep.ownTitle": ["Mean change since baseline: {group}", "较基准期平均变化：{group}"],
  "nep.ownAbout": [
    "Mean over the mines, weighted by area. Weather and climate are contained in it.",
    "矿区面积加权均值，其中包含天气与气候的影响。"],
  "nep.noTotals": ["No value is known for this group.", "该分组没有数值。"],
  "nep.tooNarrow": [
    "Clusters of mines with overlapping rings in this group: {clusters}, fewer than 50: its interval is too narrow.",
    "该分组只有 {clusters} 个参照环重叠的矿区簇，少于 50 个，区间偏窄。"],
  "nep.levelsTitle": ["Level of mines and references: {group}", "矿区与参照的水平：{group}"],
  "nep.levelOnlyTitle": ["Level of the mines: {group}", "矿区的水平：{group}"],
  "nep.levelsAbout": [
    "Means weighted by the mines' area. What moves both lines alike, such as the weather, isn't mining.",
    "按矿区面积加权的均值。使两线同步变化的（如天气）不是采矿所致。"],
  "nep.mineLevel": ["Mines", "矿区"],
  "nep.referenceLevel": ["References", "参照"],
  "nep.shareTitle": ["Share of mines losing: {group}", "损失矿区比例：{group}"],
  "nep.shareAbout": [
    "Mines whose relative change is negative, each counting once. Without any effect it would be about 50 %.",
    "相对变化为负的矿区比例，每矿计一次。若无影响约为 50 %。"],
  "nep.breakMark": ["break {year}", "突变点 {year}"],
  "nep.peakMark": ["peak {year}", "峰值 {year}"],
  "nep.troughMark": ["trough {year}", "谷值 {year}"],
  "nep.phaseHover": ["Phase {years}: mean {mean} {unit}", "阶段 {years}：均值 {mean} {unit}"],

  // Tests in words
  "nep.what.net_total": ["The net total", "净总量"],
  "nep.what.relative_change": ["Relative change", "相对变化"],
  "nep.what.mineLevel": ["The mines' own level", "矿区自身水平"],
  "nep.trendFalls": [
    "{what} falls from {from} to {to}: {slope} {unit} (Sen slope; Mann–Kendall p {p}, corrected for autocorrelation after Hamed and Rao p {hr}).",
    "{what}在 {from}–{to} 年呈下降趋势：{slope} {unit}（Sen 斜率；Mann–Kendall p {p}，经 Hamed–Rao 自相关校正 p {hr}）。"],
  "nep.trendRises": [
    "{what} rises from {from} to {to}: {slope} {unit} (Sen slope; Mann–Kendall p {p}, corrected for autocorrelation after Hamed and Rao p {hr}).",
    "{what}在 {from}–{to} 年呈上升趋势：{slope} {unit}（Sen 斜率；Mann–Kendall p {p}，经 Hamed–Rao 自相关校正 p {hr}）。"],
  "nep.trendUnclear": [
    "{what} shows no clear trend from {from} to {to}: {slope} {unit} (Sen slope; Mann–Kendall p {p}, corrected for autocorrelation after Hamed and Rao p {hr}).",
    "{what}在 {from}–{to} 年无明显趋势：{slope} {unit}（Sen 斜率；Mann–Kendall p {p}，经 Hamed–Rao 自相关校正 p {hr}）。"],
  "nep.trendFragile": [
    "{what} seems to move from {from} to {to} by {slope} {unit} (Sen slope; Mann–Kendall p {p}), but the trend isn't clear once autocorrelation is taken into account (Hamed and Rao p {hr}).",
    "{what}在 {from}–{to} 年的趋势 {slope} {unit}（Sen 斜率）看似显著（Mann–Kendall p {p}），但考虑自相关后并不显著（Hamed–Rao p {hr}）。"],
  "nep.trendNone": ["Too few years for a trend.", "年数太少，无法判断趋势。"],
  "nep.phaseOne": ["One phase only ({years}), mean {mean} {unit}: no break was found.", "仅一个阶段（{years}），均值 {mean} {unit}，未发现突变点。"],
  "nep.phaseMany": ["Its mean breaks in {breaks}: {list}.", "均值在 {breaks} 年发生突变：{list}。"],
  "nep.phaseItem": ["{years}: {mean} {unit}", "{years}：{mean} {unit}"],
  "nep.family.figures": ["all figures of the change", "全部变化数值"],
  "nep.itemSeparator": ["; ", "；"],
  "nep.extremes": [
    "Peak {peakYear} ({peak} {unit}), trough {troughYear} ({trough} {unit}).",
    "峰值在 {peakYear} 年（{peak} {unit}），谷值在 {troughYear} 年（{trough} {unit}）。"],

  // Distribution and ranking
  "nep.distributionTitle": ["Distribution in {year}", "{year} 年的分布"],
  "nep.distributionWords": [
    "In {year}, {losing} of {all} mines ({share} %) lost against their reference; they cover {area} km², {areaShare} % of the area. Mines without a value: {missing}.",
    "{year} 年，{all} 个矿区中有 {losing} 个（{share} %）相对参照减少，其面积为 {area} km²，占 {areaShare} %；另有 {missing} 个矿区无值。"],
  "nep.distributionOwn": [
    "In {year}, {losing} of {all} mines ({share} %) were below their baseline; they cover {area} km², {areaShare} % of the area. Mines without a value: {missing}.",
    "{year} 年，{all} 个矿区中有 {losing} 个（{share} %）低于其基准期，其面积为 {area} km²，占 {areaShare} %；另有 {missing} 个矿区无值。"],
  "nep.histogramMines": ["By number of mines, {year}", "按矿区个数，{year} 年"],
  "nep.histogramArea": ["By area, {year}", "按面积，{year} 年"],
  "nep.minesUnit": ["mines", "矿区（个）"],
  "nep.binHover": ["mines: {mines}, {area} km²", "{mines} 个矿区，{area} km²"],
  "nep.binsAbout": [
    "The outermost bars gather what lies beyond ±{limit} {unit}. Colours as on the map.",
    "最外侧的柱汇总超出 ±{limit} {unit} 的值。颜色同地图。"],
  "nep.noChanges": ["No mine has a value in this year.", "该年没有矿区有值。"],
  "nep.noneLoses": ["No mine loses in this year.", "该年没有矿区损失。"],
  "nep.noneBelow": ["No mine is below its baseline in this year.", "该年没有矿区低于其基准期。"],
  "nep.noneAbove": ["No mine is above its baseline in this year.", "该年没有矿区高于其基准期。"],
  "nep.noneGains": ["No mine gains in this year.", "该年没有矿区增益。"],
  "nep.rankingTitle": ["Largest relative changes, {year}", "{year} 年相对变化最大的矿区"],
  "nep.rankingOwn": ["Largest changes since baseline, {year}", "{year} 年较基准期变化最大的矿区"],
  "nep.rankingAbout": [
    "Twenty at most. Extremes of noisy numbers look more extreme than they are: read them with their intervals. Click a mine to open it.",
    "最多列出 20 个。含噪声的极值往往看起来更极端，请结合区间阅读。点击矿区可打开。"],
  "nep.largestLosses": ["Largest losses", "损失最多"],
  "nep.furthestBelow": ["Farthest below", "低于最多"],
  "nep.furthestAbove": ["Farthest above", "高于最多"],
  "nep.largestGains": ["Largest gains", "增加最多"],
  "nep.rankBy": ["Rank by", "排序依据"],
  "nep.rankTotal": ["by total", "按总量"],
  "nep.rankDensity": ["by density", "按单位面积"],
  "nep.rank": ["Rank", "名次"],
  "nep.mine": ["Mine", "矿区"],
  "nep.area": ["Area", "面积"],
  "nep.changeColumn": ["Change", "变化"],
  "nep.totalColumn": ["Total", "总量"],
  "nep.intervalColumn": ["90 % interval", "90 % 区间"],
  "nep.flags": ["Flags", "标记"],
  "nep.openMine": ["Open this mine", "打开该矿区"],

  // Groups
  "nep.groupsTitle": ["{field}: groups in {year}", "{field}：{year} 年各组"],
  "nep.groupsAbout": [
    "Whiskers: 90 % interval from the cluster bootstrap. Open dots: fewer than 50 clusters, the interval is too narrow or there is none.",
    "须线：按簇自举法得到的 90 % 置信区间。空心点：簇数少于 50，区间偏窄或没有区间。"],
  "nep.groupsAboutNone": [
    "No group has an interval: each has a single cluster of mines at most.",
    "各组均没有区间：每组至多只有一个矿区簇。"],
  "nep.groupsAboutOwn": [
    "Means of the mines' own changes, which have no interval.",
    "矿区自身变化的均值，没有区间。"],
  "nep.groupsCut": ["The {count} largest of {all} groups are drawn; the table holds all.", "图中为面积最大的 {count} 组（共 {all} 组），表中为全部。"],
  "nep.groupsTable": ["Groups of the year", "当年各组"],
  "nep.groupHoverOwn": ["mines with a value: {mines}", "有值矿区 {mines} 个"],
  "nep.groupHover": ["mines with a value: {mines}, clusters: {clusters}", "有值矿区 {mines} 个，{clusters} 个簇"],
  "nep.groupField": ["Grouped by", "分组字段"],
  "nep.measure": ["Show", "显示"],
  "nep.noGroups": ["The mines weren't grouped (--group-field, --group-layer).", "矿区未分组（--group-field、--group-layer）。"],
  "nep.minesWithChange": ["Mines with a value", "有值矿区"],
  "nep.clusters": ["Clusters", "簇数"],
  "nep.intervalState": ["Interval", "区间"],
  "nepInterval.ok": ["fit for use", "可用"],
  "nepInterval.too_narrow": ["too narrow", "偏窄"],
  "nepInterval.none": ["none", "无"],

  // One mine
  "nep.mineTitle": ["Mine {mine}", "矿区 {mine}"],
  "nep.mineLevels": ["Mine {mine} and its reference", "矿区 {mine} 与其参照"],
  "nep.mineLevelOnly": ["Mine {mine}", "矿区 {mine}"],
  "nep.mineLevelsAbout": ["Grey: the baseline, {years}.", "灰色：基准期 {years}。"],
  "nep.mineLevelsOwn": ["Means over the valid cells of each year.", "各年有效像元的均值。"],
  "nep.mineSeries": ["Mine", "矿区"],
  "nep.referenceSeries": ["Reference", "参照"],
  "nep.mineChange": ["Relative change of mine {mine}", "矿区 {mine} 的相对变化"],
  "nep.mineChangeAbout": [
    "Mine change minus reference change, with its 90 % interval. Where the band crosses zero, mine and reference can't be told apart.",
    "矿区变化减参照变化，附 90 % 置信区间。区间跨越零线时，无法区分矿区与参照。"],
  "nep.noReferenceWords": [
    "This mine has no relative change; the tests below are of its own level, in which weather and climate are contained.",
    "该矿区没有相对变化；以下检验针对其自身水平，其中包含天气与气候的影响。"],
  "nep.changeIn": ["Relative change {year}", "{year} 年相对变化"],
  "nep.ownChangeIn": ["Change since baseline, {year}", "{year} 年较基准期变化"],
  "nep.totalIn": ["Total {year}", "{year} 年总量"],
  "nep.between": ["90 %: {low} to {high} {unit}", "90 %：{low} 至 {high} {unit}"],
  "nep.pixels": ["Cells in the mine", "矿区像元数"],
  "nep.coverage": ["{share} % of the polygon valid", "边界内有效覆盖 {share} %"],
  "nep.reference": ["Cells in the reference", "参照像元数"],
  "nep.noReferenceCells": ["none", "无"],
  "nep.referencePixels": ["partly covered cells count by their part", "部分覆盖的像元按比例计"],
  "nep.referenceDistance": ["out to {distance} km", "最远 {distance} km"],
  "nep.noFlags": ["This mine has no flag in any year.", "该矿区各年均无标记。"],
  "nep.seriesColumn": ["Series", "序列"],
  "nep.yearsColumn": ["Years", "年数"],
  "nep.senColumn": ["Sen slope", "Sen 斜率"],
  "nep.mkColumn": ["Mann–Kendall p", "Mann–Kendall p"],
  "nep.hrColumn": ["Hamed–Rao p", "Hamed–Rao p"],
  "nepSeries.mine": ["mine", "矿区"],
  "nepSeries.reference": ["reference", "参照"],
  "nepSeries.relative_change": ["relative change", "相对变化"],
  "nepSeries.net_total": ["net total", "净总量"],
  "nepLevel.mine": ["mine", "矿区"],
  "nepLevel.group": ["group", "分组"],
  "nepFlag.coarse_cells": ["cells far larger than the mine", "像元远大于矿区"],
  "nepFlag.no_reference": ["no reference", "无参照"],
  "nepFlag.widened_reference": ["widened reference", "参照环已扩大"],
  "nepFlag.overlaps_mine": ["overlaps another mine", "与其他矿区重叠"],
  "nepFlag.partly_outside": ["partly outside the rasters", "部分位于栅格之外"],
  "nepFlag.low_coverage": ["too few valid cells", "有效覆盖不足"],
  "nepFlag.low_baseline_coverage": ["too few cells shared with the baseline", "与基准期共同有效的覆盖不足"],
  "nepFlag.before_baseline": ["before the mine's baseline", "早于该矿区基准期"],
  "nepFlagAbout.coarse_cells": [
    "the numbers tell of the land around the mine; no effect of mining is claimed.", "数值反映周边大范围土地，不能用来说明采矿影响。"],
  "nepFlagAbout.no_reference": [
    "no reference with enough cells was found, so there is no relative change.", "没有像元数足够的参照，故无相对变化。"],
  "nepFlagAbout.no_reference_asked": ["no reference was asked for in this run.", "本次运行未设参照。"],
  "nepFlagAbout.widened_reference": [
    "the ring was widened to find enough cells; farther land is less alike.", "为取得足够像元而扩大了参照环；距离越远，可比性越低。"],
  "nepFlagAbout.overlaps_mine": [
    "its polygon shares land with another mine of the layer.", "其边界与图层中另一矿区重叠。"],
  "nepFlagAbout.partly_outside": [
    "part of its polygon has no raster under it.", "其边界的一部分没有栅格覆盖。"],
  "nepFlagAbout.low_coverage": [
    "less of the polygon has data in this year than is asked for, so the value is missing.", "该年有数据的面积低于要求，故数值缺失。"],
  "nepFlag.few_reference_cells": ["too little of the reference left", "参照有效像元过少"],
  "nepFlagAbout.few_reference_cells": [
    "too few of the reference's cells have a value in this year, so the mine isn't compared with the remnant.", "该年参照像元中有值的过少，不与剩余部分比较。"],
  "nepFlagAbout.low_baseline_coverage": [
    "less of the polygon has data both in the baseline and in this year than is asked for, so the change is missing.",
    "基准期与该年均有数据的面积低于要求，故变化缺失。"],
  "nepFlagAbout.before_baseline": [
    "this year lies before the mine's own baseline, so the change is missing.", "该年早于该矿区自身的基准期，故变化缺失。"],

  // Placebo
  "nep.placeboWhat": [
    "Mines moved to a place inside their own ring where nobody mined, and compared with the rest of the ring: {mines}. There, the method should find nothing.",
    "将 {mines} 个矿区的边界移到各自参照环内未开采之处，并与环内其余土地比较；此时方法应当得不到任何影响。"],
  "nep.placeboMean": [
    "The 90 % interval of the mean holds zero in {inside} of {years} years.",
    "{years} 个年份中，有 {inside} 个年份均值的 90 % 区间包含零。"],
  "nep.placeboMissing": [
    "It leaves zero out in {missed}, where the method finds something that isn't there.",
    "{missed} 年不含零，即该方法在没有影响处得出了变化。"],
  "nep.placeboAsLarge": [
    "In {year} the moved mines' mean is {placebo} {unit}, as large as the mines' own change ({mines} {unit}), so that can't be told from it.",
    "{year} 年移位矿区的均值为 {placebo} {unit}，其大小不亚于矿区自身的变化（{mines} {unit}），因此无法将矿区的变化与之区分。"],
  "nep.placeboSmaller": [
    "In {year} the moved mines' mean is {placebo} {unit}, that of the mines themselves {mines} {unit}.",
    "{year} 年移位矿区的均值为 {placebo} {unit}，矿区自身为 {mines} {unit}。"],
  "nep.placeboNarrow": [
    "With fewer than 50 clusters of mines these intervals are too narrow.",
    "矿区簇不足 50 个，这些区间偏窄。"],
  "nep.placeboFine": [
    "On average {share} % of the moved mines lie outside their own 90 % interval; 10 % is expected: the mines' intervals are about as wide as they should be.",
    "平均有 {share} % 的移位矿区落在各自 90 % 区间之外，预期为 10 %：各矿区区间的宽度大致合适。"],
  "nep.placeboMany": [
    "On average {share} % of the moved mines lie outside their own 90 % interval, where 10 % is expected: the mines' intervals are too narrow.",
    "平均有 {share} % 的移位矿区落在各自 90 % 区间之外，高于预期的 10 %：各矿区的区间偏窄。"],
  "nep.placeboFew": [
    "On average {share} % of the moved mines lie outside their own 90 % interval, where 10 % is expected: the mines' intervals are wider than they need be.",
    "平均有 {share} % 的移位矿区落在各自 90 % 区间之外，低于预期的 10 %：各矿区的区间偏宽。"],
  "nep.placeboTitle": ["Relative change where nobody mined", "未开采处的相对变化"],
  "nep.placeboAbout": ["Mean weighted by area, with its 90 % interval; expected: zero.", "面积加权均值及 90 % 置信区间；预期为零。"],
  "nep.placeboSeries": ["moved mines", "移位矿区"],
  "nep.placeboShareTitle": ["Moved mines outside their own interval", "落在自身区间外的移位矿区"],
  "nep.placeboShareAbout": ["Share of the moved mines whose 90 % interval doesn't hold zero.", "90 % 区间不含零的移位矿区比例。"],
  "nep.expected": ["expected: 10 %", "预期：10 %"],
  "nep.noPlacebo": ["No placebo test was made in this run.", "本次运行未做安慰剂检验。"],

  // Method
  "nepMethod.formula": ["Relative change", "相对变化"],
  "nepMethodAbout.formula": [
    "(mine in the year − mine in the baseline) − (reference in the year − reference in the baseline), each over the cells valid in both. A difference in differences: it holds where mine and reference would have moved alike without mining.",
    "（矿区当年 − 矿区基准期）−（参照当年 − 参照基准期），各取两期均有效的像元。即双重差分，前提是若无采矿，矿区与参照会同步变化。"],
  "nepMethod.total": ["Totals", "总量"],
  "nepMethodAbout.total": [
    "Relative change × the polygon's area: 1 g C/m²/yr over 1 km² is 1 t C/yr. Gross gain and gross loss are the sums over mines that gain and that lose; net is gain minus loss. Densities are never summed.",
    "相对变化 × 矿区面积：1 g C/m²/年 × 1 km² = 1 t C/年。总增加与总损失分别为增加与减少矿区之和，净值为二者之差。密度从不相加。"],
  "nepMethod.index": ["No totals", "不计总量"],
  "nepMethodAbout.index": ["An index times an area has no meaning, so there are means only.", "指数乘面积没有意义，故只给出均值。"],
  "nepMethod.weights": ["Means", "均值"],
  "nepMethodAbout.weights": [
    "Within a mine, cells count by covered part × cell area. Over mines there are two means, always named: weighted by area (what the land did) and by mine (what the typical mine did).",
    "矿区内像元按覆盖比例 × 像元面积加权。矿区之间有两种均值，均注明：面积加权（反映土地）与矿区等权（反映典型矿区）。"],
  "nepMethod.interval": ["A mine's interval", "单矿区间"],
  "nepMethodAbout.interval": [
    "90 %, from the spread of the cells' changes in mine and reference, with an effective number of cells that allows for neighbours being alike.",
    "90 %，由矿区与参照像元变化的离散程度及考虑空间自相关的有效像元数得到。"],
  "nepMethod.bootstrap": ["A group's interval", "分组区间"],
  "nepMethodAbout.bootstrap": [
    "90 %, from resampling clusters of mines whose rings overlap, as those aren't independent.",
    "90 %，对参照环重叠的矿区簇重抽样（自举法），因同簇矿区不独立。"],
  "nepMethod.trend": ["Trend", "趋势"],
  "nepMethodAbout.trend": [
    "Mann–Kendall test with ties; the same with the variance corrected for autocorrelation (Hamed and Rao 1998); Sen slope per year.",
    "考虑并列值的 Mann–Kendall 检验；Hamed–Rao（1998）自相关方差校正；Sen 斜率（每年）。"],
  "nepMethod.phases": ["Phases", "阶段"],
  "nepMethodAbout.phases": [
    "Pieces of constant mean with the least squared deviation, found by dynamic programming; their number, two breaks at most, by BIC.",
    "由动态规划求残差平方和最小的分段常数均值，突变点数（至多两个）由 BIC 确定。"],
  "nepMethod.missing": ["Missing", "缺失"],
  "nepMethodAbout.missing": [
    "A year without enough valid cells is missing, never zero, and is in no total.",
    "有效像元不足的年份按缺失处理，绝不当作零，也不计入总量。"],

  // Balances
  "nepCheck.mines_of_layer": ["Mines of the layer: analysed plus left out", "图层矿区数等于已分析与未分析之和"],
  "nepCheck.area_of_layer": ["Area of the layer: analysed plus left out", "图层面积等于已分析与未分析之和"],
  "nepCheck.mines_below_minimum_area": ["Mines below the minimum area", "小于最小面积的矿区"],
  "nepCheck.mines_outside": ["Mines outside the rasters", "栅格之外的矿区"],
  "nepCheck.mines_no_baseline": ["Mines without a baseline of their own", "没有自身基准期的矿区"],
  "nepCheck.area_counted_twice": ["Area that two mines share", "两个矿区重叠的面积"],
  "nepCheck.rows_of_mine_year": ["Rows of the table equal mines × years", "表行数等于矿区数 × 年数"],
  "nepCheck.values_outside_range": ["Cell values outside the valid range", "超出有效范围的像元值"],
  "nepCheck.group_area": ["Group's area equals that of its mines", "分组面积等于其矿区面积之和"],
  "nepCheck.group_mines_with_change": ["Group's mines with a change", "分组中有变化值的矿区"],
  "nepCheck.group_mine_changes": ["Group's mine change equals the sum over its mines", "分组矿区变化等于其矿区之和"],
  "nepCheck.group_relative_changes": ["Group's relative change equals the sum over its mines", "分组相对变化等于其矿区之和"],
  "nepCheck.group_difference_of_changes": ["Relative change equals mine change less reference change", "相对变化等于矿区变化减参照变化"],
  "nepCheck.gain_less_loss_is_net": ["Gross gain less gross loss equals net", "总增加减总损失等于净值"],
  "nepCheck.group_gains": ["Group's gross gain equals that of its mines", "分组总增加等于其矿区之和"],
  "nepCheck.group_losses": ["Group's gross loss equals that of its mines", "分组总损失等于其矿区之和"],
  "nepCheck.groups_equal_whole_mines": ["Groups' mines equal the whole", "各组矿区数之和等于总数"],
  "nepCheck.groups_equal_whole_area": ["Groups' areas equal the whole", "各组面积之和等于总面积"],
  "nepCheck.groups_equal_whole_net": ["Groups' net totals equal the whole", "各组净总量之和等于总量"],
  "nepCheck.groups_equal_whole_losses": ["Groups' gross losses equal the whole", "各组总损失之和等于总量"],
});
