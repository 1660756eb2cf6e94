"""The characters of the symbol fonts that Word writes as a font and a code (``w:sym``).

Such a font has pictures in the places of letters, U+F020 to U+F0FF. What is not known here
has no character, and is told.
"""

import re

_OFFSET = 0xF000
_OF_A_FONT = re.compile("[\uf020-\uf0ff]")
# Adobe's Symbol: 0x21-0x7E and 0xA1-0xFE in order; a space stands for no character.
_LOW = (
    "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
)
_HIGH = (
    "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉"
    "∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
)
_SYMBOL = {
    **{0x21 + at: sign for at, sign in enumerate(_LOW) if sign != " "},
    **{0xA1 + at: sign for at, sign in enumerate(_HIGH) if sign != " "},
}
_WINGDINGS = {
    0x21: "✏", 0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x36: "⌛", 0x3F: "✍", 0x41: "✌", 0x43: "👍",
    0x44: "👎", 0x45: "☜", 0x46: "☞", 0x47: "☝", 0x48: "☟", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹",
    0x4F: "⚐", 0x52: "☼", 0x54: "❄", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑",
    0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x78: "⌧", 0x7B: "❀",
    0x80: "⓪", **{0x81 + at: chr(0x2460 + at) for at in range(10)},
    0x8B: "⓿", **{0x8C + at: chr(0x2776 + at) for at in range(10)},
    0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA4: "◉", 0xA5: "◎", 0xA7: "▪", 0xA8: "◻",
    0xAA: "✦", 0xAB: "★", 0xAC: "✶", 0xB2: "⟡", 0xD5: "⌫", 0xD6: "⌦", 0xD8: "➢", 0xDC: "➲",
    0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE3: "↖", 0xE4: "↗", 0xE5: "↙", 0xE6: "↘",
    0xE7: "←", 0xE8: "➔", 0xE9: "↑", 0xEA: "↓", 0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩",
    0xF3: "⬄", 0xF8: "▪", 0xF9: "▫", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x55: "⊗",
    0x95: "·", 0x96: "•", 0x97: "●", 0x98: "⚫", 0x9A: "◉", 0xA0: "▪", 0xA1: "◾", 0xA2: "■",
    0xA3: "□", 0xAE: "◆",
}  # fmt: skip
_WINGDINGS_3 = {
    0x66: "←", 0x67: "→", 0x68: "↑", 0x69: "↓", 0x6A: "↖", 0x6B: "↗", 0x6C: "↙", 0x6D: "↘",
    0x70: "▲", 0x71: "▼", 0x74: "◀", 0x75: "▶", 0x7D: "▶", 0x7C: "◀",
}  # fmt: skip
_WEBDINGS = {
    0x33: "◀", 0x34: "▶", 0x35: "▲", 0x36: "▼", 0x3D: "■", 0x61: "✓", 0x63: "□", 0x67: "■",
    0x6E: "●", 0x72: "✗", 0x9B: "✉",
}  # fmt: skip
_FONTS = {
    "symbol": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": _WINGDINGS_3,
    "webdings": _WEBDINGS,
}


def symbol(font: str, code: str) -> str:
    """Return the character with that hexadecimal code in that font; "" when it is not known."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return _sign(font, number)


def in_font(text: str, font: str) -> tuple[str, bool]:
    """Return `text` with the characters of a symbol font, and whether all of them are known."""
    if not has_symbols(text):
        return text, True
    signs = [_sign(font, ord(each)) if has_symbols(each) else each for each in text]
    return "".join(signs), all(signs)


def has_symbols(text: str) -> bool:
    """Return whether `text` holds characters of a symbol font."""
    return _OF_A_FONT.search(text) is not None


def _sign(font: str, number: int) -> str:
    known = _FONTS.get(font.strip().casefold())
    code = number - _OFFSET if number >= _OFFSET else number
    if known is not None:
        return known.get(code, "")
    # In other fonts the code is Unicode's own, unless it is in an area for private use.
    is_private = 0xE000 <= number <= 0xF8FF or number >= 0xF0000
    is_character = 0x20 <= number < 0xD800 or number >= 0xE000
    return chr(number) if is_character and not is_private and number < 0x110000 else ""
