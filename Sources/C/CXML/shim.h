#if !__has_include(<libxml/xmlreader.h>)
#error "Broadside needs the headers of libxml2: apt-get install libxml2-dev"
#endif
#include <libxml/xmlversion.h>
// Its ICU converters are not used, and ICU's headers clash with those inside Foundation.
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
