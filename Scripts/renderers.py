"""How far renderers disagree about the pages of PDFs, in square millimetres.

usage: renderers.py RESOLUTION PDF...

Poppler, MuPDF, Ghostscript and PDFium draw the first page of each file. They turn inks into colours
of the screen each in its own way, so colours are not compared as they are: for each pair, each colour
of the one is matched with what the other makes of it on the whole page, and a pixel is in dispute if
that does not lie between the colours next to it. The largest stretch of such pixels counts.
"""

import itertools
import subprocess
import sys
import tempfile

import numpy

TOLERANCE = 48  # of 255; less is a matter of taste, a missing shape is far more


def read_ppm(data):
    fields, at = [], 0
    while len(fields) < 4:
        end = next(i for i in range(at, len(data)) if data[i : i + 1].isspace())
        if data[at:at + 1] == b"#":
            end = data.index(b"\n", at)
        else:
            fields.append(data[at:end])
        at = end + 1
    width, height = int(fields[1]), int(fields[2])
    return numpy.frombuffer(data, numpy.uint8, width * height * 3, at).reshape(height, width, 3)


def output(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout


def poppler(pdf, resolution):
    return read_ppm(output("pdftoppm", "-r", resolution, "-f", "1", "-l", "1", pdf))


def mupdf(pdf, resolution):
    with tempfile.NamedTemporaryFile(suffix=".ppm") as file:
        output("mutool", "draw", "-q", "-r", resolution, "-o", file.name, pdf, "1")
        return read_ppm(open(file.name, "rb").read())


def ghostscript(pdf, resolution):
    return read_ppm(output(
        "gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-dLastPage=1", "-sDEVICE=ppmraw",
        "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4", f"-r{resolution}", "-o", "-", pdf))


def pdfium(pdf, resolution):
    import pypdfium2

    page = pypdfium2.PdfDocument(pdf)[0]
    # A hair less, or a page of 1650 pixels would be stretched to 1651.
    bitmap = page.render(scale=int(resolution) / 72 - 1e-6, rev_byteorder=True)
    rows = numpy.frombuffer(bitmap.buffer, numpy.uint8).reshape(bitmap.height, bitmap.stride)
    return rows[:, : bitmap.width * bitmap.n_channels].reshape(
        bitmap.height, bitmap.width, bitmap.n_channels)[:, :, :3]


RENDERERS = {"poppler": poppler, "mupdf": mupdf, "ghostscript": ghostscript, "pdfium": pdfium}


def expected(one, other):
    """For each pixel of the one, what the other makes of its colour."""
    key = (one[:, :, 0] >> 3).astype(numpy.int32) << 10
    key |= (one[:, :, 1] >> 3).astype(numpy.int32) << 5
    key |= one[:, :, 2] >> 3
    count = numpy.bincount(key.ravel(), minlength=1 << 15).clip(1)
    means = [
        numpy.bincount(key.ravel(), other[:, :, c].ravel(), 1 << 15) / count for c in range(3)]
    table = numpy.stack(means, axis=1).round().astype(numpy.int16)
    return table[key]


def disputed(one, other):
    """The pixels of the one whose colour does not lie between those of the other, there or next to it.

    Between, because a pixel that an edge cuts is a mixture, in each renderer another.
    """
    wanted = expected(one, other)[1:-1, 1:-1]
    height, width = wanted.shape[:2]
    darkest, lightest = numpy.full_like(wanted, 255), numpy.zeros_like(wanted)
    for dy, dx in itertools.product(range(3), range(3)):
        there = other[dy : dy + height, dx : dx + width].astype(numpy.int16)
        numpy.minimum(darkest, there, out=darkest)
        numpy.maximum(lightest, there, out=lightest)
    return numpy.maximum(darkest - wanted, wanted - lightest).max(axis=2) > TOLERANCE


def largest(mask):
    """The pixels of the largest stretch of a mask."""
    left = set(zip(*(axis.tolist() for axis in numpy.nonzero(mask))))
    most = 0
    while left:
        stack, size = [left.pop()], 0
        while stack:
            y, x = stack.pop()
            size += 1
            for dy, dx in itertools.product((-1, 0, 1), (-1, 0, 1)):
                if (y + dy, x + dx) in left:
                    left.remove((y + dy, x + dx))
                    stack.append((y + dy, x + dx))
        most = max(most, size)
    return most


def main(resolution, files):
    square = (25.4 / int(resolution)) ** 2
    for file in files:
        pages = {name: draw(file, resolution) for name, draw in RENDERERS.items()}
        height = min(page.shape[0] for page in pages.values())
        width = min(page.shape[1] for page in pages.values())
        pages = {name: page[:height, :width] for name, page in pages.items()}
        for one, other in itertools.permutations(pages, 2):
            area = largest(disputed(pages[one], pages[other])) * square
            print(f"{area:.3f} {one} {other} {file}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
