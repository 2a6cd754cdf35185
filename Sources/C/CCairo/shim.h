#if !__has_include(<cairo.h>)
#error "Broadside needs the headers of cairo: apt-get install libcairo2-dev"
#endif
#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-ft.h>
#include FT_MULTIPLE_MASTERS_H

#include <stdlib.h>

// Binds a FreeType library, with its faces and the bytes that they are read from, to a cairo face:
// they go when cairo's caches have let go of the face. A key of user data is an address, which Swift
// cannot give. The bytes are from malloc, or NULL.
struct b_font { FT_Library library; void *bytes; };
static inline void b_font_destroy(void *data) {
  struct b_font *font = (struct b_font *)data;
  FT_Done_FreeType(font->library);
  free(font->bytes);
  free(font);
}
static inline cairo_status_t b_font_face_own(cairo_font_face_t *face, FT_Library library, void *bytes) {
  static const cairo_user_data_key_t key;
  struct b_font *font = (struct b_font *)malloc(sizeof *font);
  if (!font) return CAIRO_STATUS_NO_MEMORY;
  font->library = library;
  font->bytes = bytes;
  cairo_status_t status = cairo_font_face_set_user_data(face, &key, font, b_font_destroy);
  if (status != CAIRO_STATUS_SUCCESS) free(font);
  return status;
}
