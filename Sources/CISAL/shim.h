#ifndef MINESINK_CISAL_H
#define MINESINK_CISAL_H

#include <isa-l/igzip_lib.h>
#include <string.h>

/// What `minesink_deflate` needs for its work, in bytes.
static const uint32_t minesink_deflate_workspace = ISAL_DEF_LVL1_DEFAULT;

/// Compresses with DEFLATE in zlib framing (RFC 1950, 1951), ISA-L's level 1; returns the bytes written, 0 where they don't fit.
/// The stream's structure holds a window of its own and is too large to be built from Swift.
static inline uint64_t minesink_deflate(const uint8_t *input, uint32_t count, uint8_t *output, uint32_t room,
                                        uint8_t *workspace) {
  struct isal_zstream stream;
  // What another tile left in the workspace may change which matches are found, and the same tile must give the same bytes.
  memset(&stream, 0, sizeof stream);
  memset(workspace, 0, minesink_deflate_workspace);
  isal_deflate_stateless_init(&stream);
  stream.level = 1;
  stream.level_buf = workspace;
  stream.level_buf_size = minesink_deflate_workspace;
  stream.gzip_flag = IGZIP_ZLIB;
  stream.end_of_stream = 1;
  stream.flush = NO_FLUSH;
  stream.next_in = (uint8_t *)input;
  stream.avail_in = count;
  stream.next_out = output;
  stream.avail_out = room;
  return isal_deflate_stateless(&stream) == COMP_OK ? stream.total_out : 0;
}

#endif
