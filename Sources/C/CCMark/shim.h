#if !__has_include(<cmark-gfm/cmark-gfm.h>)
#error "Broadside needs the headers of cmark-gfm: apt-get install libcmark-gfm-dev"
#endif
#include <cmark-gfm/cmark-gfm.h>
