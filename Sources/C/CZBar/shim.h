#if !__has_include(<zbar.h>)
#error "Broadside needs the headers of zbar: apt-get install libzbar-dev"
#endif
#include <zbar.h>
