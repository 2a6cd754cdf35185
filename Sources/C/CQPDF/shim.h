#if !__has_include(<qpdf/qpdf-c.h>)
#error "Broadside needs the headers of qpdf: apt-get install libqpdf-dev"
#endif
#include <qpdf/qpdf-c.h>
