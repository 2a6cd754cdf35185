"""usage: peer_chromium.py FIRST LAST OUTDIR [TABS]   (one headless browser; each record printed from a reused tab; TABS tabs at once)"""

import asyncio, os, sys
from playwright.async_api import async_playwright

os.environ.setdefault("FLYER_INTER", "assets/ttf/Inter-%s.ttf")
from flyer_html import page as flyer, rows

here = os.path.dirname(os.path.abspath(__file__))
a, b, out = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
tabs = int(sys.argv[4]) if len(sys.argv) > 4 else 1


async def main():
    async with async_playwright() as p:
        br = await p.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-gpu"],
        )
        todo = rows()[a:b][::-1]

        async def worker(k):
            pg = await br.new_page()
            f = f"{here}/.flyer-{os.getpid()}-{k}.html"  # beside assets/, so that relative URLs work
            while todo:
                r = todo.pop()
                with open(f, "w") as fh:
                    fh.write(flyer(r))
                await pg.goto("file://" + f)
                await pg.evaluate("document.fonts.ready")
                await pg.pdf(
                    path=f"{out}/{int(r['id']):04d}.pdf",
                    prefer_css_page_size=True,
                    print_background=True,
                )
            os.remove(f)

        await asyncio.gather(*(worker(k) for k in range(tabs)))
        await br.close()


asyncio.run(main())
