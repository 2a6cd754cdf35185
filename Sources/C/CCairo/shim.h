#if !__has_include(<cairo.h>)
#error "Broadside needs the headers of cairo: apt-get install libcairo2-dev"
#endif
#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-ft.h>
