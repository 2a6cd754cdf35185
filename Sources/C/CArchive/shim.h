#if !__has_include(<archive.h>)
#error "Broadside needs the headers of libarchive: apt-get install libarchive-dev"
#endif
#include <archive.h>
#include <archive_entry.h>
