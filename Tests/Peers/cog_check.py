#!/usr/bin/python3
"""Whether GeoTIFFs are laid out as cloud-optimised, by GDAL's own validator.

    cog_check.py FILE...

Needs Debian's python3-gdal; started with another Python it goes on with Debian's. Prints

    {"files": [{"path": "a.tif", "valid": true, "errors": [], "warnings": [],
                "width": 12000, "height": 12000, "type": "Float32", "block": [512, 512], "compression": "ZSTD",
                "overviews": [[6000, 6000], ...], "nodata": "nan", "colour_table_entries": 0, "categories": [],
                "statistics": {"STATISTICS_MINIMUM": "..."}, "crs": "EPSG:32649", "checksum": 1234}]}

nodata is a text ("nan", "255") or null; checksum is GDAL's, of the first band. Exit code 0 if all are valid, 1 if one
isn't, 2 if one can't be opened.
"""

import json
import os
import sys

try:
    from osgeo import gdal
    from osgeo_utils.samples.validate_cloud_optimized_geotiff import ValidateCloudOptimizedGeoTIFFException, validate
except ImportError:
    if sys.executable == "/usr/bin/python3":
        raise
    os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])


def look(path):
    dataset = gdal.Open(path)
    try:
        warnings, errors, _ = validate(dataset, full_check=True)
    except ValidateCloudOptimizedGeoTIFFException as refusal:
        warnings, errors = [], [str(refusal)]
    band = dataset.GetRasterBand(1)
    colours = band.GetColorTable()
    nodata = band.GetNoDataValue()
    crs = dataset.GetSpatialRef()
    overviews = [band.GetOverview(index) for index in range(band.GetOverviewCount())]
    authority = crs and crs.GetAuthorityName(None)
    return {
        "path": path,
        "valid": not errors,
        "errors": errors,
        "warnings": warnings,
        "width": dataset.RasterXSize,
        "height": dataset.RasterYSize,
        "type": gdal.GetDataTypeName(band.DataType),
        "block": band.GetBlockSize(),
        "compression": dataset.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE"),
        "overviews": [[overview.XSize, overview.YSize] for overview in overviews],
        "nodata": None if nodata is None else f"{nodata:.17g}",
        "colour_table_entries": colours.GetCount() if colours else 0,
        "categories": band.GetCategoryNames() or [],
        "statistics": {
            key: value for key, value in (band.GetMetadata() or {}).items() if key.startswith("STATISTICS_")
        },
        "crs": f"{authority}:{crs.GetAuthorityCode(None)}" if authority else None,
        "checksum": band.Checksum(),
    }


def main():
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    gdal.UseExceptions()
    try:
        files = [look(path) for path in sys.argv[1:]]
    except RuntimeError as refusal:
        print(f"cog_check: {refusal}", file=sys.stderr)
        return 2
    json.dump({"files": files}, sys.stdout)
    print()
    return 0 if all(file["valid"] for file in files) else 1


if __name__ == "__main__":
    sys.exit(main())
