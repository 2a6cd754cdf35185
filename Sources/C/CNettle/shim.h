#if !__has_include(<nettle/sha2.h>)
#error "Broadside needs the headers of Nettle: apt-get install nettle-dev"
#endif
#include <nettle/sha2.h>
