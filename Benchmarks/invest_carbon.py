#!/usr/bin/env python3
"""InVEST 3.14.2's carbon model on two maps, as its users call it, in one process.

    invest_carbon.py START_MAP END_MAP POOLS.csv WORKSPACE

POOLS.csv is InVEST's: lucode,c_above,c_below,c_soil,c_dead. Runs in .venv-invest. Prints
{"start_tC": ..., "end_tC": ..., "change_tC": ...} as InVEST's own report gives them.
"""

import json
import logging
import re
import sys
from pathlib import Path

import natcap.invest.carbon


def main(start_map, end_map, pools, workspace):
    logging.basicConfig(level=logging.WARNING)
    natcap.invest.carbon.execute(
        {
            "workspace_dir": workspace,
            "lulc_cur_path": start_map,
            "lulc_fut_path": end_map,
            "calc_sequestration": True,
            "carbon_pools_path": pools,
            "do_redd": False,
            "do_valuation": False,
            "n_workers": -1,
        }
    )
    report = (Path(workspace) / "report.html").read_text(encoding="utf-8")
    totals = {}
    for key, raster in (("start_tC", "tot_c_cur"), ("end_tC", "tot_c_fut"), ("change_tC", "delta_cur_fut")):
        # A row of the report: what it is, the value, the unit, and last the file.
        row = re.search(rf"<tr>(?:(?!</tr>).)*{raster}\.tif(?:(?!</tr>).)*</tr>", report, re.DOTALL)
        cells = re.findall(r"<td[^>]*>(.*?)</td>", row.group(0), re.DOTALL)
        totals[key] = float(next(cell for cell in cells if re.fullmatch(r"\s*-?[\d.,]+\s*", cell)).replace(",", ""))
    json.dump(totals, sys.stdout)
    print()


if __name__ == "__main__":
    main(*sys.argv[1:])
