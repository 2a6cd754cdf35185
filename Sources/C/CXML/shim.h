#if !__has_include(<libxml/xmlreader.h>)
#error "Broadside needs the headers of libxml2: apt-get install libxml2-dev"
#endif
#include <libxml/xmlreader.h>
