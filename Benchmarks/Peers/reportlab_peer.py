"""usage: peer_reportlab.py FIRST LAST OUTDIR   (platypus paragraphs on a canvas; fonts registered once; Inter as TTF: ReportLab has no CFF)"""

import csv, json, os, sys
from reportlab import rl_config
from reportlab.pdfgen import canvas

rl_config.useA85 = 0  # plain binary streams: smaller and faster than the default
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.lib.colors import HexColor, white
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph
from reportlab.graphics import renderPDF
from svglib.svglib import svg2rlg
from xml.sax.saxutils import escape

A = os.path.dirname(os.path.abspath(__file__)) + "/assets/"
a, b, out = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
T = json.load(open(A + "text.json"))
rows = list(csv.DictReader(open(A + "data.csv", newline="")))[a:b]
pdfmetrics.registerFont(TTFont("I", A + "ttf/Inter-Regular.ttf"))
pdfmetrics.registerFont(TTFont("B", A + "ttf/Inter-Bold.ttf"))
pdfmetrics.registerFont(TTFont("L", A + "fonts/Lato-Italic.ttf"))
logo = svg2rlg(A + "logo.svg")
k = 60 / logo.width
logo.scale(k, k)
st = lambda n, f, s, l, c="#000000", **kw: ParagraphStyle(
    n, fontName=f, fontSize=s, leading=l, textColor=HexColor(c), **kw
)
H, Q, S, U = (
    st("h", "B", 26, 32, "#d1495b"),
    st("q", "L", 15, 20),
    st("s", "I", 10.5, 14.5),
    st("u", "I", 10.5, 14.5, leftIndent=12, bulletIndent=0),
)


def flyer(c, r):
    f = lambda s: escape(s.format(**r))

    def rect(x, y, w, h, col):
        c.setFillColor(HexColor(col))
        c.rect(x, 792 - y - h, w, h, 0, 1)

    def txt(x, y, font, size, col, s):
        c.setFillColor(HexColor(col))
        c.setFont(font, size)
        c.drawString(x, 792 - y, s)

    def para(x, y, w, s, style, bullet=None):
        p = Paragraph(s, style, bulletText=bullet)
        _, h = p.wrap(w, 700)
        p.drawOn(c, x, 792 - y - h)
        return y + h

    rect(0, 0, 612, 92, "#003d5b")
    renderPDF.draw(logo, c, 36, 792 - 76)
    txt(110, 44, "B", 18, "#ffffff", T["org"])
    txt(110, 64, "I", 12, "#ffffff", r["name"])
    y = para(36, 104, 540, f(T["headline"]), H) + 8
    q = para(60, y, 516, f(T["quote"]), Q)
    rect(36, y, 4, q - y, "#edae49")
    y0 = q + 16
    y = y0
    for p in T["story"]:
        y = para(36, y, 260, f(p), S) + 6
    c.drawImage(A + "photo.jpg", 316, 792 - y0 - 173.4, 260, 173.4)
    y = y0 + 181.4
    for i, (v, l) in enumerate(T["stats"]):
        x = 316 + 90 * i
        rect(x, y, 80, 44, "#f2efe6")
        c.setFillColor(HexColor("#003d5b"))
        c.setFont("B", 18)
        c.drawCentredString(x + 40, 792 - y - 24, f(v))
        c.setFillColor(HexColor("#000000"))
        c.setFont("I", 8)
        c.drawCentredString(x + 40, 792 - y - 37, l)
    y += 52
    for s in T["bullets"]:
        y = para(316, y, 260, f(s), U, "•") + 4
    rect(0, 690, 612, 102, "#f2efe6")
    txt(36, 716, "B", 14, "#003d5b", T["footer"][0])
    txt(36, 734, "I", 10, "#000000", r["contact"])
    txt(36, 750, "I", 10, "#000000", r["url"])
    txt(36, 766, "L", 9, "#000000", T["footer"][3])
    m = 80 / int(r["qrn"])
    p = c.beginPath()
    c.setFillColor(HexColor("#000000"))
    for t in r["qr"].split(";"):
        x, y, n = map(int, t.split(","))
        p.rect(496 + x * m, 792 - 701 - (y + 1) * m, n * m, m)
    c.drawPath(p, 0, 1)


for r in rows:
    c = canvas.Canvas(f"{out}/{int(r['id']):04d}.pdf", pagesize=(612, 792), pageCompression=1)
    flyer(c, r)
    c.showPage()
    c.save()
