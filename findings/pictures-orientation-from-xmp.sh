#!/usr/bin/env bash
# A JPEG without EXIF whose XMP says tiff:Orientation="6" lies on its side for Pillow and upright for OpenCV.
#
# One would guess: which way up a photograph is shown is EXIF's tag 0x0112, so that a picture without EXIF is shown as
#   its pixels lie, and whoever sets pictures upright with ImageOps.exif_transpose gets what viewers show.
# What happens: Pillow's getexif() takes the orientation from XMP (and, in PNG, from profiles spelt in letters) when EXIF
#   has none, and exif_transpose turns the picture; OpenCV, and Chromium 150 besides, ask EXIF alone and leave it.
#   For PNG the same call decodes the whole picture (EXIF may stand behind it), after which verify() cannot be called.
# Who is hurt: generators that make smaller copies or paper with Pillow beside pages that show the original: photographs
#   edited by programs that keep XMP when they turn the pixels lie on their side in the copy alone; and checkers that
#   ask for the orientation before verify().
# Source: Pillow, Image.getexif (XMP since 8.0) and PngImageFile.getexif; OpenCV, imread and IMREAD_IGNORE_ORIENTATION;
#   CSS Images 3, image-orientation: from-image.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pillow==13.0.0 opencv-python-headless==4.11.0.86
cd "$work"
"$work/venv/bin/python" - <<'PY'
import cv2
import PIL
from PIL import Image, ImageOps

XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6"/></rdf:RDF></x:xmpmeta>'
)
picture = Image.new("RGB", (80, 40), "red")
exif = Image.Exif()
exif[0x0112] = 6
picture.save("exif.jpg", exif=exif.tobytes())
picture.save("xmp.jpg", xmp=XMP)
picture.save("plain.png")

seen = {}
for name in ("exif.jpg", "xmp.jpg"):
    with Image.open(name) as opened:
        pillow = ImageOps.exif_transpose(opened).size
    seen[name] = (pillow, cv2.imread(name).shape[1::-1])
with Image.open("plain.png") as opened:
    opened.getexif()
    try:
        opened.verify()
        seen["plain.png"] = "verify() after getexif() passes"
    except RuntimeError as error:
        seen["plain.png"] = f"verify() after getexif(): {error}"

print(f"Pillow {PIL.__version__}, OpenCV {cv2.__version__}; 80 by 40 as stored")
for name, what in seen.items():
    print(name, what)
assert seen["exif.jpg"] == ((40, 80), (40, 80))
assert seen["xmp.jpg"] == ((40, 80), (80, 40))
assert "must be called directly after open" in seen["plain.png"]
PY
