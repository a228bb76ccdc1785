# SPDX-License-Identifier: GPL-3.0-or-later
"""A slip's QR as a head of 203 dpi prints it, as it is worn, and as a camera sees it: what readers make of it.

The sample of `mrc print sample slip` carries a QR as large as that of a real slip.
"""

import pathlib
import subprocess
import tempfile

import numpy
import zxingcpp
from PIL import Image, ImageDraw, ImageFilter

DOTS_PER_INCH = "203.2"
CAMERA = 1.3  # its pixels a printed dot
STARTS = "MRC KIOSK SAMPLE "


def slip(mrc, paper):
    """The QR of a sample, black and white, a pixel a dot, with what stands near it."""
    with tempfile.TemporaryDirectory() as folder:
        pdf = pathlib.Path(folder) / "slip.pdf"
        subprocess.run([mrc, "print", "sample", "slip", "--paper", paper, "--output", pdf], check=True,
                       stdout=subprocess.DEVNULL)
        subprocess.run(["pdftoppm", "-r", DOTS_PER_INCH, "-mono", "-png", "-singlefile", pdf, pdf.with_suffix("")],
                       check=True)
        page = Image.open(pdf.with_suffix(".png")).convert("L")
        corners = zxingcpp.read_barcodes(page)[0].position
        points = [corners.top_left, corners.top_right, corners.bottom_right, corners.bottom_left]
        xs, ys = [p.x for p in points], [p.y for p in points]
        edge = 24  # its quiet zone: four modules of six dots
        return page.crop((min(xs) - edge, min(ys) - edge, max(xs) + edge, max(ys) + edge))


def camera(image, chance):
    """Held by hand: larger pixels, a little turned."""
    size = tuple(round(side * CAMERA) for side in image.size)
    return image.resize(size, Image.BICUBIC).rotate(chance.uniform(-6, 6), expand=True, fillcolor=255,
                                                    resample=Image.BICUBIC)


def noise(image, chance, level):
    pixels = numpy.asarray(image, float) + chance.normal(0, level, (image.height, image.width))
    return Image.fromarray(numpy.clip(pixels, 0, 255).astype("uint8"))


def faded(image, chance, contrast):
    pixels = 255 - (255 - numpy.asarray(image, float)) * contrast
    return noise(Image.fromarray(pixels.astype("uint8")), chance, 4)


def folded(image, chance, dots):
    worn = image.copy()
    middle = chance.uniform(0.2, 0.8) * image.height
    slope = chance.uniform(-0.3, 0.3) * image.height
    ImageDraw.Draw(worn).line([(0, middle - slope), (image.width, middle + slope)], fill=230, width=dots)
    return worn


def blotted(image, chance, share):
    worn = image.copy()
    radius = (share * image.width * image.height / numpy.pi) ** 0.5
    x, y = chance.uniform(0.3, 0.7, 2) * image.size
    ImageDraw.Draw(worn).ellipse([x - radius, y - radius, x + radius, y + radius], fill=60)
    return worn


def dead_dots(image, chance, n):
    pixels = numpy.array(image)
    column = int(chance.integers(24, image.width - 24 - n))
    pixels[:, column:column + n] = 255
    return Image.fromarray(pixels)


# In paper before the camera sees it; with how strong each is.
DAMAGES = [
    ("clean", lambda image, chance: image, True),
    ("mild noise (10 of 255)", lambda image, chance: noise(image, chance, 10), True),
    ("noise 30", lambda image, chance: noise(image, chance, 30), False),
    ("noise 60", lambda image, chance: noise(image, chance, 60), False),
    ("blur 1.5 dots", lambda image, chance: image.filter(ImageFilter.GaussianBlur(1.5)), False),
    ("blur 3 dots", lambda image, chance: image.filter(ImageFilter.GaussianBlur(3)), False),
    ("faded to 40 %", lambda image, chance: faded(image, chance, 0.4), False),
    ("faded to 15 %", lambda image, chance: faded(image, chance, 0.15), False),
    ("fold 4 dots", lambda image, chance: folded(image, chance, 4), False),
    ("fold 10 dots", lambda image, chance: folded(image, chance, 10), False),
    ("blot 3 %", lambda image, chance: blotted(image, chance, 0.03), False),
    ("blot 8 %", lambda image, chance: blotted(image, chance, 0.08), False),
    ("one dead dot", lambda image, chance: dead_dots(image, chance, 1), False),
    ("three dead dots", lambda image, chance: dead_dots(image, chance, 3), False),
]


def zxing(image):
    return any(found.text.startswith(STARTS) for found in zxingcpp.read_barcodes(image))


def zbar(image):
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        image.save(file.name)
        done = subprocess.run(["zbarimg", "--nodbus", "-q", "--raw", file.name], capture_output=True)
    return done.stdout.startswith(STARTS.encode())


READERS = {"zbar": zbar, "zxing": zxing}
