#if !__has_include(<turbojpeg.h>)
#error "Broadside needs the headers of libjpeg-turbo: apt-get install libturbojpeg0-dev"
#endif
#include <turbojpeg.h>
