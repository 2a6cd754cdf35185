#!/bin/sh
# Makes Assets/Hyphenation anew from the pattern files of Debian's TeX packages.
#
# One file a language: the original's header with its licence, the least counts of letters before
# and after a hyphen that TeX Live loads it with, the patterns and the exceptions.
set -eu

here=$(cd "$(dirname "$0")/.." && pwd)
out="$here/Assets/Hyphenation"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
chmod 755 .

for name in base lang-arabic lang-chinese lang-cyrillic lang-czechslovak lang-english \
  lang-european lang-french lang-german lang-greek lang-italian lang-other lang-polish \
  lang-portuguese lang-spanish; do
  apt-get download -qq "texlive-$name"
  dpkg-deb -x "texlive-$name"_*.deb tree
done
tex=tree/usr/share/texlive/texmf-dist/tex/generic
txt=$tex/hyph-utf8/patterns/txt
settings=tree/var/lib/tex-common/hyphen-cnf/texlive

# The comment lines with which a file begins, and those of the files that it reads in.
header() {
  awk '/^%/ { print; next } { exit }' "$1"
  for other in $(sed -n 's/^\\input \(hyph-[a-z-]*\)\.tex.*/\1/p' "$1"); do
    echo "%"
    header "$tex/hyph-utf8/patterns/tex/$other.tex"
  done
}

# The words between the braces of a TeX command, one a line, comments left out.
group() {
  sed 's/%.*//' "$2" | awk -v start="\\\\$1{" '
    index($0, start) == 1 { inside = 1; $0 = substr($0, length(start) + 1) }
    inside && /}/ { exit }
    inside && NF { print $1 }'
}

# minimum left|right FILE: what TeX Live sets for the patterns of a file.
minimum() {
  sed -n "s/.*$1hyphenmin=\([0-9]\).*file_patterns=$2\.pat\.txt .*/\1/p" "$settings"/*.cnf | head -n 1
}

rm -f "$out"/*.txt
for patterns in "$txt"/hyph-*.pat.txt; do
  name=$(basename "$patterns" .pat.txt)
  tag=${name#hyph-}
  # Thai is divided by dictionary; what TeX loads as Serbian are the patterns of sh; what it loads
  # as English is hyphen.tex.
  case $tag in th | sr-cyrl | en-us) continue ;; esac
  case $tag in
    sh-*) left=2 right=2 ;;
    *) left=$(minimum left "$name") right=$(minimum right "$name") ;;
  esac
  {
    header "$tex/hyph-utf8/patterns/tex/$name.tex"
    echo "left $left"
    echo "right $right"
    echo "patterns"
    cat "$patterns"
    if [ -s "$txt/$name.hyp.txt" ]; then
      echo "exceptions"
      cat "$txt/$name.hyp.txt"
    fi
  } >"$out/$tag.txt"
done

{
  header "$tex/hyphen/hyphen.tex"
  echo "left 2"
  echo "right 3"
  echo "patterns"
  group patterns "$tex/hyphen/hyphen.tex"
  echo "exceptions"
  group hyphenation "$tex/hyphen/hyphen.tex"
} >"$out/en-us.txt"
{
  header "$tex/hyphenex/ushyphex.tex"
  echo "left 2"
  echo "right 3"
  echo "exceptions"
  group hyphenation "$tex/hyphenex/ushyphex.tex"
} >"$out/en-us.log.txt"
