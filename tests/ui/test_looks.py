"""Palettes that can be read, icons that are sharp and take their colour from them."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QPushButton

from ssp_desktop.places import find_places
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.theme import Scheme, Theme, palette_for

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


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("ground", [ROLE.Window, ROLE.Base, ROLE.AlternateBase])
@pytest.mark.parametrize("ink", [ROLE.Text, ROLE.PlaceholderText, ROLE.BrightText, ROLE.Accent])
def test_words_can_be_read_on_every_ground(dark, ground, ink):
    palette = palette_for(dark=dark)
    assert contrast(palette.color(ink), palette.color(ground)) >= 4.5


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_selected_words_can_be_read(dark):
    palette = palette_for(dark=dark)
    assert contrast(palette.color(ROLE.HighlightedText), palette.color(ROLE.Highlight)) >= 7


@pytest.fixture
def icons() -> Icons:
    return Icons(find_places().resources / "icons")


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


def test_an_icon_that_is_not_there_is_a_bug(qapp, icons):
    with pytest.raises(FileNotFoundError):
        icons.icon("findes-ikke")
