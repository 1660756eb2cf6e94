"""What is said of a picture whose words nobody can read here."""

from ssp_desktop.inspection.look import Look

ONLY_A_PICTURE = "er et billede; ord i det kan ikke læses"
_WORDS_FROM = (300, 100)
"""The width and height in pixels from which a picture in a document may hold words."""


def tell_picture(look: Look, width: int, height: int) -> None:
    """Tell that a picture was not read: as unread when it is the file, else as a find."""
    if look.depth == 0 or (look.is_file and _may_hold_words(width, height)):
        look.unread("", ONLY_A_PICTURE)
    elif _may_hold_words(width, height):
        look.find("picture", "", f"{width} × {height} punkter")


def _may_hold_words(width: int, height: int) -> bool:
    return width >= _WORDS_FROM[0] and height >= _WORDS_FROM[1]
