// ICU renames its symbols with its version (ubrk_open_72), which Swift would see. What Broadside
// calls is wrapped here, so another version of ICU needs no change of source. Text is UTF-16 and
// lengths are UTF-16 units. A function that fills `out` returns the length that it needed, which
// may exceed `capacity` (nothing usable is in `out` then), or -1 when ICU refused.
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
static inline int32_t b_filled(int32_t length, UErrorCode status) {
  return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? length : -1;
}

// Breaks. `kind`: 0 graphemes, 1 words, 2 lines.
static inline UBreakIterator *b_ubrk_open(int32_t kind, const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIteratorType type = kind == 0 ? UBRK_CHARACTER : kind == 1 ? UBRK_WORD : UBRK_LINE;
  UBreakIterator *iterator = ubrk_open(type, locale, NULL, 0, &status);
  return U_SUCCESS(status) ? iterator : NULL;
}
static inline int b_ubrk_setText(UBreakIterator *iterator, const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(iterator, (const UChar *)text, length, &status);
  return U_SUCCESS(status);
}
// The next boundary after the last one returned, -1 at the end.
static inline int32_t b_ubrk_next(UBreakIterator *iterator) { return ubrk_next(iterator); }
static inline int32_t b_ubrk_status(UBreakIterator *iterator) {
  return ubrk_getRuleStatus(iterator);
}
static inline int b_ubrk_isHardLine(int32_t status) { return status >= UBRK_LINE_HARD; }
static inline int b_ubrk_isWord(int32_t status) { return status >= UBRK_WORD_NONE_LIMIT; }
static inline void b_ubrk_close(UBreakIterator *iterator) { ubrk_close(iterator); }

// The bidi class (a UCharDirection) and the paired bracket of each scalar: 0 where there is none,
// else the scalar of the pair's opening bracket, with the top bit set on the opening one. U+2329
// equals U+3008 canonically, the only such pair (UAX #9, BD16).
static inline void b_u_bidi(
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
static inline uint32_t b_u_mirror(uint32_t scalar) {
  return (uint32_t)u_charMirror((UChar32)scalar);
}
// The other bracket of the pair: 0 for no bracket.
static inline uint32_t b_u_pairedBracket(uint32_t scalar) {
  uint32_t pair = (uint32_t)u_getBidiPairedBracket((UChar32)scalar);
  return pair == scalar ? 0 : pair;
}
static inline int b_u_isOpeningBracket(uint32_t scalar) {
  return u_getIntPropertyValue((UChar32)scalar, UCHAR_BIDI_PAIRED_BRACKET_TYPE) == U_BPT_OPEN;
}

// Scripts, by ICU's codes.
static const int32_t b_script_common = USCRIPT_COMMON;
static const int32_t b_script_inherited = USCRIPT_INHERITED;
static const int32_t b_script_latin = USCRIPT_LATIN;
static const int32_t b_script_han = USCRIPT_HAN;
static inline int32_t b_uscript(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript((UChar32)scalar, &status);
}
static inline int32_t b_uscript_extensions(uint32_t scalar, int32_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t count =
      uscript_getScriptExtensions((UChar32)scalar, (UScriptCode *)out, capacity, &status);
  return b_filled(count, status);
}
static inline const char *b_uscript_name(int32_t script) {
  return uscript_getShortName((UScriptCode)script);
}

// Locales. The result is a locale name in bytes.
static inline int32_t b_uloc_forLanguageTag(const char *tag, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t parsed = 0;
  return b_filled(uloc_forLanguageTag(tag, out, capacity, &parsed, &status), status);
}
// The language's name in the language itself.
static inline int32_t b_uloc_displayLanguage(
    const char *locale, uint16_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  return b_filled(
      uloc_getDisplayLanguage(locale, locale, (UChar *)out, capacity, &status), status);
}
static inline int32_t b_uloc_likelyScript(const char *locale, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  char full[ULOC_FULLNAME_CAPACITY];
  uloc_addLikelySubtags(locale, full, ULOC_FULLNAME_CAPACITY, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) return -1;
  return b_filled(uloc_getScript(full, out, capacity, &status), status);
}
// Whether ICU has data of the locale's language. Without, it would use those of the process's own
// locale, and output would depend on the machine.
static inline int b_ures_hasLanguage(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UResourceBundle *bundle = ures_open(NULL, locale, &status);
  ures_close(bundle);
  return U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING;
}

// Numbers, by skeleton ("currency/USD .00").
static inline UNumberFormatter *b_unumf_open(
    const uint16_t *skeleton, int32_t length, const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormatter *formatter =
      unumf_openForSkeletonAndLocale((const UChar *)skeleton, length, locale, &status);
  if (U_SUCCESS(status)) return formatter;
  unumf_close(formatter);
  return NULL;
}
static inline int32_t b_unumf_format(
    const UNumberFormatter *formatter, double value, uint16_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UFormattedNumber *result = unumf_openResult(&status);
  unumf_formatDouble(formatter, value, result, &status);
  int32_t length = unumf_resultToString(result, (UChar *)out, capacity, &status);
  unumf_closeResult(result);
  return b_filled(length, status);
}
static inline void b_unumf_close(UNumberFormatter *formatter) { unumf_close(formatter); }

// Dates, in UTC and in the Gregorian calendar at all times (as ISO 8601 is), if the locale's
// calendar is Gregorian. `pattern` as in UTS #35.
static inline UDateFormat *b_udat_open(
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
// The locale's own pattern of a style, 0 full to 3 short, for a date or else a time.
static inline int32_t b_udat_pattern(
    int32_t style, int isDate, const char *locale, uint16_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UDateFormatStyle wanted = (UDateFormatStyle)style;
  UDateFormat *formatter = udat_open(
      isDate ? UDAT_NONE : wanted, isDate ? wanted : UDAT_NONE, locale, NULL, 0, NULL, 0, &status);
  int32_t needed = udat_toPattern(formatter, 0, (UChar *)out, capacity, &status);
  udat_close(formatter);
  return b_filled(needed, status);
}
// The locale's best pattern for the fields of a skeleton ("MMMd").
static inline int32_t b_udatpg_pattern(
    const uint16_t *skeleton, int32_t length, const char *locale, uint16_t *out,
    int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UDateTimePatternGenerator *generator = udatpg_open(locale, &status);
  int32_t needed = udatpg_getBestPattern(
      generator, (const UChar *)skeleton, length, (UChar *)out, capacity, &status);
  udatpg_close(generator);
  return b_filled(needed, status);
}
static inline int32_t b_udat_format(
    const UDateFormat *formatter, double milliseconds, uint16_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  return b_filled(
      udat_format(formatter, milliseconds, (UChar *)out, capacity, NULL, &status), status);
}
static inline void b_udat_close(UDateFormat *formatter) { udat_close(formatter); }

// Lists: "a, b and c", or with `isAlternative` "a, b or c".
static inline UListFormatter *b_ulistfmt_open(const char *locale, int isAlternative) {
  UErrorCode status = U_ZERO_ERROR;
  UListFormatter *formatter = ulistfmt_openForType(
      locale, isAlternative ? ULISTFMT_TYPE_OR : ULISTFMT_TYPE_AND, ULISTFMT_WIDTH_WIDE, &status);
  return U_SUCCESS(status) ? formatter : NULL;
}
static inline int32_t b_ulistfmt_format(
    const UListFormatter *formatter, const uint16_t *const *items, const int32_t *lengths,
    int32_t count, uint16_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  return b_filled(
      ulistfmt_format(
          formatter, (const UChar *const *)items, lengths, count, (UChar *)out, capacity, &status),
      status);
}
static inline void b_ulistfmt_close(UListFormatter *formatter) { ulistfmt_close(formatter); }

// Transforms of text, by ICU's names ("Any-Latin; Latin-ASCII"). `text` is changed in place and
// must have room for `capacity` units.
static inline UTransliterator *b_utrans_open(const uint16_t *id, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  UTransliterator *transform =
      utrans_openU((const UChar *)id, length, UTRANS_FORWARD, NULL, 0, NULL, &status);
  return U_SUCCESS(status) ? transform : NULL;
}
static inline int32_t b_utrans_apply(
    const UTransliterator *transform, uint16_t *text, int32_t length, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t limit = length;
  utrans_transUChars(transform, (UChar *)text, &length, capacity, 0, &limit, &status);
  return b_filled(length, status);
}

static inline void b_utrans_close(UTransliterator *transform) { utrans_close(transform); }

// Case and normal form. `form`: 0 upper case, 1 lower case, 2 NFC; `locale` only for case.
static inline int32_t b_u_transform(
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
