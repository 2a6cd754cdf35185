#!/bin/sh
# Divides words as TeX does: reads UTF-8 text, writes its words one a line with TeX's hyphens.
#
#   hyphenate.sh PATTERNS EXCEPTIONS LEFT RIGHT <text >words.txt
#
# PATTERNS and EXCEPTIONS are files of hyph-utf8 (patterns/txt) or `-`; without patterns LuaTeX's
# own for English (hyphen.tex) are used. Needs texlive-latex-base, texlive-luatex and the language's
# package. Words are runs of letters, with apostrophes where patterns have them. The texts were
# literature, the Universal Declaration of Human Rights and a technical handbook in English, German
# and Spanish, and a page of prose in each of the others.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
letters='[\p{L}\p{M}]'
case $1 in
-) letters="$letters+" ;;
*) letters="$letters+$(if grep -q '’' "$1"; then echo "(?:['’]$letters+)*"; fi)" ;;
esac
grep -oP "$letters" | LC_ALL=C sort -u >"$work/words"
cat >"$work/hyphenate.tex" <<'TEX'
\documentclass{article}
\begin{document}
\directlua{dofile("hyphenate.lua")}
\end{document}
TEX
cat >"$work/hyphenate.lua" <<'LUA'
local patterns, exceptions = os.getenv("PATTERNS"), os.getenv("EXCEPTIONS")
local left, right = tonumber(os.getenv("LEFT")), tonumber(os.getenv("RIGHT"))
local function text(path) return path ~= "-" and io.open(path):read("a") or nil end
local language, id = nil, 0
if patterns ~= "-" then
  language = lang.new()
  id = lang.id(language)
  -- Letters are those of the format, and an apostrophe where patterns have it.
  for code = 0x41, 0x2FFF do
    if tex.lccode[code] > 0 then lang.sethjcode(language, code, tex.lccode[code]) end
  end
  local source = text(patterns)
  for _, code in ipairs { 0x27, 0x2019 } do
    if source:find(utf8.char(code), 1, true) then lang.sethjcode(language, code, code) end
  end
  lang.patterns(language, source)
end
local extra = text(exceptions)
if extra then lang.hyphenation(language or lang.new(0), extra) end
for word in io.lines("words") do
  local head = node.new("glue")
  local tail = head
  for _, code in utf8.codes(word) do
    local glyph = node.new("glyph", 1)
    glyph.char, glyph.font, glyph.lang, glyph.left, glyph.right = code, font.current(), id, left, right
    glyph.uchyph, glyph.subtype = 1, 1
    tail.next, glyph.prev = glyph, tail
    tail = glyph
  end
  lang.hyphenate(head, tail)
  local out = {}
  for found in node.traverse(head.next) do
    out[#out + 1] = found.id == node.id("disc") and "-" or utf8.char(found.char)
  end
  texio.write_nl("log", "=" .. table.concat(out))
end
LUA
export PATTERNS="$1" EXCEPTIONS="$2" LEFT="$3" RIGHT="$4"
cd "$work"
max_print_line=10000 lualatex -interaction=batchmode hyphenate.tex >/dev/null || true
sed -n 's/^=\([^ ]*\).*/\1/p' hyphenate.log
