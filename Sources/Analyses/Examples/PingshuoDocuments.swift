/// The words of the example: its project file and its README.
enum PingshuoDocuments {
  /// `pingshuo.yaml`, with comments in both languages.
  static func project(language: String) -> String {
    """
    # MineSink project: the Pingshuo open-pit coal mines (Shanxi, China), 1986-2018. A reconstruction: see README.md.
    # MineSink 项目文件：山西平朔露天煤矿区，1986—2018 年。数据为重建，详见 README.md。
    #
    #   minesink validate pingshuo.yaml     checks everything, runs nothing       检查全部输入，不计算
    #   minesink run pingshuo.yaml          writes results/ with report.html      计算并生成 results/report.html
    #
    # Paths are relative to this file. 路径均相对于本文件。
    version: 1
    name: Pingshuo
    language: \(language)            # en or zh / en 或 zh

    analyses:
      - analysis: landuse
        # Land use at four dates, 30 m cells, codes of classes.csv; 0 lies outside the study area.
        # 四期土地利用图，像元 30 米，代码见 classes.csv；0 为研究区外。
        map:
          1986: lu1986.tif
          2000: lu2000.tif
          2009: lu2009.tif
          2018: lu2018.tif
        # What each code means: name, type, colour. 各代码的名称、类型与颜色。
        classes: classes.csv
        # Carbon densities, t C/ha: seed 002's soil and vegetation; the bounds are assumptions (README.md).
        # 碳密度（t C/ha）：土壤与植被取自论文；上下界为假设（见 README.md）。
        densities: densities.csv
        # extended: every pair of types has an area type. table1: only the paper's 42 pairs.
        # extended：每一对地类都有归属；table1：只用论文表 1 的 42 对。
        scheme: extended
        # The share of soil carbon that is lost where land is damaged. The paper assumes all of it (1).
        # 土地损毁时土壤碳的损失比例。论文假定全部损失（1）。
        soilLossFraction: 1.0
        # Every table is also given for each mine. 每张表另按矿区分别给出。
        zones: mines.gpkg
        zoneId: mine
        # The paper's figures, to stand beside ours in the report. 论文数字，在报告中与本次结果对照。
        published: published.csv

    """
  }

  /// `README.md`
  static let readme = """
    # Pingshuo, 1986–2018: a reconstruction

    Four land-use maps of the Pingshuo open-pit coal mines (Shanxi, China) to try MineSink on. **The maps are made up.** The figures
    are those of B. Yang, Z. Bai, S. Fu and Y. Cao, *Division of carbon sink functional areas and path to carbon neutrality in
    coal mines*, 2022 (open access, CC BY 4.0), whose maps and transfer matrix aren't published as data. The reconstruction is a
    landscape whose class areas and transfers are the printed ones: hectares to the nearest cell of 30 m (0.09 ha), percentages to
    the printed digit. Where things lie is invented: don't read anything from the map that isn't in the paper.

    ```
    minesink run pingshuo.yaml
    ```

    | file | what |
    |---|---|
    | `lu1986.tif` `lu2000.tif` `lu2009.tif` `lu2018.tif` | classes 1–11, 0 outside; 980 × 900 cells, EPSG:32649 |
    | `classes.csv` | code, name, type, Chinese name, colour |
    | `densities.csv` | vegetation and soil carbon, t C/ha |
    | `mines.gpkg` | Antaibao, Anjialing and Donglutian, field `mine` |
    | `published.csv` | the paper's figures, which the report prints beside ours |
    | `pingshuo.yaml` | the project file |

    ## The paper's

    - Areas: arable land 1986 and 2018; forest 1986, 2009 and 2018; grassland 1986 and 2018; stripping, industrial land, dump and open pit
      2018, with their shares; industrial land 0.78 % in 2000; no damaged land in 1986.
    - Transfers 1986–2018: what left arable land, forest and grassland; the shares of it that went to each other; what of it was damaged.
    - The four functional areas of each period under Table 1, in percent.
    - Dumps reclaimed 2000–2009 (898.3 ha) and 2009–2018 (556 ha).
    - Soil and vegetation densities of arable land (82.11 and 5 t C/ha), forest (92.67, 15.5) and grassland (88.35, 6.398).

    All these hold together: a table of trajectories (class at each of the four dates) that meets every one exists, and the maps
    follow one. `Scripts/pingshuo_trajectories.py` in the source finds it; a test checks it, from the table and from the maps.

    ## Filled in

    - The split of 1986's remaining 528 ha and 2018's 2,322 ha into urban, rural, transport land and water.
    - All classes of 2000 and 2009 except those named above. Of all tables that meet the figures, the one closest to a plausible
      chain of changes was taken (least relative entropy).
    - All geography: outline, pits, dumps, towns, villages, roads, the reservoir, the mine polygons.
    - **0 t C/ha** for the other eight classes. The paper counts what mining destroys as a full loss and gives no carbon for what comes
      after, so 0 reproduces it. Real dumps, settlements and waters hold some: raise it where you have measured it.
    - **Bounds** in `densities.csv` are design values, so that intervals show: ±15 % for soil and ±30 % for vegetation, what the mean
      of ten plots has when soil scatters by 25 % and vegetation by 50 % (2 × 25 % / √10, 2 × 50 % / √10). Put your own there.
    - `soil_depth_cm` is left out: the paper doesn't say to which depth its soil carbon counts.

    ## Where the paper contradicts itself

    | printed | against | taken |
    |---|---|---|
    | the area is 380 km² | arable land, forest and grassland of 1986 alone are 512 km². The four damaged areas of 2018 and their shares confine the total to 517.1–517.5 km² | 517.30 km² (574,778 cells) |
    | conclusion: 1408.34 and 421.57 ha left arable land and forest | 14,085.34 and 4,211.57 ha in section 3.2 | section 3.2 |
    | conclusion: 31.82, 22.88, 23.72 % of the damaged land come from arable land, forest, grassland | these are the shares of what *left* each class. Of the damaged land, 63, 14 and 23 % come from them | shares of outflow |
    | 11 dumps with 2,340 ha were reclaimed by 2016 | the dumps listed are 10 with 2,554.3 ha, 560 ha twice | the list, by period |
    | 1,100 ha of dumps reclaimed by 2000 | in 1986 there was no dump: they came and went between two maps | forest and fields stand there in 2000 |
    | the land is divided into four functional areas | Table 1 lists 42 of 121 pairs; the shares sum to 81.8, 78.59 and 81.4 % | the printed shares; the rest is unassigned |

    The printed areas aren't multiples of 0.09 ha, so each is met to the nearest cell: at most 0.045 ha beside it.

    ---

    # 平朔矿区 1986—2018：重建示例

    四期土地利用图供试用 MineSink。**图是虚构的**，数字取自 Yang 等 2022 年论文（开放获取，CC BY 4.0）：其图件和转移矩阵
    未以数据形式发表。重建的景观使地类面积与转移面积等于论文印出的数字：公顷数精确到最近的 30 米像元（0.09 公顷），百分数精确到印出的位数。
    空间位置均为虚构，除论文数字外不可从图上得出任何结论。

    - **论文数字**：1986、2018 年耕地、草地，1986、2009、2018 年林地，2018 年剥离地、工业用地、排土场、露天采坑的面积与占比；2000 年工业用地
      0.78%；1986 年无损毁土地；1986—2018 年转出面积、去向比例与损毁面积；各期四类碳汇功能区占比；2000—2009、2009—2018 年复垦的排土场；三类碳密度。
    - **补充内容**：1986 年其余 528 公顷与 2018 年 2322 公顷在城镇、农村、交通、水域间的分配；2000、2009 年的其他地类；全部空间位置；
      其余八类碳密度取 0（论文按全部损失计，未给损毁后的碳）；碳密度上下界（土壤 ±15%，植被 ±30%）为设定值；论文未说明土壤深度，故不填。
    - **论文自相矛盾之处**：面积 380 平方千米（取 517.30）；结论中 1408.34、421.57 漏印一位（取 14085.34、4211.57）；31.82%、22.88%、23.72%
      实为转出面积中的比例，并非损毁土地的来源构成；复垦“11 个、2340 公顷”与逐项列出的 10 个、2554.3 公顷不符；四类功能区占比之和只有
      81.8%、78.59%、81.4%。

    """
}
