"""Random looks, as a municipality's own template may have them, the same for the same seed."""

import random

from ssp_desktop.minutes.blocks import Style
from ssp_desktop.writing.looks import Alignment, LineRule, Looks, MarginLine, ParagraphLook

_CELLS = (Style.FACT_LABEL, Style.FACT_TEXT)


def random_looks(seed: int, looks: Looks) -> Looks:
    """Return `looks` with another page, other styles, and other headers and footers."""
    chance = random.Random(seed)
    font = chance.choice(("Arial", "Times New Roman", "Findes ikke"))
    page = looks.page._replace(
        width=_length(chance, 400, 700),
        height=_length(chance, 550, 900),
        left=_length(chance, 10, 70),
        right=chance.choice((0.0, 5.0, _length(chance, 10, 70))),
        top=_length(chance, 10, 70),
        bottom=chance.choice((0.0, _length(chance, 10, 70))),
        header=_length(chance, 5, 30),
        footer=_length(chance, 5, 30),
    )
    styles = {
        style: look if chance.random() < 0.5 else _look(chance, style, look, font)
        for style, look in looks.styles.items()
    }
    line = looks.styles[Style.PUBLISHED]

    def margin() -> tuple[MarginLine, ...]:
        return (MarginLine("{page}", line),) * chance.choice((0, 1, 3))

    return looks._replace(
        page=page,
        styles=styles,
        header=margin(),
        footer=margin(),
        title_page=chance.random() < 0.4,
        first_header=margin(),
        first_footer=margin(),
    )


def _look(chance: random.Random, style: Style, look: ParagraphLook, font: str) -> ParagraphLook:
    size = chance.choice((7.0, 8.5, 9.0, 10.5, 11.0, 12.0, 14.5))
    rule = chance.choice(list(LineRule))
    line = chance.choice((1.0, 1.15, 1.5))
    if rule is not LineRule.MULTIPLE:
        line = round(size * chance.choice((1.1, 1.3)) * 20) / 20
    look = look._replace(
        font=font,
        size=size,
        line_rule=rule,
        line=line,
        before=chance.choice((0.0, 0.0, 3.0, 6.5, 12.0)),
        after=chance.choice((0.0, 0.0, 3.0, 8.0, 10.0)),
        keep_together=chance.random() < 0.2,
        widow_control=chance.random() < 0.7,
        contextual_spacing=chance.random() < 0.2,
        underline=chance.random() < 0.05,
    )
    if style in _CELLS:  # their columns may be as narrow as a letter
        return look
    return look._replace(
        left=chance.choice((0.0, 0.0, 0.0, 12.0, 30.0)),
        right=chance.choice((0.0, 0.0, 0.0, 12.0)),
        first=chance.choice((0.0, 0.0, 0.0, 14.0, -10.0)),
        alignment=chance.choice((*Alignment, Alignment.LEFT, Alignment.LEFT)),
    )


def _length(chance: random.Random, least: int, most: int) -> float:
    """Return a length in the twips that a template is kept in, as points."""
    return chance.randint(20 * least, 20 * most) / 20
