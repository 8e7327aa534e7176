#ifndef MINESINK_BENCHMARKS_CGDAL_H
#define MINESINK_BENCHMARKS_CGDAL_H

#include <cpl_conv.h>
#include <cpl_error.h>
#include <gdal.h>
#include <gdal_frmts.h>

#endif
