"""Looks at pages of HTML in Chromium with axe-core: prints a line for each violation, then how many.

Usage: axe.py page.html...
"""
import html
import json
import os
import re
import subprocess
import sys
import tempfile

import axe_playwright_python

axe = os.path.join(os.path.dirname(axe_playwright_python.__file__), "axe.min.js")
DRIVER = """
async function look() {
  const found = [];
  for (const [name, source] of pages) {
    const parsed = new DOMParser().parseFromString(source, "text/html");
    document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
    await Promise.all([...document.images].map(image => image.decode().catch(() => {
      found.push([name, "image-broken", image.alt]);
    })));
    const result = await axe.run(document);
    if (result.passes.length < 10) found.push([name, "not-looked-at", ""]);
    for (const violation of result.violations)
      for (const node of violation.nodes) found.push([name, violation.id, node.html]);
  }
  const output = document.createElement("pre");
  output.id = "found";
  output.textContent = JSON.stringify(found);
  document.body.replaceChildren(output);
}
look();
"""

pages = [(path, open(path, encoding="utf-8").read()) for path in sys.argv[1:]]
data = json.dumps(pages).replace("<", "\\u003c")
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "driver.html")
    with open(path, "w", encoding="utf-8") as driver:
        driver.write('<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><script>')
        driver.write(open(axe, encoding="utf-8").read().replace("</script", "<\\/script"))
        driver.write(f"</script><script>const pages = {data};{DRIVER}</script></body></html>")
    run = subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
         f"--user-data-dir={folder}/profile", "--virtual-time-budget=600000", "--dump-dom",
         "file://" + path],
        capture_output=True, text=True, timeout=240)
match = re.search(r'<pre id="found">(.*?)</pre>', run.stdout, re.S)
if not match:
    sys.exit("chromium did not come to an end: " + run.stderr[-2000:])
for page, rule, node in json.loads(html.unescape(match.group(1))):
    print(f"{os.path.basename(page)}: {rule}: {node[:200]}")
else:
    print("looked at", len(pages))
