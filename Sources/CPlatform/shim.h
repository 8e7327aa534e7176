#ifndef MINESINK_CPLATFORM_H
#define MINESINK_CPLATFORM_H

// renameat2(2) and flock-like calls hide behind _GNU_SOURCE and variadic syscall(2): neither reaches Swift otherwise.
#include <errno.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Swaps two paths in one step (Linux renameat2 with RENAME_EXCHANGE); returns 0, or -1 with errno set.
static inline int minesink_exchange(const char *first, const char *second) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, 2u);
}

#endif
