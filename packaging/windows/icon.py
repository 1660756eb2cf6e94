"""The program's icon as Windows wants it, and the picture that its installer shows.

Both are drawn from resources/program/ssp-desktop.svg.
"""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

_DOTS = 3780
_PANEL, _GROUND = (164, 314), "#e9f0f7"
SIZES = (16, 20, 24, 32, 40, 48, 64, 256)


def write_icon(svg: Path, ico: Path) -> None:
    """Draw `svg` in every size that Windows shows, in one .ico file.

    The largest is a PNG; the others are plain pictures, which everything that shows icons reads.
    """
    renderer = QSvgRenderer(str(svg))
    pictures = []
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        pictures.append((size, _as_png(image) if size == max(SIZES) else _as_bitmap(image)))
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    offset = 6 + 16 * len(pictures)
    for size, picture in pictures:
        side = size % 256  # 256 is written as 0
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), offset + len(body))
        body += picture
    ico.write_bytes(head + body)


def _as_png(image: QImage) -> bytes:
    image.setDotsPerMeterX(_DOTS)  # else it tells of this machine's screen
    image.setDotsPerMeterY(_DOTS)
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(held.data())


def _as_bitmap(image: QImage) -> bytes:
    """Return the picture from its lowest row up, blue before green and red, and an empty mask."""
    size = image.width()
    # The height counts the mask too, one bit for each point, in rows of whole 32 bits.
    head = struct.pack("<IiiHHIIiiII", 40, size, 2 * size, 1, 32, 0, 0, 0, 0, 0, 0)
    rows = [bytes(image.constScanLine(row))[: 4 * size] for row in reversed(range(size))]
    return head + b"".join(rows) + bytes(-(-size // 32) * 4 * size)


def write_panel(svg: Path, bmp: Path) -> None:
    """Draw what stands beside the installer's first and last words, a BMP without transparency."""
    width, height = _PANEL
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(QColor(_GROUND))
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter, QRectF(34, 34, 96, 96))
    painter.end()
    image.setDotsPerMeterX(_DOTS)
    image.setDotsPerMeterY(_DOTS)
    image.save(str(bmp), "BMP")
