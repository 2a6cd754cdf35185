"""Holds our colour conversions to Little CMS, called directly, and to ColorAide, and says by how much
they differ at most, a line each.

Usage: colors.py NUMBERS.json ICC-FOLDER
"""
import ctypes
import ctypes.util
import json
import math
import pathlib
import sys

from coloraide import Color

numbers = json.loads(pathlib.Path(sys.argv[1]).read_text("utf-8"))
folder = pathlib.Path(sys.argv[2])
cms = ctypes.CDLL(ctypes.util.find_library("lcms2"))
pointer, whole = ctypes.c_void_p, ctypes.c_uint32
cms.cmsOpenProfileFromFile.restype = pointer
cms.cmsOpenProfileFromFile.argtypes = [ctypes.c_char_p, ctypes.c_char_p]
cms.cmsCreateLab4Profile.restype = pointer
cms.cmsCreateLab4Profile.argtypes = [pointer]
cms.cmsCreateTransform.restype = pointer
cms.cmsCreateTransform.argtypes = [pointer, whole, pointer, whole, whole, whole]
cms.cmsDoTransform.argtypes = [pointer, pointer, pointer, whole]
cms.cmsCIE2000DeltaE.restype = ctypes.c_double
cms.cmsCIE2000DeltaE.argtypes = [pointer, pointer] + [ctypes.c_double] * 3


def doubles(space, channels):
    """Little CMS's code for colours as numbers of double precision."""
    return 1 << 22 | space << 16 | channels << 3


RGB, CMYK, LAB = doubles(4, 3), doubles(6, 4), doubles(10, 3)
RELATIVE, EXACT, BLACK_POINT = 1, 0x0100, 0x2000
screen = cms.cmsOpenProfileFromFile(str(folder / "sRGB.icc").encode(), b"r")
press = cms.cmsOpenProfileFromFile(str(folder / "FOGRA39L_coated.icc").encode(), b"r")
assert screen and press
to_lab = cms.cmsCreateTransform(screen, RGB, cms.cmsCreateLab4Profile(None), LAB, RELATIVE, EXACT)
to_press = cms.cmsCreateTransform(screen, RGB, press, CMYK, RELATIVE, EXACT | BLACK_POINT)
assert to_lab and to_press


def through(transform, values, count):
    source = (ctypes.c_double * len(values))(*values)
    made = (ctypes.c_double * count)()
    cms.cmsDoTransform(transform, source, made, 1)
    return list(made)


def apart(a, b):
    return max(abs(x - y) for x, y in zip(a, b))


worst = {"lab": 0, "cmyk": 0, "oklab": 0, "difference": 0}
for color in numbers["colors"]:
    parts = [part / 255 for part in color["rgb"]]
    worst["lab"] = max(worst["lab"], apart(through(to_lab, parts, 3), color["lab"]))
    if len(set(parts)) > 1:
        inks = [min(max(ink / 100, 0), 1) for ink in through(to_press, parts, 4)]
        worst["cmyk"] = max(worst["cmyk"], apart(inks, color["cmyk"]))
    lightness, chroma, hue = color["oklch"]
    ours = [lightness, chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))]
    worst["oklab"] = max(worst["oklab"], apart(Color("srgb", parts).convert("oklab")[:3], ours))
for pair in numbers["pairs"]:
    a, b = ((ctypes.c_double * 3)(*pair[name]) for name in "ab")
    theirs = cms.cmsCIE2000DeltaE(a, b, 1.0, 1.0, 1.0)
    worst["difference"] = max(worst["difference"], abs(theirs - pair["difference"]))
for name, value in worst.items():
    print(name, f"{value:.7f}")
print("colors", len(numbers["colors"]), "pairs", len(numbers["pairs"]))
