"""The class and density tables of the benchmark's maps, for MineSink and for InVEST."""

# code, name, type, t C/ha above ground, below ground, in the soil, in dead matter. Plausible, no more: they are chosen
# so that no change of a 30 m cell is -1 t C, which InVEST takes for missing.
CLASSES = (
    (1, "Cropland", "arable", 3.1, 0.7, 71.3, 0.1),
    (2, "Woodland", "forest", 42.7, 9.3, 104.9, 2.9),
    (3, "Grassland", "grass", 2.3, 6.1, 84.7, 0.6),
    (4, "Town", "urban", 1.7, 0.4, 44.3, 0.05),
    (5, "Villages", "rural", 2.2, 0.5, 52.1, 0.07),
    (6, "Roads", "transport", 0.6, 0.15, 31.9, 0.02),
    (7, "Water", "water", 0.3, 0.1, 21.7, 0.01),
    (8, "Open pit", "openPit", 0.04, 0.01, 8.3, 0.001),
    (9, "Stripped land", "stripping", 0.09, 0.02, 12.7, 0.003),
    (10, "Dump", "dump", 0.9, 0.6, 17.9, 0.04),
    (11, "Industry", "industrial", 0.5, 0.11, 26.3, 0.02),
)
POOLS = ("above", "below", "soil", "dead")


def write(folder):
    """classes.csv and densities.csv (bounds 20 % either side) for MineSink, pools.csv for InVEST."""
    with open(folder / "classes.csv", "w", encoding="utf-8") as file:
        file.write("code,name,type\n")
        file.writelines(f"{code},{name},{kind}\n" for code, name, kind, *_ in CLASSES)
    with open(folder / "densities.csv", "w", encoding="utf-8") as file:
        names = [f"{pool}_tC_per_ha{end}" for pool in POOLS for end in ("", "_low", "_high")]
        file.write(",".join(["code", *names]) + "\n")
        for code, _, _, *densities in CLASSES:
            bounds = [f"{density:g},{0.8 * density:g},{1.2 * density:g}" for density in densities]
            file.write(",".join([str(code), *bounds]) + "\n")
    with open(folder / "pools.csv", "w", encoding="utf-8") as file:
        file.write("lucode," + ",".join(f"c_{pool}" for pool in POOLS) + "\n")
        file.writelines(f"{code},{','.join(f'{each:g}' for each in densities)}\n" for code, _, _, *densities in CLASSES)


def stock_tC(cells_of_code):
    """{code: cells of 30 m} -> t C: what every program has to find."""
    density = {code: sum(densities) for code, _, _, *densities in CLASSES}
    return sum(cells * 0.09 * density[code] for code, cells in cells_of_code.items())
