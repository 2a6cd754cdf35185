"""usage: peer_typst.py FIRST LAST OUTDIR [reuse|multi]   (one compiler object, one PDF per record | one PDF, a page per record)"""

import csv, json, os, sys, typst

here = os.path.dirname(os.path.abspath(__file__))
a, b, out = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
mode = (
    sys.argv[4] if len(sys.argv) > 4 else "reuse"
)  # or reuse-notags: Typst writes tagged PDF by default
rows = list(csv.DictReader(open(here + "/assets/data.csv", newline="")))[a:b]
c = typst.Compiler(
    here + "/flyer.typ",
    root=here,
    font_paths=[here + "/assets/fonts"],
    ignore_system_fonts=True,
    sys_inputs={"n": str(b - a)} if mode == "multi" else {},
)
if mode == "multi":
    c.compile(output=out + "/all.pdf", format="pdf")
else:
    for r in rows:
        c.compile(
            output=f"{out}/{int(r['id']):04d}.pdf",
            format="pdf",
            sys_inputs={"row": json.dumps(r)},
            pdf_tags=mode != "reuse-notags",
        )
