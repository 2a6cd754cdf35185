#if !__has_include(<hb-subset.h>)
#error "Broadside needs the headers of HarfBuzz: apt-get install libharfbuzz-dev"
#endif
#include <hb.h>
#include <hb-ot.h>
#include <hb-subset.h>
