// librsvg's own header imports all of GLib and its pkg-config file carries flags that SwiftPM
// rejects; only what is called is declared here, with the signatures of librsvg 2.54.
#if !__has_include(<cairo.h>)
#error "Broadside needs the headers of cairo: apt-get install libcairo2-dev librsvg2-dev"
#endif
#include <cairo.h>

typedef struct _RsvgHandle RsvgHandle;
typedef struct _GError {
  unsigned int domain;
  int code;
  char *message;
} GError;
typedef struct {
  double x, y, width, height;
} RsvgRectangle;

RsvgHandle *rsvg_handle_new_from_data(const unsigned char *data, unsigned long length, GError **error);
int rsvg_handle_get_intrinsic_size_in_pixels(RsvgHandle *handle, double *width, double *height);
int rsvg_handle_render_document(
    RsvgHandle *handle, cairo_t *context, const RsvgRectangle *viewport, GError **error);
void g_object_unref(void *object);
void g_error_free(GError *error);
