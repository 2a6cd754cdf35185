#!/bin/sh
# Makes what `make bench` needs: the pictures and rows of the flyer, and the peers that this machine
# can have. Peers whose packages are missing are left out; with the word `all` the packages are
# installed first (Debian, as root). Chromium and the fonts come with Scripts/setup.sh test.
set -eu
cd "$(dirname "$0")"
if [ "${1:-}" = all ]; then
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    gcc pkg-config libpango1.0-dev librsvg2-dev libcairo2-dev chromium linux-perf valgrind >/dev/null
fi
if ! [ -x venv/bin/python ]; then
  python3 -m venv venv
  venv/bin/pip install -q --disable-pip-version-check numpy pillow segno fonttools
fi
# A peer that cannot be had is no reason to have none.
for peer in typst weasyprint reportlab svglib playwright; do
  venv/bin/pip install -q --disable-pip-version-check "$peer" || echo "no $peer here" >&2
done
[ -f Peers/assets/data.csv ] || (cd Peers && ../venv/bin/python make_assets.py >/dev/null)
if pkg-config --exists pangocairo librsvg-2.0; then
  # shellcheck disable=SC2046
  cc -O2 -w -o Peers/pango Peers/pango.c $(pkg-config --cflags --libs pangocairo librsvg-2.0 cairo-pdf)
fi
