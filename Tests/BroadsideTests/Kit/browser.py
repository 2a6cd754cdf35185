"""Looks at a kit's style sheet and icons in Chromium, and says what it made of them, a line each.

Usage: browser.py KIT
"""
import base64
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile

kit = pathlib.Path(sys.argv[1]).resolve()
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Kit</title>
<style>{css}</style>
</head><body>
<p id="box" style="color: var(--brand-role-primary); background: var(--brand-role-paper)">Words</p>
<p id="ar" lang="ar" style="font-family: var(--brand-font-text)">كلمات</p>
<pre id="found"></pre>
<script>
async function look() {{
  const found = [];
  const style = getComputedStyle(document.getElementById("box"));
  found.push(["primary", style.color], ["paper", style.backgroundColor]);
  found.push(["ar", getComputedStyle(document.getElementById("ar")).fontFamily]);
  const root = getComputedStyle(document.documentElement);
  const names = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
    .flatMap(rule => [...(rule.style || [])]).filter(name => name.startsWith("--"));
  // A value that leads nowhere, or round in a circle, is empty.
  for (const name of new Set(names))
    if (!root.getPropertyValue(name).trim()) found.push(["empty", name]);
  found.push(["properties", new Set(names).size]);
  for (const [file, address] of {icons}) {{
    const image = new Image();
    image.src = address;
    try {{
      await image.decode();
      found.push([file, image.naturalWidth + "x" + image.naturalHeight]);
    }} catch (error) {{ found.push([file, "broken"]); }}
  }}
  document.getElementById("found").textContent = JSON.stringify(found);
}}
look();
</script></body></html>
"""
def embedded(path):
    kind = {".svg": "svg+xml", ".ico": "x-icon"}.get(path.suffix, path.suffix[1:])
    return f"data:image/{kind};base64," + base64.b64encode(path.read_bytes()).decode()


icons = sorted((path.name, embedded(path)) for path in (kit / "icons").iterdir()
               if path.suffix != ".webmanifest")
with tempfile.TemporaryDirectory() as folder:
    page = pathlib.Path(folder) / "page.html"
    page.write_text(PAGE.format(icons=json.dumps(icons),
                                css=(kit / "web/brand.css").read_text("utf-8")), "utf-8")
    found = None
    for _ in range(3):
        run = subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             f"--user-data-dir={folder}/profile", "--virtual-time-budget=600000", "--dump-dom",
             page.as_uri()],
            capture_output=True, text=True, timeout=240)
        found = re.search('<pre id="found">(.+?)</pre>', run.stdout, re.S)
        # A browser that is slow to start hands back the page before its script has run.
        if found:
            break
if not found:
    sys.exit("chromium did not come to an end: " + run.stderr[-2000:])
for name, value in json.loads(html.unescape(found.group(1))):
    print(name, value)
