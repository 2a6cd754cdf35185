#if !__has_include(<cairo.h>)
#error "Broadside needs the headers of cairo: apt-get install libcairo2-dev"
#endif
#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-ft.h>
#include FT_MULTIPLE_MASTERS_H

// Binds a FreeType library, and with it its faces, to a cairo face: it goes when cairo's caches have
// let go of the face. A key of user data is an address, which Swift cannot give.
static inline void b_library_destroy(void *library) { FT_Done_FreeType((FT_Library)library); }
static inline cairo_status_t b_font_face_own(cairo_font_face_t *face, FT_Library library) {
  static const cairo_user_data_key_t key;
  return cairo_font_face_set_user_data(face, &key, library, b_library_destroy);
}
