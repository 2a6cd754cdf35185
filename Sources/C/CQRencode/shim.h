#if !__has_include(<qrencode.h>)
#error "Broadside needs the headers of libqrencode: apt-get install libqrencode-dev"
#endif
#include <qrencode.h>
