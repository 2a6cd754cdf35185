// ICU renames its symbols with its version (ubrk_open_72), which Swift would see. What Broadside
// calls is wrapped here, so another version of ICU needs no change of source. Text is UTF-16 and
// lengths are UTF-16 units. A function that fills `out` returns the length that it needed, which
// may exceed `capacity` (nothing usable is in `out` then), or -1 when ICU refused.
#pragma once
#include <stdint.h>

// ICU's own headers stay out of here: those of Foundation's copy declare the same names otherwise,
// and a module may see only one of the two.
typedef struct IcuBreakIterator IcuBreakIterator;
typedef struct IcuNumberFormatter IcuNumberFormatter;
typedef struct IcuDateFormat IcuDateFormat;
typedef struct IcuListFormatter IcuListFormatter;
typedef struct IcuTransliterator IcuTransliterator;

// Breaks. `kind`: 0 graphemes, 1 words, 2 lines.
IcuBreakIterator *b_ubrk_open(int32_t kind, const char *locale);
int b_ubrk_setText(IcuBreakIterator *iterator, const uint16_t *text, int32_t length);
// The next boundary after the last one returned, -1 at the end.
int32_t b_ubrk_next(IcuBreakIterator *iterator);
int32_t b_ubrk_status(IcuBreakIterator *iterator);
int b_ubrk_isHardLine(int32_t status);
int b_ubrk_isWord(int32_t status);
void b_ubrk_close(IcuBreakIterator *iterator);

// The bidi class (a UCharDirection) and the paired bracket of each scalar: 0 where there is none,
// else the scalar of the pair's opening bracket, with the top bit set on the opening one. U+2329
// equals U+3008 canonically, the only such pair (UAX #9, BD16).
void b_u_bidi(
    const uint32_t *scalars, int32_t count, uint8_t *classes, uint32_t *brackets);
// Whether rule L1 of UAX #9 resets the scalar at a line's end, or rule X9 removes it.
int b_u_isLineEnd(uint32_t scalar);
uint32_t b_u_mirror(uint32_t scalar);
// The other bracket of the pair: 0 for no bracket.
uint32_t b_u_pairedBracket(uint32_t scalar);
int b_u_isOpeningBracket(uint32_t scalar);

// Scripts, by ICU's codes.
extern const int32_t b_script_common;
extern const int32_t b_script_inherited;
extern const int32_t b_script_latin;
extern const int32_t b_script_han;
int32_t b_uscript(uint32_t scalar);
int32_t b_uscript_extensions(uint32_t scalar, int32_t *out, int32_t capacity);
const char *b_uscript_name(int32_t script);

// Locales. The result is a locale name in bytes.
int32_t b_uloc_forLanguageTag(const char *tag, char *out, int32_t capacity);
// The language's name in the language itself.
int32_t b_uloc_displayLanguage(
    const char *locale, uint16_t *out, int32_t capacity);
int32_t b_uloc_likelyScript(const char *locale, char *out, int32_t capacity);
// Whether ICU has data of the locale's language. Without, it would use those of the process's own
// locale, and output would depend on the machine.
int b_ures_hasLanguage(const char *locale);

// Numbers, by skeleton ("currency/USD .00").
IcuNumberFormatter *b_unumf_open(
    const uint16_t *skeleton, int32_t length, const char *locale);
int32_t b_unumf_format(
    const IcuNumberFormatter *formatter, double value, uint16_t *out, int32_t capacity);
void b_unumf_close(IcuNumberFormatter *formatter);

// Dates, in UTC and in the Gregorian calendar at all times (as ISO 8601 is), if the locale's
// calendar is Gregorian. `pattern` as in UTS #35.
IcuDateFormat *b_udat_open(
    const uint16_t *pattern, int32_t length, const char *locale);
// The locale's own pattern of a style, 0 full to 3 short, for a date or else a time.
int32_t b_udat_pattern(
    int32_t style, int isDate, const char *locale, uint16_t *out, int32_t capacity);
// The locale's best pattern for the fields of a skeleton ("MMMd").
int32_t b_udatpg_pattern(
    const uint16_t *skeleton, int32_t length, const char *locale, uint16_t *out,
    int32_t capacity);
int32_t b_udat_format(
    const IcuDateFormat *formatter, double milliseconds, uint16_t *out, int32_t capacity);
void b_udat_close(IcuDateFormat *formatter);

// Lists: "a, b and c", or with `isAlternative` "a, b or c".
IcuListFormatter *b_ulistfmt_open(const char *locale, int isAlternative);
int32_t b_ulistfmt_format(
    const IcuListFormatter *formatter, const uint16_t *const *items, const int32_t *lengths,
    int32_t count, uint16_t *out, int32_t capacity);
void b_ulistfmt_close(IcuListFormatter *formatter);

// Transforms of text, by ICU's names ("Any-Latin; Latin-ASCII"). `text` is changed in place and
// must have room for `capacity` units.
IcuTransliterator *b_utrans_open(const uint16_t *id, int32_t length);
int32_t b_utrans_apply(
    const IcuTransliterator *transform, uint16_t *text, int32_t length, int32_t capacity);

void b_utrans_close(IcuTransliterator *transform);

// Case and normal form. `form`: 0 upper case, 1 lower case, 2 NFC; `locale` only for case.
int32_t b_u_transform(
    int32_t form, const uint16_t *text, int32_t length, const char *locale, uint16_t *out,
    int32_t capacity);
