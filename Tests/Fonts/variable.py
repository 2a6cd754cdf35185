"""Makes Tests/Fonts/Variable.ttf: a square whose width follows `wdth` and whose height follows `opsz`."""
import sys
from fontTools.designspaceLib import AxisDescriptor
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables.TupleVariation import TupleVariation

def square(width, height):
    pen = TTGlyphPen(None)
    pen.moveTo((100, 0)); pen.lineTo((100, height)); pen.lineTo((100 + width, height)); pen.lineTo((100 + width, 0)); pen.closePath()
    return pen.glyph()

order = [".notdef", "space", "hyphen"] + [chr(c) for c in range(ord("a"), ord("z") + 1)]
builder = FontBuilder(1000, isTTF=True)
builder.setupGlyphOrder(order)
cmap = {0x20: "space", 0x2D: "hyphen"}; cmap.update({ord(g): g for g in order[3:]})
builder.setupCharacterMap(cmap)
glyphs = {name: square(400, 500) for name in order}
glyphs["space"] = TTGlyphPen(None).glyph()
builder.setupGlyf(glyphs)
builder.setupHorizontalMetrics({name: (600 if name != "space" else 300, 100 if name != "space" else 0) for name in order})
builder.setupHorizontalHeader(ascent=800, descent=-200)
builder.setupNameTable({"familyName": "Variable", "styleName": "Regular"})
builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200, sCapHeight=500, sxHeight=500)
builder.setupPost()
builder.setupFvar([("wdth", 50, 100, 200, "Width"), ("opsz", 6, 12, 72, "Optical size")], [])
# Deltas: four points and four phantom points.
wide = [(0, 0), (0, 0), (400, 0), (400, 0), (0, 0), (400, 0), (0, 0), (0, 0)]
narrow = [(0, 0), (0, 0), (-200, 0), (-200, 0), (0, 0), (-200, 0), (0, 0), (0, 0)]
low = [(0, 0), (0, -250), (0, -250), (0, 0), (0, 0), (0, 0), (0, 0), (0, 0)]
tall = [(0, 0), (0, 250), (0, 250), (0, 0), (0, 0), (0, 0), (0, 0), (0, 0)]
builder.setupGvar({name: [
    TupleVariation({"wdth": (0, 1, 1)}, wide), TupleVariation({"wdth": (-1, -1, 0)}, narrow),
    TupleVariation({"opsz": (0, 1, 1)}, low), TupleVariation({"opsz": (-1, -1, 0)}, tall),
] for name in order if name != "space"})
builder.font["head"].created = builder.font["head"].modified = 0
builder.save(sys.argv[1])
