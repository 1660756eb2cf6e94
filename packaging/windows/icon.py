"""The program's icon as Windows wants it, and the picture that its installer shows.

Both are drawn from resources/program/ssp-desktop.svg.
"""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

_PANEL, _GROUND = (164, 314), "#e9f0f7"
SIZES = (16, 20, 24, 32, 40, 48, 64, 256)


def write_icon(svg: Path, ico: Path) -> None:
    """Draw `svg` in every size that Windows shows, as PNG pictures in one .ico file."""
    renderer = QSvgRenderer(str(svg))
    pictures = []
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        held = QByteArray()
        buffer = QBuffer(held)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        pictures.append((size, bytes(held.data())))
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    offset = 6 + 16 * len(pictures)
    for size, picture in pictures:
        side = size % 256  # 256 is written as 0
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), offset + len(body))
        body += picture
    ico.write_bytes(head + body)


def write_panel(svg: Path, bmp: Path) -> None:
    """Draw what stands beside the installer's first and last words, a BMP without transparency."""
    width, height = _PANEL
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(QColor(_GROUND))
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter, QRectF(34, 34, 96, 96))
    painter.end()
    image.save(str(bmp), "BMP")
