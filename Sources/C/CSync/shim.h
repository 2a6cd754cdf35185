// What the C library has and Swift does not see, because its headers ask for _GNU_SOURCE.
#include <unistd.h>

// Forces to disk all that the file system of an open file has not written yet; -1 where the system
// cannot.
static inline int b_syncfs(int file) {
#ifdef __linux__
  extern int syncfs(int);
  return syncfs(file);
#else
  return -1;
#endif
}
