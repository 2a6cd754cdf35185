#if !__has_include(<unicode/ubrk.h>)
#error "Broadside needs the headers of ICU: apt-get install libicu-dev"
#endif
#include <unicode/ubrk.h>
#include <unicode/unum.h>
#include <unicode/udat.h>
#include <unicode/utrans.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/ulistformatter.h>
#include <unicode/unorm2.h>
