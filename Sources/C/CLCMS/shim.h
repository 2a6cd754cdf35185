#if !__has_include(<lcms2.h>)
#error "Broadside needs the headers of Little CMS: apt-get install liblcms2-dev"
#endif
#include <lcms2.h>

/* Formats of pixels are macros of shifts, which Swift does not import. */
static const cmsUInt32Number b_gray_8 = TYPE_GRAY_8;
static const cmsUInt32Number b_rgb_8 = TYPE_RGB_8;
static const cmsUInt32Number b_cmyk_8 = TYPE_CMYK_8;
static const cmsUInt32Number b_cmyk_8_inverted = TYPE_CMYK_8_REV;
static const cmsUInt32Number b_gray_double = TYPE_GRAY_DBL;
static const cmsUInt32Number b_rgb_double = TYPE_RGB_DBL;
static const cmsUInt32Number b_cmyk_double = TYPE_CMYK_DBL;
static const cmsUInt32Number b_lab_double = TYPE_Lab_DBL;

/* The library would write its errors nowhere, but says so once a process on stderr; each is told by
   the functions' results anyway. */
static inline void b_ignore(cmsContext context, cmsUInt32Number code, const char *text) {}
static inline cmsContext b_context(void) {
  cmsContext context = cmsCreateContext(NULL, NULL);
  if (context) cmsSetLogErrorHandlerTHR(context, b_ignore);
  return context;
}
