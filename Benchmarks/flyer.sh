#!/bin/sh
# Makes the flyer of the peers for the rows from FIRST up to LAST: flyer.sh FIRST LAST FOLDER [press]
# BROADSIDE names another program than the one that was built here.
set -e
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R "$here"/Flyer/. "$work"
sed -n "1p;$(($1 + 2)),$(($2 + 1))p" "$here/Flyer/places.csv" >"$work/places.csv"
sed -i "s/outputs: \[screen\]/outputs: [${4:-screen}]/" "$work/campaign.yaml"
"${BROADSIDE:-$here/../.build/release/broadside}" render "$work/campaign.yaml" --quiet --jobs 1 \
  --output "$3" >/dev/null 2>&1
