#if !__has_include(<fribidi.h>)
#error "Broadside needs the headers of FriBidi: apt-get install libfribidi-dev"
#endif
#include <fribidi.h>
