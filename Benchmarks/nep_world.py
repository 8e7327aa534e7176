"""What the generator of mines and rasters and the measuring of `nep` have to agree on."""

YEARS = range(2000, 2021)
# Equal area, so that means need no weights and compare with any program's.
REGION = "+proj=aea +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105 +datum=WGS84 +units=m +no_defs"
