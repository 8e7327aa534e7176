#ifndef MINESINK_CPLATFORM_H
#define MINESINK_CPLATFORM_H

// renameat2(2) hides behind _GNU_SOURCE and the variadic syscall(2), and the name flock(2) is also a struct's: neither
// reaches Swift otherwise.
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Swaps two paths in one step (Linux renameat2 with RENAME_EXCHANGE); returns 0, or -1 with errno set.
static inline int minesink_exchange(const char *first, const char *second) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, 2u);
}

/// Locks an open file for this open file alone, without waiting (flock LOCK_EX | LOCK_NB); 0, or -1 with errno set. The
/// kernel gives the lock back when the process ends, however it ends.
static inline int minesink_try_lock(int descriptor) {
  return flock(descriptor, LOCK_EX | LOCK_NB);
}

/// Lets the C library keep freed memory for the next use rather than give it back to the system, which clears each page that it
/// hands out.
static inline void minesink_keep_freed_memory(int mapped_from_bytes, int kept_bytes) {
  mallopt(M_MMAP_THRESHOLD, mapped_from_bytes);
  mallopt(M_TRIM_THRESHOLD, kept_bytes);
}

#endif
