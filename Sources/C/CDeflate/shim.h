#if !__has_include(<libdeflate.h>)
#error "Broadside needs the headers of libdeflate: apt-get install libdeflate-dev"
#endif
#include <libdeflate.h>
