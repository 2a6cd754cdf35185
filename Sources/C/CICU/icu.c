// What CICU.h promises, in terms of ICU. Its objects are opaque in the header, so that Swift sees
// none of ICU's own names.
#if !__has_include(<unicode/ubrk.h>)
#error "Broadside needs the headers of ICU: apt-get install libicu-dev"
#endif
#include <stdint.h>
#include <unicode/ubrk.h>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/ulistformatter.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/unumberformatter.h>
#include <unicode/ures.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>
#include <unicode/uversion.h>
#if U_ICU_VERSION_MAJOR_NUM < 69
#error "Broadside needs ICU 69 or later: apt-get install libicu-dev on Debian 12 or Ubuntu 22.04"
#endif

// What a call that fills a buffer returns: an overflow is not a failure, the caller tries again.
static int32_t b_filled(int32_t length, UErrorCode status) {
  return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? length : -1;
}

UBreakIterator *b_ubrk_open(int32_t kind, const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIteratorType type = kind == 0 ? UBRK_CHARACTER : kind == 1 ? UBRK_WORD
                           : kind == 2 ? UBRK_LINE : UBRK_SENTENCE;
  UBreakIterator *iterator = ubrk_open(type, locale, NULL, 0, &status);
  return U_SUCCESS(status) ? iterator : NULL;
}
int b_ubrk_setText(UBreakIterator *iterator, const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(iterator, (const UChar *)text, length, &status);
  return U_SUCCESS(status);
}
int32_t b_ubrk_next(UBreakIterator *iterator) { return ubrk_next(iterator); }
int32_t b_ubrk_status(UBreakIterator *iterator) {
  return ubrk_getRuleStatus(iterator);
}
int b_ubrk_isHardLine(int32_t status) { return status >= UBRK_LINE_HARD; }
int b_ubrk_isWord(int32_t status) { return status >= UBRK_WORD_NONE_LIMIT; }
void b_ubrk_close(UBreakIterator *iterator) { ubrk_close(iterator); }

void b_u_bidi(
    const uint32_t *scalars, int32_t count, uint8_t *classes, uint32_t *brackets) {
  for (int32_t i = 0; i < count; i++) {
    UChar32 c = (UChar32)scalars[i];
    classes[i] = (uint8_t)u_charDirection(c);
    brackets[i] = 0;
    if (classes[i] != U_OTHER_NEUTRAL) continue;
    int32_t type = u_getIntPropertyValue(c, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
    if (type == U_BPT_NONE) continue;
    uint32_t opening = (uint32_t)(type == U_BPT_OPEN ? c : u_getBidiPairedBracket(c));
    if (opening == 0x2329) opening = 0x3008;
    brackets[i] = opening | (type == U_BPT_OPEN ? 0x80000000u : 0);
  }
}
int b_u_isLineEnd(uint32_t scalar) {
  switch (u_charDirection((UChar32)scalar)) {
    case U_BLOCK_SEPARATOR:
    case U_SEGMENT_SEPARATOR:
    case U_WHITE_SPACE_NEUTRAL:
    case U_BOUNDARY_NEUTRAL:
    case U_LEFT_TO_RIGHT_EMBEDDING:
    case U_LEFT_TO_RIGHT_OVERRIDE:
    case U_RIGHT_TO_LEFT_EMBEDDING:
    case U_RIGHT_TO_LEFT_OVERRIDE:
    case U_POP_DIRECTIONAL_FORMAT:
    case U_FIRST_STRONG_ISOLATE:
    case U_LEFT_TO_RIGHT_ISOLATE:
    case U_RIGHT_TO_LEFT_ISOLATE:
    case U_POP_DIRECTIONAL_ISOLATE:
      return 1;
    default:
      return 0;
  }
}
uint32_t b_u_mirror(uint32_t scalar) {
  return (uint32_t)u_charMirror((UChar32)scalar);
}
uint32_t b_u_pairedBracket(uint32_t scalar) {
  uint32_t pair = (uint32_t)u_getBidiPairedBracket((UChar32)scalar);
  return pair == scalar ? 0 : pair;
}
int b_u_isOpeningBracket(uint32_t scalar) {
  return u_getIntPropertyValue((UChar32)scalar, UCHAR_BIDI_PAIRED_BRACKET_TYPE) == U_BPT_OPEN;
}

const int32_t b_script_common = USCRIPT_COMMON;
const int32_t b_script_inherited = USCRIPT_INHERITED;
const int32_t b_script_latin = USCRIPT_LATIN;
const int32_t b_script_han = USCRIPT_HAN;
int32_t b_uscript(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript((UChar32)scalar, &status);
}
int32_t b_uscript_extensions(uint32_t scalar, int32_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t count =
      uscript_getScriptExtensions((UChar32)scalar, (UScriptCode *)out, capacity, &status);
  return b_filled(count, status);
}
const char *b_uscript_name(int32_t script) {
  return uscript_getShortName((UScriptCode)script);
}

int32_t b_uloc_forLanguageTag(const char *tag, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t parsed = 0;
  return b_filled(uloc_forLanguageTag(tag, out, capacity, &parsed, &status), status);
}
int32_t b_uloc_displayLanguage(
    const char *locale, uint16_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  return b_filled(
      uloc_getDisplayLanguage(locale, locale, (UChar *)out, capacity, &status), status);
}
int32_t b_uloc_likelyScript(const char *locale, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  char full[ULOC_FULLNAME_CAPACITY];
  uloc_addLikelySubtags(locale, full, ULOC_FULLNAME_CAPACITY, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) return -1;
  return b_filled(uloc_getScript(full, out, capacity, &status), status);
}
int b_ures_hasLanguage(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UResourceBundle *bundle = ures_open(NULL, locale, &status);
  ures_close(bundle);
  return U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING;
}

UNumberFormatter *b_unumf_open(
    const uint16_t *skeleton, int32_t length, const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormatter *formatter =
      unumf_openForSkeletonAndLocale((const UChar *)skeleton, length, locale, &status);
  if (U_SUCCESS(status)) return formatter;
  unumf_close(formatter);
  return NULL;
}
int32_t b_unumf_format(
    const UNumberFormatter *formatter, double value, uint16_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UFormattedNumber *result = unumf_openResult(&status);
  unumf_formatDouble(formatter, value, result, &status);
  int32_t length = unumf_resultToString(result, (UChar *)out, capacity, &status);
  unumf_closeResult(result);
  return b_filled(length, status);
}
void b_unumf_close(UNumberFormatter *formatter) { unumf_close(formatter); }

UDateFormat *b_udat_open(
    const uint16_t *pattern, int32_t length, const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  static const UChar utc[] = {'E', 't', 'c', '/', 'U', 'T', 'C', 0};
  UDateFormat *formatter = udat_open(
      UDAT_PATTERN, UDAT_PATTERN, locale, utc, -1, (const UChar *)pattern, length, &status);
  UCalendar *calendar = ucal_open(utc, -1, locale, UCAL_DEFAULT, &status);
  if (U_SUCCESS(status)) {
    UErrorCode notGregorian = U_ZERO_ERROR;
    ucal_setGregorianChange(calendar, -8.64e15, &notGregorian);
    udat_setCalendar(formatter, calendar);
  }
  ucal_close(calendar);
  if (U_SUCCESS(status)) return formatter;
  udat_close(formatter);
  return NULL;
}
int32_t b_udat_pattern(
    int32_t style, int isDate, const char *locale, uint16_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UDateFormatStyle wanted = (UDateFormatStyle)style;
  UDateFormat *formatter = udat_open(
      isDate ? UDAT_NONE : wanted, isDate ? wanted : UDAT_NONE, locale, NULL, 0, NULL, 0, &status);
  int32_t needed = udat_toPattern(formatter, 0, (UChar *)out, capacity, &status);
  udat_close(formatter);
  return b_filled(needed, status);
}
int32_t b_udatpg_pattern(
    const uint16_t *skeleton, int32_t length, const char *locale, uint16_t *out,
    int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UDateTimePatternGenerator *generator = udatpg_open(locale, &status);
  int32_t needed = udatpg_getBestPattern(
      generator, (const UChar *)skeleton, length, (UChar *)out, capacity, &status);
  udatpg_close(generator);
  return b_filled(needed, status);
}
int32_t b_udat_format(
    const UDateFormat *formatter, double milliseconds, uint16_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  return b_filled(
      udat_format(formatter, milliseconds, (UChar *)out, capacity, NULL, &status), status);
}
void b_udat_close(UDateFormat *formatter) { udat_close(formatter); }

UListFormatter *b_ulistfmt_open(const char *locale, int isAlternative) {
  UErrorCode status = U_ZERO_ERROR;
  UListFormatter *formatter = ulistfmt_openForType(
      locale, isAlternative ? ULISTFMT_TYPE_OR : ULISTFMT_TYPE_AND, ULISTFMT_WIDTH_WIDE, &status);
  return U_SUCCESS(status) ? formatter : NULL;
}
int32_t b_ulistfmt_format(
    const UListFormatter *formatter, const uint16_t *const *items, const int32_t *lengths,
    int32_t count, uint16_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  return b_filled(
      ulistfmt_format(
          formatter, (const UChar *const *)items, lengths, count, (UChar *)out, capacity, &status),
      status);
}
void b_ulistfmt_close(UListFormatter *formatter) { ulistfmt_close(formatter); }

UTransliterator *b_utrans_open(const uint16_t *id, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  UTransliterator *transform =
      utrans_openU((const UChar *)id, length, UTRANS_FORWARD, NULL, 0, NULL, &status);
  return U_SUCCESS(status) ? transform : NULL;
}
int32_t b_utrans_apply(
    const UTransliterator *transform, uint16_t *text, int32_t length, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t limit = length;
  utrans_transUChars(transform, (UChar *)text, &length, capacity, 0, &limit, &status);
  return b_filled(length, status);
}

void b_utrans_close(UTransliterator *transform) { utrans_close(transform); }

int32_t b_u_transform(
    int32_t form, const uint16_t *text, int32_t length, const char *locale, uint16_t *out,
    int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UChar *source = (const UChar *)text;
  UChar *target = (UChar *)out;
  int32_t needed = 0;
  if (form == 0) {
    needed = u_strToUpper(target, capacity, source, length, locale, &status);
  } else if (form == 1) {
    needed = u_strToLower(target, capacity, source, length, locale, &status);
  } else {
    needed = unorm2_normalize(
        unorm2_getNFCInstance(&status), source, length, target, capacity, &status);
  }
  return b_filled(needed, status);
}
