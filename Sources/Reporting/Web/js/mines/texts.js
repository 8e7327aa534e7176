// Words that chapters about mines share: key: [English, Chinese].
"use strict";
Object.assign(MineSink.texts, {
  "mines.search": ["Find a mine by its id", "按编号查找矿区"],
  "mines.searchHint": ["such as {example}", "例如 {example}"],
  "mines.found": ["Mines found", "找到的矿区"],
  "mines.notFound": ["No mine has this id.", "没有此编号的矿区。"],
  "mines.noWebGL": [
    "This browser can't draw the map (WebGL is off); a picture takes its place.",
    "此浏览器无法绘制地图（WebGL 不可用），以图片代替。"],
  "mines.circles": [
    "Circles grow with the mine's area; zoom in to see the polygons. No base map.",
    "圆的大小随矿区面积增大；放大后显示边界。无底图。"],
  "mines.circlesOnly": ["Circles grow with the mine's area. No base map.", "圆的大小随矿区面积增大。无底图。"],
  "mines.mapHint": ["Point at a mine to read it, click to open it below.", "指向矿区可查看数值，点击可在下方打开。"],
  "mines.noShapes": ["No map of the mines is in this results folder.", "结果文件夹中没有矿区地图。"],
});
