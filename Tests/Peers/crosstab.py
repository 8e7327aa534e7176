#!/usr/bin/env python3
"""Transition counts and areas of aligned maps, counted by numpy.

    crosstab.py MAP MAP [MAP ...] [--missing CODE]...

Maps are in order of time. Prints, for each pair of consecutive maps and for the first and the last (once where they
are the same pair), the cells and hectares of each transition that occurs, over the cells that no map misses:

    {"rows": 800, "columns": 800, "valid_cells": 640000, "masked_cells": 0, "valid_ha": 640000.0,
     "periods": [{"from": 0, "to": 1,
                  "transitions": [{"from": 2002, "to": 2007, "cells": 7014, "area_ha": 7014.0}, ...]}]}

"from" and "to" of a period count the maps from 0. Exit code 2 and a sentence on standard error for maps that can't be
compared.
"""

import argparse
import json
import sys

from grids import CommonMaps, Refused


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("maps", nargs="+")
    parser.add_argument("--missing", type=int, action="append", default=[], help="a code that counts as missing")
    given = parser.parse_args()
    if len(given.maps) < 2:
        parser.error("two maps at least")

    maps = CommonMaps(given.maps, given.missing)
    last = len(given.maps) - 1
    periods = [(index, index + 1) for index in range(last)]
    if last > 1:
        periods.append((0, last))
    answer = {
        "rows": maps.rows,
        "columns": maps.columns,
        "valid_cells": int(maps.valid.sum()),
        "masked_cells": int((~maps.valid).sum()),
        "valid_ha": float((maps.valid.sum(axis=1) * maps.areas_m2).sum() / 1e4),
        "periods": [],
    }
    for start, end in periods:
        from_codes, to_codes, cells, hectares = maps.pair_tables(start, end)
        answer["periods"].append(
            {
                "from": start,
                "to": end,
                "transitions": [
                    {
                        "from": int(from_codes[row]),
                        "to": int(to_codes[column]),
                        "cells": int(cells[row, column]),
                        "area_ha": float(hectares[row, column]),
                    }
                    for row in range(len(from_codes))
                    for column in range(len(to_codes))
                    if cells[row, column]
                ],
            }
        )
    json.dump(answer, sys.stdout)
    print()


if __name__ == "__main__":
    try:
        main()
    except Refused as refusal:
        sys.exit(print(f"crosstab: {refusal}", file=sys.stderr) or 2)
