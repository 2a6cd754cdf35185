#!/usr/bin/env python3
"""Make the shared inputs of the benchmark job into ./assets (deterministic, no download)."""

import csv, json, os, random, shutil, subprocess
import numpy as np, segno
from PIL import Image
from fontTools.ttLib import TTFont, newTable
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

A = os.path.join(os.path.dirname(os.path.abspath(__file__)), "assets")
os.makedirs(A + "/ttf", exist_ok=True)
os.makedirs(A + "/fonts", exist_ok=True)

# --- photo: smooth scene (sky, hills, "houses") + film-like noise, ~300 KB at 1600x1067
W, H = 1600, 1067
rng = np.random.default_rng(7)
y, x = np.mgrid[0:H, 0:W].astype(np.float32)
img = np.stack([150 + 90 * y / H, 180 + 40 * y / H, 235 - 60 * y / H], -1)
for k in range(5):
    ridge = (
        H * (0.45 + 0.1 * k)
        + 60 * np.sin(x[0] / (120 + 35 * k) + k)
        + 20 * np.sin(x[0] / 31 + 2 * k)
    )
    m = y > ridge[None, :]
    img[m] = np.array([70 + 18 * k, 120 - 8 * k, 60 + 6 * k]) + (y[m] / H * 30)[:, None]
for _ in range(60):
    bx, by, bw, bh = (
        rng.integers(0, W - 90),
        rng.integers(H // 2, H - 120),
        rng.integers(25, 90),
        rng.integers(25, 110),
    )
    img[by : by + bh, bx : bx + bw] = rng.integers(60, 230, 3)
    img[by + 6 : by + bh - 6 : 14, bx + 6 : bx + bw - 6] *= 0.7
small = rng.normal(0, 1, (H // 4 + 1, W // 4 + 1))
grain = np.kron(small, np.ones((4, 4)))[:H, :W] * 5 + rng.normal(0, 4.0, (H, W))
img = np.clip(img + grain[..., None], 0, 255).astype(np.uint8)
q = 60
while True:
    Image.fromarray(img).save(f"{A}/photo.jpg", quality=q, subsampling=2)
    if os.path.getsize(f"{A}/photo.jpg") > 300_000 or q >= 95:
        break
    q += 1

# --- logo: ~40 paths, gradient-free plain SVG, 0..100 units
random.seed(3)
import math

parts = [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">',
    '<circle cx="50" cy="50" r="48" fill="#ffffff"/>',
]
for i in range(24):
    a = i * math.pi / 12
    c, s = math.cos(a), math.sin(a)
    p = lambda r, t: f"{50 + r * math.cos(a + t):.2f} {50 + r * math.sin(a + t):.2f}"
    parts.append(
        f'<path fill="{["#d1495b","#edae49","#00798c"][i % 3]}" d="M{p(18,0)} C{p(28,.2)} {p(38,.16)} {p(45,0)} C{p(38,-.16)} {p(28,-.2)} {p(18,0)} Z"/>'
    )
parts.append('<circle cx="50" cy="50" r="16" fill="#003d5b"/>')
parts.append('<path fill="#ffffff" d="M40 56 V47 L50 39 L60 47 V56 H53 V50 H47 V56 Z"/>')
parts.append(
    '<path fill="none" stroke="#003d5b" stroke-width="1.5" d="M50 3 A47 47 0 1 1 49.9 3"/></svg>'
)
open(f"{A}/logo.svg", "w").write("\n".join(parts))
subprocess.run(["rsvg-convert", "-w", "400", "-o", f"{A}/logo.png", f"{A}/logo.svg"], check=False)
subprocess.run(["rsvg-convert", "-f", "pdf", "-o", f"{A}/logo.pdf", f"{A}/logo.svg"], check=False)

# --- fonts: two CFF faces + one TrueType face; plus quadratic copies of Inter for tools without CFF support
shutil.copy("/usr/share/fonts/opentype/inter/Inter-Regular.otf", A + "/fonts")
shutil.copy("/usr/share/fonts/opentype/inter/Inter-Bold.otf", A + "/fonts")
shutil.copy("/usr/share/fonts/truetype/lato/Lato-Italic.ttf", A + "/fonts")


def otf2ttf(src, dst):
    f = TTFont(src)
    gs = f.getGlyphSet()
    order = f.getGlyphOrder()
    glyphs = {}
    for g in order:
        pen = TTGlyphPen(gs)
        gs[g].draw(Cu2QuPen(pen, 1.0, reverse_direction=True))
        glyphs[g] = pen.glyph()
    f["loca"] = newTable("loca")
    f["glyf"] = t = newTable("glyf")
    t.glyphOrder = order
    t.glyphs = glyphs
    for g in order:
        glyphs[g].recalcBounds(t)
    f["maxp"].tableVersion = 0x00010000
    for k, v in dict(
        maxZones=1,
        maxTwilightPoints=0,
        maxStorage=0,
        maxFunctionDefs=0,
        maxInstructionDefs=0,
        maxStackElements=0,
        maxSizeOfInstructions=0,
        maxComponentElements=0,
        maxPoints=0,
        maxContours=0,
        maxCompositePoints=0,
        maxCompositeContours=0,
        maxComponentDepth=0,
    ).items():
        setattr(f["maxp"], k, v)
    f["post"].formatType = 2.0
    f["post"].extraNames = []
    f["post"].mapping = {}
    f["post"].glyphOrder = order
    for t in ("CFF ", "VORG"):
        if t in f:
            del f[t]
    f.sfntVersion = "\x00\x01\x00\x00"
    f.save(dst)


for n in ("Inter-Regular", "Inter-Bold"):
    if not os.path.exists(f"{A}/ttf/{n}.ttf"):
        otf2ttf(f"{A}/fonts/{n}.otf", f"{A}/ttf/{n}.ttf")

# --- copy (placeholders {name} {f1} {f2} {f3}); ~220-word story, 5 bullets
text = {
    "org": "Riverside Neighbours Union",
    "headline": "{name}: neighbours who show up",
    "quote": "We see a {name} where every family can afford to stay, every street is safe to walk, and every neighbour has a real say in what gets built next.",
    "story": [
        "When the landlord of a forty-unit building in {name} sent out notices of a 22% rent increase, Maria had lived there for eleven years. She did not know most of the people on her own floor. Within a week she had knocked on every door, and {f1} households had signed a letter asking for a meeting.",
        "The first meeting was small: a kitchen table, a pot of coffee and six worried families. But they made a plan. They mapped every apartment, wrote down every broken radiator, and called the city inspector together, on speaker, so that no one had to do it alone. By the third meeting there were {f2} people in the church basement, and the local paper sent a reporter.",
        "Four months later the owner agreed to a three-year cap, a repair schedule and an apology. Maria now trains other tenant leaders across {name}. “Nobody gave us permission,” she says. “We just started talking to each other, and we did not stop.”",
        "Today the tenants’ council meets on the first Tuesday of each month, with childcare, dinner and interpretation for all. Newcomers are met at the door, paired with a neighbour who has done this before, and asked the same simple question Maria was asked: what would you like to change, and who else on your floor feels the same way?",
    ],
    "bullets": [
        "Rents in {name} rose {f3}% in five years while wages barely moved; that is a choice, and it can be unmade.",
        "Tenants who organise win: {f1} households kept their homes last year.",
        "Repairs are a right, not a favour. Document, report, follow up, together.",
        "A cap at 3% keeps teachers, nurses and bus drivers close to their work.",
        "Come to one meeting, bring one neighbour: that is how {f2} people began.",
    ],
    "stats": [["{f1}", "homes kept"], ["{f2}", "members"], ["{f3}%", "rent rise"]],
    "footer": [
        "Join us",
        "{contact}",
        "{url}",
        "Riverside Neighbours Union is member-funded and member-run.",
    ],
}
json.dump(text, open(f"{A}/text.json", "w"), ensure_ascii=False, indent=1)
for k in ("story", "bullets"):
    open(f"{A}/{k}.inc", "w").write(
        "".join(json.dumps(t, ensure_ascii=False) + ",\n" for t in text[k])
    )
print("story words:", sum(len(p.split()) for p in text["story"]))

# --- data: 200 neighbourhoods; QR given as runs "x,y,len;..." so that no peer is timed on its QR encoder
adj = "North South East West Upper Lower Old New Mill Oak Cedar Harbour River Park Chapel Garden Station Market Bridge Quarry".split()
noun = "Hill Point Side Gate Town Ridge Fields Heights Corner Green".split()
rows = []
for i in range(200):
    name = f"{adj[i % 20]} {noun[(i // 20) % 10]}"
    slug = name.lower().replace(" ", "-")
    url = f"https://riverside-neighbours.example/join/{slug}?c=fl{i:03d}"
    m = [list(r) for r in segno.make(url, error="m", micro=False, boost_error=False).matrix]
    runs = []
    for yy, r in enumerate(m):
        xx = 0
        while xx < len(r):
            if r[xx]:
                s = xx
                while xx < len(r) and r[xx]:
                    xx += 1
                runs.append(f"{s},{yy},{xx - s}")
            else:
                xx += 1
    rows.append(
        [
            i,
            name,
            url,
            f"{slug}@riverside-neighbours.example · (555) 01{i:02d}-{1000 + i * 7}",
            20 + i * 3 % 300,
            35 + i * 7 % 500,
            11 + i % 40,
            len(m),
            ";".join(runs),
        ]
    )
with open(f"{A}/data.csv", "w", newline="") as fh:
    w = csv.writer(fh)
    w.writerow("id name url contact f1 f2 f3 qrn qr".split())
    w.writerows(rows)
with open(f"{A}/data.tsv", "w") as fh:  # the same for the C and Ruby programs
    for r in rows:
        fh.write("\t".join(map(str, r)) + "\n")
subprocess.run(["du", "-ab", A])

# --- our own flyer takes the same picture, logo and rows; it makes its codes itself
flyer = os.path.join(os.path.dirname(A), "..", "Flyer")
shutil.copy(A + "/photo.jpg", flyer + "/Templates/peer-flyer")
shutil.copy(A + "/logo.svg", flyer)
with open(flyer + "/places.csv", "w", newline="") as fh:
    w = csv.writer(fh, lineterminator="\n")
    w.writerow("id name url contact f1 f2 f3".split())
    w.writerows([f"{r[0]:04d}", *r[1:7]] for r in rows)
