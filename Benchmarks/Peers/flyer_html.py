"""The flyer as HTML+CSS; used by the WeasyPrint and the Chromium peer."""

import csv, html, json, os

here = os.path.dirname(os.path.abspath(__file__))
T = json.load(open(here + "/assets/text.json"))


def rows():
    return list(csv.DictReader(open(here + "/assets/data.csv", newline="")))


I = os.environ.get(
    "FLYER_INTER", "assets/fonts/Inter-%s.otf"
)  # Chromium turns CFF web fonts into Type 3: give it assets/ttf/Inter-%s.ttf
CSS = (
    "@font-face{font-family:FInter;font-weight:400;src:url("
    + I % "Regular"
    + ")}@font-face{font-family:FInter;font-weight:700;src:url("
    + I % "Bold"
    + """)}
@font-face{font-family:FLato;font-style:italic;src:url(assets/fonts/Lato-Italic.ttf)}
@page{size:612pt 792pt;margin:0} *{box-sizing:border-box} body{margin:0;font:10.5pt/14.5pt FInter;position:relative;width:612pt;height:792pt;overflow:hidden;-webkit-print-color-adjust:exact}
.band{position:absolute;left:0;top:0;width:612pt;height:92pt;background:#003d5b;color:#fff}
.band img{position:absolute;left:36pt;top:16pt;width:60pt;height:60pt} .org{position:absolute;left:110pt;top:26pt;font:700 18pt/22pt FInter}
.nm{position:absolute;left:110pt;top:52pt;font-size:12pt;line-height:16pt} .main{position:absolute;left:36pt;top:104pt;width:540pt}
h1{font:700 26pt/32pt FInter;color:#d1495b;margin:0 0 8pt} .q{font:italic 15pt/20pt FLato;border-left:4pt solid #edae49;padding-left:20pt;margin:0 0 16pt}
.l{float:left;width:260pt} .l p{margin:0 0 6pt} .r{float:right;width:260pt} .r>img{display:block;width:260pt;height:173.4pt}
.st{height:44pt;margin:8pt 0} .r ul{clear:both} .st div{float:left;width:80pt;height:44pt;margin-right:10pt;background:#f2efe6;text-align:center;padding-top:6pt} .st div:last-child{margin:0}
.st b{display:block;font-size:18pt;line-height:20pt;color:#003d5b} .st span{font-size:8pt} ul{margin:0;padding:0 0 0 12pt} li{margin:0 0 4pt}
.ft{position:absolute;left:0;top:690pt;width:612pt;height:102pt;background:#f2efe6} .ft div{position:absolute;left:36pt;top:12pt;font-size:10pt;line-height:16pt}
.ft b{font-size:14pt;line-height:20pt;color:#003d5b} .ft i{font:italic 9pt FLato} .ft svg{position:absolute;left:496pt;top:11pt;width:80pt;height:80pt}
"""
)


def page(r, flex=True):
    f = lambda s: html.escape(s.format(**r))
    n = r["qrn"]
    qr = "".join(
        "M{} {}h{}v1h-{}z".format(x, y, k, k)
        for x, y, k in (t.split(",") for t in r["qr"].split(";"))
    )
    return f"""<!doctype html><html lang=en><meta charset=utf-8><title>{f(T['headline'])}</title><style>{CSS}</style><body>
<div class=band><img src=assets/logo.svg><div class=org>{f(T['org'])}</div><div class=nm>{f('{name}')}</div></div>
<div class=main><h1>{f(T['headline'])}</h1><div class=q>{f(T['quote'])}</div>
<div class=l>{''.join('<p>' + f(p) + '</p>' for p in T['story'])}</div>
<div class=r><img src=assets/photo.jpg><div class=st>{''.join(f'<div><b>{f(v)}</b><span>{f(l)}</span></div>' for v, l in T['stats'])}</div>
<ul>{''.join('<li>' + f(b) + '</li>' for b in T['bullets'])}</ul></div></div>
<div class=ft><div><b>{f(T['footer'][0])}</b><br>{f(T['footer'][1])}<br>{f(T['footer'][2])}<br><i>{f(T['footer'][3])}</i></div>
<svg viewBox="0 0 {n} {n}"><path d="{qr}"/></svg></div></body></html>"""
