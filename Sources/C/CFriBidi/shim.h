#if !__has_include(<fribidi.h>)
#error "Broadside needs the headers of FriBidi: apt-get install libfribidi-dev"
#endif
#include <fribidi.h>
#include <stdint.h>
#include <stdlib.h>
#if FRIBIDI_MAJOR_VERSION < 1
#error "Broadside needs FriBidi 1.0 or later: apt-get install libfribidi-dev on Debian 10 or later"
#endif

// FriBidi's type of each bidi class in the order of ICU's UCharDirection, which is stable. The
// classes come from ICU because its character data are newer than FriBidi's.
static inline FriBidiCharType b_fribidi_type(uint8_t direction) {
  static const FriBidiCharType types[] = {
      FRIBIDI_TYPE_LTR, FRIBIDI_TYPE_RTL, FRIBIDI_TYPE_EN,  FRIBIDI_TYPE_ES,  FRIBIDI_TYPE_ET,
      FRIBIDI_TYPE_AN,  FRIBIDI_TYPE_CS,  FRIBIDI_TYPE_BS,  FRIBIDI_TYPE_SS,  FRIBIDI_TYPE_WS,
      FRIBIDI_TYPE_ON,  FRIBIDI_TYPE_LRE, FRIBIDI_TYPE_LRO, FRIBIDI_TYPE_AL,  FRIBIDI_TYPE_RLE,
      FRIBIDI_TYPE_RLO, FRIBIDI_TYPE_PDF, FRIBIDI_TYPE_NSM, FRIBIDI_TYPE_BN,  FRIBIDI_TYPE_FSI,
      FRIBIDI_TYPE_LRI, FRIBIDI_TYPE_RLI, FRIBIDI_TYPE_PDI};
  return direction < sizeof types / sizeof *types ? types[direction] : FRIBIDI_TYPE_ON;
}

// The embedding levels of one paragraph; returns its own level, or -1 if memory ran out.
// `base`: 0 left to right, 1 right to left, -1 by the text.
static inline int b_fribidi_levels(
    const uint8_t *classes, const uint32_t *brackets, int count, int base, int8_t *levels) {
  FriBidiParType direction =
      base < 0 ? FRIBIDI_PAR_ON : base == 0 ? FRIBIDI_PAR_LTR : FRIBIDI_PAR_RTL;
  FriBidiCharType *types = (FriBidiCharType *)malloc(sizeof *types * (size_t)(count + 1));
  if (!types) return -1;
  for (int i = 0; i < count; i++) types[i] = b_fribidi_type(classes[i]);
  FriBidiLevel highest = fribidi_get_par_embedding_levels_ex(
      types, brackets, count, &direction, (FriBidiLevel *)levels);
  free(types);
  if (highest == 0) return -1;
  return FRIBIDI_IS_RTL(direction) ? 1 : 0;
}
