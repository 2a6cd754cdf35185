# Reads a brand kit with programs that are not ours, and says what they found, a line each.
import json
import pathlib
import sys
import xml.etree.ElementTree as tree

import docx
import pptx
import swatch
import tinycss2
from PIL import Image
from PIL.GimpPaletteFile import GimpPaletteFile

kit = pathlib.Path(sys.argv[1])

groups = swatch.parse(str(kit / "swatches/brand.ase"))
for group in groups:
    for color in group["swatches"]:
        data = color["data"]
        values = " ".join(f"{value:.2f}" for value in data["values"])
        print("ase", group["name"], color["name"], data["mode"], values, color["type"])

lines = (kit / "swatches/brand.gpl").read_text("utf-8").splitlines()
assert lines[0] == "GIMP Palette" and lines[1].startswith("Name: ")
print("gpl", len([line for line in lines if line[:1].isdigit()]))
with open(kit / "swatches/brand.gpl", "rb") as file:
    data, mode = GimpPaletteFile(file).getpalette()
print("gimp", mode, [tuple(data[index:index + 3]) for index in range(0, 9, 3)])
for name in ["brand-scribus.xml", "brand.soc"]:
    print(name, len(tree.parse(kit / "swatches" / name).getroot()))

for name in ["brand.css", "tailwind.css"]:
    rules = tinycss2.parse_stylesheet((kit / "web" / name).read_text("utf-8"))
    assert not [rule for rule in rules if rule.type == "error"], name
    for rule in [rule for rule in rules if rule.type == "qualified-rule"]:
        parts = tinycss2.parse_declaration_list(rule.content)
        assert not [part for part in parts if part.type == "error"], name

for path in sorted((kit / "office").glob("*.docx")):
    document = docx.Document(path)
    header = document.sections[0].header
    names = {style.name for style in document.styles}
    assert {"Normal", "Title", "Heading 1", "Heading 3", "Quote", "Header"} <= names, names
    print(path.name, header.paragraphs[0].text.strip(), len(document.part.package.parts))

for path in sorted((kit / "office").glob("*.pptx")):
    slides = pptx.Presentation(path)
    layouts = [layout.name for layout in slides.slide_layouts]
    # A slide that people add takes its places from the layout.
    added = slides.slides.add_slide(slides.slide_layouts[1])
    added.shapes.title.text = "Words"
    print(path.name, slides.slides[0].shapes.title.text, len(layouts), len(added.placeholders))

icon = Image.open(kit / "icons/favicon.ico")
print("favicon", sorted(icon.ico.sizes()))
for path in sorted(kit.glob("logos/*/*.png")):
    picture = Image.open(path)
    assert picture.mode == "RGBA" and picture.getpixel((0, picture.height - 1))[3] in (0, 255)

for name in ["brand.tokens.json", "brand.resolver.json"]:
    json.loads((kit / "tokens" / name).read_text("utf-8"))
