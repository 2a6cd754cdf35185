"""Opens a kit's office files in LibreOffice and converts them, and says what came of it, a line each.

Usage: office.py KIT. What LibreOffice finds broken it offers to repair; without a screen it then
makes nothing, so that a file of pages is there only if all was sound. What it made is read back.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

kit = pathlib.Path(sys.argv[1]).resolve()
files = sorted((kit / "office").glob("*.docx")) + sorted((kit / "office").glob("*.pptx"))
with tempfile.TemporaryDirectory() as folder:
    run = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore",
         "--convert-to", "pdf", "--outdir", folder, *map(str, files)],
        capture_output=True, text=True, timeout=280)
    for path in files:
        made = pathlib.Path(folder) / (path.stem + ".pdf")
        if not made.exists():
            sys.exit(f"LibreOffice made nothing of {path.name}: {run.stdout[-800:]}{run.stderr[-800:]}")
        info = subprocess.run(["pdfinfo", made], capture_output=True, text=True).stdout
        pages = re.search(r"Pages:\s+(\d+)", info).group(1)
        text = subprocess.run(["pdftotext", made, "-"], capture_output=True, text=True).stdout
        fonts = subprocess.run(["pdffonts", made], capture_output=True, text=True).stdout
        families = sorted({line.split()[0].split("+")[-1].split("-")[0] for line in fonts.splitlines()[2:]})
        words = " ".join(text.split())[:40]
        print(path.name, pages, "|".join(families), words)
    for path in files:
        # Every part is named by the content types, and every relation leads to a part.
        with zipfile.ZipFile(path) as package:
            assert package.testzip() is None, path.name
            names = set(package.namelist())
            for name in names:
                if not name.endswith(".rels"):
                    continue
                base = pathlib.PurePosixPath(name).parent.parent
                for target, mode in re.findall(
                        r'Target="([^"]+)"(?: TargetMode="(\w+)")?', package.read(name).decode()):
                    if mode == "External":
                        continue
                    parts = []
                    for part in (str(base / target) if target[0] != "/" else target[1:]).split("/"):
                        if part == "..":
                            parts.pop()
                        elif part != ".":
                            parts.append(part)
                    assert "/".join(parts) in names, (path.name, name, target)
