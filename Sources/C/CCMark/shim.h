#if !__has_include(<cmark-gfm/cmark-gfm.h>) || !__has_include(<cmark-gfm-core-extensions.h>)
#error "Broadside needs the headers of cmark-gfm: apt-get install libcmark-gfm-dev libcmark-gfm-extensions-dev"
#endif
#include <cmark-gfm/cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
