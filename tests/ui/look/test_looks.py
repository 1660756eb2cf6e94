"""Palettes that can be read, icons that are sharp and take their colour from them."""

from collections import Counter

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolTip

from ssp_desktop.folders import find_folders
from ssp_desktop.ui.look.colours import palette_for
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import Scheme, Theme

ROLE = QPalette.ColorRole


def luminance(colour: QColor) -> float:
    """Return the relative luminance of WCAG 2."""
    parts = [
        value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4
        for value in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


GROUNDS = (ROLE.Window, ROLE.Base, ROLE.AlternateBase, ROLE.Midlight, ROLE.Highlight)
PAIRS = [
    *((ink, ground) for ink in (ROLE.Text, ROLE.PlaceholderText) for ground in GROUNDS),
    *((ink, ground) for ink in (ROLE.BrightText, ROLE.Accent) for ground in GROUNDS[:3]),
    (ROLE.BrightText, ROLE.Highlight),  # a line without a place, current
    (ROLE.BrightText, ROLE.Midlight),  # an answer that is late, under the pointer
    (ROLE.WindowText, ROLE.Window),
    (ROLE.ButtonText, ROLE.Button),
    (ROLE.ButtonText, ROLE.Base),
    (ROLE.ButtonText, ROLE.Midlight),
    (ROLE.ButtonText, ROLE.Mid),  # pressed, or switched on
    (ROLE.Base, ROLE.Text),  # the main button
    (ROLE.Base, ROLE.PlaceholderText),  # the main button under the pointer
    (ROLE.Link, ROLE.Base),
    (ROLE.LinkVisited, ROLE.Base),
    (ROLE.HighlightedText, ROLE.Highlight),
    (ROLE.ToolTipText, ROLE.ToolTipBase),
]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS, ids=lambda role: role.name)
def test_words_can_be_read_on_every_ground(dark, ink, ground):
    palette = palette_for(dark=dark)
    assert contrast(palette.color(ink), palette.color(ground)) >= 4.5


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS, ids=lambda role: role.name)
def test_an_edge_can_be_seen_on_every_ground(dark, ground):
    palette = palette_for(dark=dark)
    for edge in (ROLE.Shadow, ROLE.Accent):
        assert contrast(palette.color(edge), palette.color(ground)) >= 3


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_a_tip_can_be_read_as_it_is_drawn(qtbot, qapp, scheme):
    theme = Theme(qapp, scheme)
    button = QPushButton()
    qtbot.addWidget(button)
    button.show()
    QToolTip.showText(QPoint(200, 200), "Vis i mappe", button)
    (tip,) = (w for w in qapp.topLevelWidgets() if w.inherits("QTipLabel") and w.isVisible())
    image = tip.grab().toImage()
    QToolTip.hideText()
    colours = Counter(
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    )
    ground = QColor(colours.most_common(1)[0][0])
    palette = palette_for(dark=theme.dark)
    assert ground == palette.color(ROLE.ToolTipBase)
    assert max(contrast(QColor(name), ground) for name in colours) >= 4.5
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_selected_words_can_be_read(dark):
    palette = palette_for(dark=dark)
    assert contrast(palette.color(ROLE.HighlightedText), palette.color(ROLE.Highlight)) >= 7


@pytest.fixture
def icons() -> Icons:
    return Icons(find_folders().resources / "icons")


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_picture_has_a_pixel_for_each_of_the_screens(qapp, icons, ratio):
    picture = icons.pixmap("users", 16, ROLE.Text, ratio)
    assert picture.width() == round(16 * ratio)
    assert picture.devicePixelRatio() == ratio


def test_an_icon_takes_the_colour_of_the_palette_and_follows_it(qtbot, qapp, icons):
    theme = Theme(qapp, Scheme.LIGHT)
    button = QPushButton()
    qtbot.addWidget(button)
    icons.dress(button, "check")
    theme.changed.connect(lambda: icons.renew([button]))
    for scheme in (Scheme.LIGHT, Scheme.DARK, Scheme.LIGHT):
        theme.choose(scheme)
        image = button.icon().pixmap(16, 16).toImage()
        darkest = [
            image.pixelColor(x, y)
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() > 250
        ]
        text = QApplication.palette().color(ROLE.ButtonText)
        assert darkest
        assert all(abs(each.lightness() - text.lightness()) < 12 for each in darkest)


def test_an_icon_in_a_label_follows_the_palette_too(qtbot, qapp, icons):
    theme = Theme(qapp, Scheme.LIGHT)
    label = QLabel()
    qtbot.addWidget(label)
    icons.show(label, "check", ROLE.BrightText)
    light = label.pixmap().toImage()
    theme.choose(Scheme.DARK)
    icons.renew([label])
    assert label.pixmap().toImage() != light
    assert label.pixmap().toImage() == icons.pixmap("check", 16, ROLE.BrightText).toImage()
    theme.choose(Scheme.LIGHT)


def test_an_icon_that_is_not_there_is_a_bug(qapp, icons):
    with pytest.raises(FileNotFoundError):
        icons.icon("findes-ikke")


@pytest.mark.parametrize("words", ["Importér", ""], ids=["words beside", "no words"])
def test_words_beside_an_icon_keep_a_distance_from_it(qtbot, qapp, icons, words):
    button = QPushButton(words)
    qtbot.addWidget(button)
    bare = button.iconSize()
    icons.dress(button, "check")
    icons.renew([button])
    assert button.iconSize().height() == bare.height()
    assert button.iconSize().width() - bare.width() == (4 if words else 0)
    picture = button.icon().pixmap(button.iconSize())
    ratio = picture.devicePixelRatio()
    assert picture.width() == round(button.iconSize().width() * ratio)
    image = picture.toImage()
    inked = {
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).alpha() for y in range(image.height()))
    }
    assert max(inked) / ratio < bare.width()
