"""usage: peer_weasyprint.py FIRST LAST OUTDIR   (one process, fonts and image cache reused)"""

import os, sys
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
from flyer_html import page, rows

here = os.path.dirname(os.path.abspath(__file__))
a, b, out = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
cache = {}
fc = FontConfiguration()
for r in rows()[a:b]:
    HTML(string=page(r, flex=False), base_url=here + "/").write_pdf(
        f"{out}/{int(r['id']):04d}.pdf", font_config=fc, cache=cache
    )
