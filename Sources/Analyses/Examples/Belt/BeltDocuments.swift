/// The words of the belt: its project file and its README.
enum BeltDocuments {
  /// `belt.yaml`, with comments in both languages.
  static func project(language: String) -> String {
    """
    # MineSink project: a made-up belt of 2,000 mines with known drivers; see README.md.
    # MineSink 项目文件：虚构矿带，2000 个矿区，驱动因子已知，详见 README.md。
    #
    #   minesink run belt.yaml      nep first, then potential on what nep found     先计算 nep，再据其结果计算 potential
    #
    # Paths are relative to this file; {out} is the results folder. 路径相对于本文件；{out} 为结果文件夹。
    version: 1
    name: Belt
    language: \(language)            # en or zh / en 或 zh

    analyses:
      # What happened: each mine's productivity against undisturbed land around it. 各矿区生产力相对周边未扰动土地的变化。
      - analysis: nep
        mines: mines.gpkg
        mineId: mine
        series: nep_{year}.tif
        # Mining touches land beyond the polygons. 采矿影响超出矿区边界。
        gap: 2km
        groupField: [region, mineral, stage]

      # What can be won back, what drives it, what to do where. 恢复潜力、驱动因子与修复策略。
      - analysis: potential
        mines: "{out}/nep/nep.gpkg:mines"
        mineId: mine
        # What else is known of each mine, by the same id. 各矿区其他属性，以同一编号关联。
        attributes: mines.gpkg
        # The eleven indicators of Chen et al. 2025 (seed003). 陈浮等 2025 的 11 个指标（seed003）。
        preset: seed003=predictors
        # What its authors missed. 论文缺少的两个指标。
        predictor:
          stage: "@stage:stage"
          mineral: "@mine-type:mineral"
        # What strategy rules read. 修复策略规则所需的输入。
        role:
          aridity: predictors/aridity.tif
          temperature: predictors/temperature.tif
          elevation: "@elevation:predictors/dem.tif"
          spei: predictors/spei.tif
          soil: soil_percent
          bulkDensity: bulk_density
          ph: ph
          importance: importance
          hazard: hazard
          redLine: red_line
          plan: plan
          stage: "@stage:stage"
        group: [region]

    """
  }

  /// `README.md`
  static let readme = """
    # A belt of 2,000 mines, made up

    Everything here is invented, so that what MineSink finds can be held against what is true. Belt and mines lie on a map of Asia
    (84–120° E, 33–42° N) only to have real distances and areas.

    ```
    minesink run belt.yaml
    ```

    | file | what |
    |---|---|
    | `nep_2001.tif` … `nep_2010.tif` | net ecosystem productivity, g C/m²/yr; cells of 0.0125° |
    | `predictors/` | the maps of the eleven indicators of Chen et al. 2025 (`dem.tif` gives two, the polygons one), and aridity and temperature |
    | `mines.gpkg` | the mines: region, mineral, stage, year of closure, soil, bulk density, pH, importance, hazard, red line, plan |
    | `truth.csv` | what no analysis is told: expected change, change, frontier, potential, g C/m²/yr |
    | `belt.yaml` | the project file |

    ## What is true here

    By 2010 a mine's productivity has changed, relative to land around it, by

    ```
    -32 + 52·(1 - exp(-P/260)) + 0.4·(SOC - 35) - 5·(elevation - 1000)/1000 + stage + 15·ε      g C/m²/yr
    ```

    with P the annual precipitation in mm, SOC the soil's organic carbon in t/ha, elevation in m, stage −24 for an active mine, +12 for a
    closed one, 0 for a planned one, and ε a standard normal number: what the managers made of it. The best tenth of mines under like
    conditions reach 1.2816 · 15 = 19.2 above the mean: that is the frontier. GPP and GDP go along with what drives (rain) and with
    people, and drive nothing; mineral, curvature and SPEI drive nothing either.

    All of the scatter is chance in this world, so that what nearly half of the mines show above the noise floor is bad luck. What nep
    finds has an error of its own (about 6.4 g C/m²/yr), which widens the scatter: frontier and potential come out some 2 above
    `truth.csv`.

    2006 is a drought on all land, and every mine has lost 60 g C/m²/yr before 2001: neither is a change relative to the reference.

    ---

    # 虚构矿带：2000 个矿区

    本示例全部为虚构数据，用于将 MineSink 的结果与已知真值对照。地理位置（东经 84—120°，北纬 33—42°）仅为取得真实的距离与面积。

    - `nep_*.tif`：2001—2010 年净生态系统生产力（g C/m²/yr）；`predictors/`：陈浮等 2025 的 11 个指标的栅格，另有干旱指数与年均温；
      `mines.gpkg`：矿区及其属性；`truth.csv`：真值（期望变化、实际变化、前沿、恢复潜力）。
    - **真值**：到 2010 年，矿区相对周边土地的变化为 −32 + 52·(1 − exp(−P/260)) + 0.4·(SOC − 35) − 5·(高程 − 1000)/1000 + 阶段效应 + 15·ε。
      阶段效应：生产矿 −24，关闭矿 +12，规划矿 0；ε 为标准正态随机数（管理差异）。条件相近矿区中最好的十分之一高出均值 19.2，即前沿。
      GPP、GDP 仅与驱动因子相关，矿种、曲率、SPEI 无作用。
    - 在这一虚构世界中，差异全属偶然：近半数矿区显示的高于噪声下限的潜力只是运气不好。nep 的结果自身带有误差（约 6.4 g C/m²/yr），
      会加大离散，因此前沿与恢复潜力比 `truth.csv` 高约 2。
    - 2006 年为全区干旱；所有矿区 2001 年前已损失 60 g C/m²/yr：二者均不是相对变化。

    """
}
