#!/usr/bin/env python3
"""Counts how often each language uses its letters, and how long its words are.

    apt-get install python3-icu
    Scripts/letters.py [FOLDER] > Assets/Languages/letters.yaml

Reads the message catalogues of the Debian packages below, which apt-get downloads into FOLDER.
Only frequencies are written; no text is.
"""

import collections
import gettext
import pathlib
import re
import subprocess
import sys
import tempfile

import icu

PACKAGES = [
    "epiphany-browser-data", "evolution-common", "gimp-data", "gnome-control-center-data",
    "gnucash-common", "libgtk-3-common", "nautilus-data", "pidgin-data",
]
# Catalogues that stand for a language under another tag; those with @ are left out but for these.
TAGS = {
    "zh_CN": "zh", "zh_TW": "zh-Hant", "zh_HK": "zh-Hant", "pt_BR": "pt", "bn_IN": "bn",
    "my_MM": "my", "ms_MY": "ms", "es_AR": "es",
}
# Written without spaces between words.
UNSPACED = {"ja", "km", "lo", "my", "th", "zh", "zh-Hant"}
# Shorter messages are labels rather than sentences; fewer letters say too little.
SENTENCE, UNSPACED_SENTENCE, ENOUGH = 30, 12, 20_000
COMMAS, STOPS = ",،、，၊፣", ".。।۔။។።"

NOISE = re.compile(
    r"<[^>]*>|&\w+;|https?://\S+|\S+@\S+|%[-+ #0]*\d*(?:\.\d+)?(?:l{0,2}[a-zA-Z]|\w*)"
    r"|\$?\{[^}]*\}|\$\w+|\\\w|[_~](?=\w)")


def fetch(folder):
    for package in PACKAGES:
        if not list(folder.glob(f"{package}_*.deb")):
            subprocess.run(["apt-get", "download", package], cwd=folder, check=True,
                           stdout=sys.stderr)
        for archive in folder.glob(f"{package}_*.deb"):
            subprocess.run(["dpkg", "-x", archive, folder / "files"], check=True)


def messages(folder):
    """The sentences by language tag, each once."""
    found = collections.defaultdict(set)
    for path in sorted((folder / "files/usr/share/locale").glob("*/LC_MESSAGES/*.mo")):
        name = path.parts[-3]
        tag = TAGS.get(name, name)
        if "_" in tag or "@" in tag or name.startswith("en_"):
            continue
        try:
            with path.open("rb") as file:
                catalogue = gettext.GNUTranslations(file)._catalog
        except (OSError, ValueError, IndexError):  # broken catalogues say nothing
            continue
        for source, text in catalogue.items():
            source = source[0] if isinstance(source, tuple) else source
            source = source.split("\x04")[-1]
            if source == "":
                continue
            found["en"].add(source)
            if text != source:
                found[tag].add(text)
    return found


def main_script(texts):
    scripts = collections.Counter()
    for text in texts:
        for character in text:
            if character.isalpha():
                scripts[icu.Script.getScript(character).getShortName()] += 1
    # Those of Japanese are three; Latin letters among others are names of programs.
    if scripts and scripts.most_common(1)[0][0] != "Latn":
        del scripts["Latn"]
    total = sum(scripts.values())
    return {name for name, count in scripts.items() if count > total * 0.08}


def clusters(breaker, word):
    breaker.setText(icu.UnicodeString(word))
    text, start, found = icu.UnicodeString(word), 0, []
    for end in breaker:
        found.append(str(text[start:end]))
        start = end
    return found


def measure(tag, texts):
    locale = icu.Locale.forLanguageTag(tag)
    words = icu.BreakIterator.createWordInstance(locale)
    letters = icu.BreakIterator.createCharacterInstance(locale)
    least = UNSPACED_SENTENCE if tag in UNSPACED else SENTENCE
    sentences = [NOISE.sub(" ", text) for text in sorted(texts) if len(text) >= least]
    scripts = main_script(sentences)
    letter_counts, lengths = collections.Counter(), collections.Counter()
    commas, stops = collections.Counter(), collections.Counter()
    for sentence in sentences:
        text, start = icu.UnicodeString(sentence), 0
        words.setText(text)
        for end in words:
            word, start = str(text[start:end]), end
            if len(word) == 1 and word in COMMAS:
                commas[word] += 1
            if len(word) == 1 and word in STOPS:
                stops[word] += 1
            bare = "".join(c for c in word if c.isalpha() or icu.Char.charType(c) in (6, 7, 8))
            # A word in capitals, or with one inside, is the name of a program or a key.
            if not bare or any(c.isupper() for c in bare[1:]):
                continue
            if any(c.isalpha() and icu.Script.getScript(c).getShortName() not in scripts
                   for c in bare):
                continue
            found = clusters(letters, str(icu.UnicodeString(bare).toLower(locale)))
            # Names of programs and keys apart, this long a word is a slip of segmentation.
            if len(found) > 40:
                continue
            letter_counts.update(found)
            lengths[min(len(found), 24)] += 1
    if sum(letter_counts.values()) < ENOUGH:
        return None
    return {
        "letters": letter_counts, "lengths": lengths,
        "comma": max(COMMAS, key=lambda c: commas[c]) if commas else "",
        "stop": max(STOPS, key=lambda c: stops[c]) if stops else "",
    }


def wrapped(items, indent):
    lines, line = [], ""
    for item in items:
        if line and len(indent) + len(line) + len(item) + 2 > 98:
            lines.append(indent + line)
            line = ""
        line += (" " if line else "") + item
    return "\n".join(lines + [indent + line])


def written(tag, found):
    total = sum(found["letters"].values())
    unit = 10_000
    most = 400 if len(found["letters"]) > 1_500 else 160
    shares = [(letter, round(count * unit / total))
              for letter, count in sorted(found["letters"].items(), key=lambda x: (-x[1], x[0]))]
    shares = [(letter, share) for letter, share in shares[:most] if share >= 2]
    count = sum(found["lengths"].values())
    lengths = [round(found["lengths"][n] * 1000 / count) for n in range(1, 25)]
    while lengths[-1] == 0:
        lengths.pop()
    out = [f"{tag}:"]
    if tag in UNSPACED:
        out.append("  spaces: false")
    for key, usual in ("comma", ","), ("stop", "."):
        if found[key] != usual:
            out.append(f'  {key}: "{found[key]}"')
    out.append("  words: " + " ".join(map(str, lengths)))
    pairs = (f"{letter}{share}" for letter, share in shares)
    out.append("  letters: >-\n" + wrapped(pairs, "    "))
    return "\n".join(out)


def main():
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else temporary)
        fetch(folder)
        print("# Made by Scripts/letters.py; see README.md beside this file.")
        for tag, texts in sorted(messages(folder).items()):
            found = measure(tag, texts)
            if found:
                total = sum(found["letters"].values())
                print(tag, total, len(found["letters"]), file=sys.stderr)
                print("\n" + written(tag, found))


if __name__ == "__main__":
    main()
