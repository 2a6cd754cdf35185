// librsvg's own header imports all of GLib and its pkg-config file carries flags that SwiftPM
// rejects; only what is called is declared here, with the signatures of librsvg 2.54 and of
// gdk-pixbuf 2.42 and GLib 2.74, which librsvg brings along; these read and write pictures and make checksums.
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
int rsvg_handle_render_document(
    RsvgHandle *handle, cairo_t *context, const RsvgRectangle *viewport, GError **error);
int rsvg_handle_get_geometry_for_layer(
    RsvgHandle *handle, const char *id, const RsvgRectangle *viewport, RsvgRectangle *ink,
    RsvgRectangle *logical, GError **error);

typedef struct _GdkPixbuf GdkPixbuf;
typedef struct _GdkPixbufLoader GdkPixbufLoader;

GdkPixbufLoader *gdk_pixbuf_loader_new_with_type(const char *type, GError **error);
int gdk_pixbuf_loader_write(
    GdkPixbufLoader *loader, const unsigned char *data, unsigned long count, GError **error);
int gdk_pixbuf_loader_close(GdkPixbufLoader *loader, GError **error);
GdkPixbuf *gdk_pixbuf_loader_get_pixbuf(GdkPixbufLoader *loader);
const char *gdk_pixbuf_get_option(GdkPixbuf *pixbuf, const char *key);
int gdk_pixbuf_get_width(const GdkPixbuf *pixbuf);
int gdk_pixbuf_get_height(const GdkPixbuf *pixbuf);
int gdk_pixbuf_get_rowstride(const GdkPixbuf *pixbuf);
int gdk_pixbuf_get_n_channels(const GdkPixbuf *pixbuf);
const unsigned char *gdk_pixbuf_read_pixels(const GdkPixbuf *pixbuf);
GdkPixbuf *gdk_pixbuf_new_from_file_at_scale(
    const char *path, int width, int height, int keepsProportions, GError **error);
GdkPixbuf *gdk_pixbuf_apply_embedded_orientation(GdkPixbuf *pixbuf);
int gdk_pixbuf_get_has_alpha(const GdkPixbuf *pixbuf);
int gdk_pixbuf_save_to_bufferv(
    GdkPixbuf *pixbuf, char **buffer, unsigned long *count, const char *type, char **keys,
    char **values, GError **error);
void g_free(void *memory);

void g_object_unref(void *object);
void g_error_free(GError *error);
