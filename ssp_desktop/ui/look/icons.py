"""Icons: Lucide's SVG drawings, tinted from the palette and sharp on every screen.

A drawing is read and rendered on first use, and QtSvg is imported then. An icon holds
finished pictures, so it does not follow a change of palette or screen by itself:
`renew` gives everything that was passed to `dress` new pictures. (A QIconEngine written
in Python would follow by itself, but Qt copies engines behind Python's back, and PySide
6.11 then crashes.)
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QPixmap

SIZES = (16, 20, 24)
"""The sizes, in device-independent pixels, at which an icon is sharp."""

_NAME = "icon_name"


class Icons:
    """The program's icons by Lucide name, from one folder of SVG files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawings: dict[str, bytes] = {}
        self._pictures: dict[tuple[str, str, int, float], QPixmap] = {}
        self._icons: dict[tuple[str, int, int, float], QIcon] = {}

    def icon(self, name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> "QIcon":
        """Return the icon in the colour of `role`, greyed when disabled.

        Raises FileNotFoundError for a name without a drawing: a bug.
        """
        from PySide6.QtGui import QIcon  # noqa: PLC0415 - see `start`

        palette = QGuiApplication.palette()
        normal = palette.color(QPalette.ColorGroup.Active, role)
        disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
        ratio = _sharpest_screen()
        key = (name, normal.rgba(), disabled.rgba(), ratio)
        if key not in self._icons:
            icon = QIcon()
            for size in SIZES:
                icon.addPixmap(self._picture(name, normal.name(), size, ratio))
                greyed = self._picture(name, disabled.name(), size, ratio)
                icon.addPixmap(greyed, QIcon.Mode.Disabled)
            self._icons[key] = icon
        return self._icons[key]

    def pixmap(
        self, name: str, size: int, role: QPalette.ColorRole, ratio: float | None = None
    ) -> "QPixmap":
        """Return one picture to paint, `size` device-independent pixels high and wide."""
        colour = QGuiApplication.palette().color(role)
        return self._picture(name, colour.name(), size, ratio or _sharpest_screen())

    def dress(self, target: QAction | QAbstractButton, name: str) -> None:
        """Give `target` an icon that `renew` keeps in step with the palette."""
        target.setProperty(_NAME, name)
        target.setIcon(self.icon(name))

    def renew(self, owners: Iterable[QObject]) -> None:
        """Renew the icons of everything below `owners` after a change of palette or screen."""
        for owner in owners:
            for target in (owner, *owner.findChildren(QObject)):
                name = target.property(_NAME)
                if name and isinstance(target, (QAction, QAbstractButton)):
                    target.setIcon(self.icon(name))
                if isinstance(target, QWidget):
                    target.update()

    def _picture(self, name: str, colour: str, size: int, ratio: float) -> "QPixmap":
        """Return the picture, rendered once: a list draws the same one in each of its rows."""
        key = (name, colour, size, ratio)
        if key not in self._pictures:
            self._pictures[key] = self._rendered(name, colour, size, ratio)
        return self._pictures[key]

    def _rendered(self, name: str, colour: str, size: int, ratio: float) -> "QPixmap":
        # Not before an icon is shown; see `start`.
        from PySide6.QtCore import QByteArray, Qt  # noqa: PLC0415 - see `start`
        from PySide6.QtGui import QPainter, QPixmap  # noqa: PLC0415 - see `start`
        from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - see `start`

        if name not in self._drawings:
            self._drawings[name] = (self._folder / f"{name}.svg").read_bytes()
        drawing = self._drawings[name].replace(b"currentColor", colour.encode())
        picture = QPixmap(round(size * ratio), round(size * ratio))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        QSvgRenderer(QByteArray(drawing)).render(painter)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture


def _sharpest_screen() -> float:
    """Return the highest pixel ratio among the screens."""
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
