"""Icons: Lucide's SVG drawings, tinted from the palette and sharp on every screen.

A drawing is read and rendered on first use, and QtSvg is imported then. An icon holds
finished pictures, so it does not follow a change of palette or screen by itself:
`renew` gives everything that was passed to `dress` or `show` new pictures. (A QIconEngine written
in Python would follow by itself, but Qt copies engines behind Python's back, and PySide
6.11 then crashes.)
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QObject
from PySide6.QtGui import QAction, QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QToolButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QPixmap

SIZES = (16, 20, 24)
"""The sizes, in device-independent pixels, at which an icon is sharp."""
GAP = 4
"""Empty pixels after an icon with words beside it: Qt's own 4 are too few, and cannot be set."""

_NAME, _ROLE, _SIZE, _GAP = "icon_name", "icon_role", "icon_size", "icon_gap"
_Role = QPalette.ColorRole


class Icons:
    """The program's icons by Lucide name, from one folder of SVG files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawings: dict[str, bytes] = {}
        self._pictures: dict[tuple[str, str, int, float, int], QPixmap] = {}
        self._icons: dict[tuple[str, int, int, float, int], QIcon] = {}

    def icon(self, name: str, role: _Role = _Role.ButtonText, gap: int = 0) -> "QIcon":
        """Return the icon in the colour of `role`, greyed when disabled.

        `gap` device-independent pixels after it are empty. Raises FileNotFoundError for a name
        without a drawing: a bug.
        """
        from PySide6.QtGui import QIcon  # noqa: PLC0415 - see `start`

        palette = QGuiApplication.palette()
        normal = palette.color(QPalette.ColorGroup.Active, role)
        disabled = palette.color(QPalette.ColorGroup.Disabled, _Role.ButtonText)
        ratio = _sharpest_screen()
        key = (name, normal.rgba(), disabled.rgba(), ratio, gap)
        if key not in self._icons:
            icon = QIcon()
            for size in SIZES:
                icon.addPixmap(self._picture(name, normal.name(), size, ratio, gap))
                greyed = self._picture(name, disabled.name(), size, ratio, gap)
                icon.addPixmap(greyed, QIcon.Mode.Disabled)
            self._icons[key] = icon
        return self._icons[key]

    def pixmap(self, name: str, size: int, role: _Role, ratio: float | None = None) -> "QPixmap":
        """Return one picture to paint, `size` device-independent pixels high and wide."""
        colour = QGuiApplication.palette().color(role)
        return self._picture(name, colour.name(), size, ratio or _sharpest_screen())

    def dress(
        self, target: QAction | QAbstractButton, name: str, role: _Role = _Role.ButtonText
    ) -> None:
        """Give `target` an icon that `renew` keeps in step with the palette."""
        target.setProperty(_NAME, name)
        target.setProperty(_ROLE, role.value)
        if isinstance(target, QAbstractButton) and _lacks_gap(target):
            target.setProperty(_GAP, GAP)
            target.setIconSize(target.iconSize().grownBy(QMargins(0, 0, GAP, 0)))
        target.setIcon(self._of(target))

    def show(self, label: QLabel, name: str, role: _Role, size: int = SIZES[0]) -> None:
        """Show an icon, `size` device-independent pixels high, that `renew` keeps in step too."""
        label.setProperty(_NAME, name)
        label.setProperty(_ROLE, role.value)
        label.setProperty(_SIZE, size)
        label.setPixmap(self.pixmap(name, size, role))

    def renew(self, owners: Iterable[QObject]) -> None:
        """Renew the icons of everything below `owners` after a change of palette or screen."""
        for owner in owners:
            for target in (owner, *owner.findChildren(QObject)):
                if target.property(_NAME) and isinstance(target, (QAction, QAbstractButton)):
                    target.setIcon(self._of(target))
                elif target.property(_NAME) and isinstance(target, QLabel):
                    role = _Role(target.property(_ROLE))
                    name, size = target.property(_NAME), target.property(_SIZE)
                    target.setPixmap(self.pixmap(name, size, role))
                if isinstance(target, QWidget):
                    target.update()

    def _of(self, target: QAction | QAbstractButton) -> "QIcon":
        role = _Role(target.property(_ROLE))
        return self.icon(target.property(_NAME), role, target.property(_GAP) or 0)

    def _picture(self, name: str, colour: str, size: int, ratio: float, gap: int = 0) -> "QPixmap":
        """Return the picture, rendered once: a list draws the same one in each of its rows."""
        key = (name, colour, size, ratio, gap)
        if key not in self._pictures:
            self._pictures[key] = self._rendered(name, colour, size, ratio, gap)
        return self._pictures[key]

    def _rendered(self, name: str, colour: str, size: int, ratio: float, gap: int) -> "QPixmap":
        # Not before an icon is shown; see `start`.
        from PySide6.QtCore import QByteArray, QRectF, Qt  # noqa: PLC0415 - see `start`
        from PySide6.QtGui import QPainter, QPixmap  # noqa: PLC0415 - see `start`
        from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - see `start`

        if name not in self._drawings:
            self._drawings[name] = (self._folder / f"{name}.svg").read_bytes()
        drawing = self._drawings[name].replace(b"currentColor", colour.encode())
        picture = QPixmap(round((size + gap) * ratio), round(size * ratio))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, size * ratio, size * ratio))
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture


def _lacks_gap(button: QAbstractButton) -> bool:
    """Whether words stand beside its icon and no gap is between them yet."""
    if button.property(_GAP) is not None:
        return False
    if isinstance(button, QToolButton):
        from PySide6.QtCore import Qt  # noqa: PLC0415 - see `start`

        return button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    return isinstance(button, QPushButton) and bool(button.text())


def _sharpest_screen() -> float:
    """Return the highest pixel ratio among the screens."""
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
