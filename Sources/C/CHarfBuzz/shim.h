#if !__has_include(<hb.h>)
#error "Broadside needs the headers of HarfBuzz: apt-get install libharfbuzz-dev"
#endif
#include <hb.h>
#include <hb-ot.h>

/* Named hb_font_draw_glyph since HarfBuzz 7. */
static inline void hb_shim_draw_glyph(hb_font_t *font, hb_codepoint_t glyph,
                                      hb_draw_funcs_t *functions, void *data) {
#if HB_VERSION_ATLEAST(7, 0, 0)
  hb_font_draw_glyph(font, glyph, functions, data);
#else
  hb_font_get_glyph_shape(font, glyph, functions, data);
#endif
}
