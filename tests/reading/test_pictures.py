"""Pictures of a file are not taken, and told with their place, whatever the format."""

from pathlib import Path

import pytest

from ssp_desktop.reading.door import read_file, read_html
from ssp_desktop.reading.understanding.result import Fate, Reading
from tests.reading.hostile_files import pdf_of, printed, written
from tests.reading.system_exports import AGMAN, folder_of

_TOLD = "Et billede er ikke taget med"


def told(reading: Reading) -> list[tuple[str, str]]:
    """Return the remarks, each with the last line before it."""
    out, before = [], ""
    for line in reading.lines:
        if line.fate is Fate.REMARK:
            out.append((before, line.text))
        else:
            before = line.text
    return out


def drawn(x: int, y: int, width: int, height: int) -> bytes:
    """Return a picture of one grey dot on a page of a PDF, at that place in points."""
    place = b"q %d 0 0 %d %d %d cm " % (width, height, x, y)
    return place + b"BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n"


def test_on_a_web_page() -> None:
    page = (
        "<h1>Referat fra Havneudvalget</h1><h2>1. Havnen</h2><p>Se:</p>"
        '<p><img src="k.png" alt="Kort"></p><p>Efter.</p><h2>2. Slut</h2><p>Nej.</p>'
        '<table border="1"><tr><td>A</td><td>B <img src="g.png" width="200"></td></tr>'
        '<tr><td><img src="h.png"></td><td>2</td></tr></table>'
        '<p>Ja. <img src="x.svg" class="icon"><img src="y.gif" width="1"></p>'
        '<footer><img src="kommune.png">Kommunen</footer>'
    )
    assert told(read_html(page)) == [
        ("Efter.", f"{_TOLD}: »Kort«."),
        ("A | B", f"{_TOLD}."),
        ("A | B", f"{_TOLD}."),
    ]


@pytest.mark.parametrize(
    "size",
    [
        "style='width: 30%; height: auto'",
        "style='border-width: 1px; line-height: 1.5; max-width: 20px'",
        "style='width: 20em'",
        "width='100%'",
        "width='640px'",
        f"style='width: {'9' * 5000}px'",
    ],
)
def test_a_picture_on_a_web_page_is_told_whatever_its_style_says(size: str) -> None:
    page = f"<h1>1. Havnen</h1><p>Se:</p><p><img src='k.png' alt='Kort' {size}></p><p>Ja.</p>"
    assert told(read_html(page)) == [("Ja.", f"{_TOLD}: »Kort«.")]


@pytest.mark.parametrize(
    "size", ["width='16px'", "height=20", "style='width:1em'", "style='color: red; height:12.5pt'"]
)
def test_a_small_picture_on_a_web_page_is_an_icon(size: str) -> None:
    page = f"<h1>1. Havnen</h1><p>Se:</p><p><img src='k.png' alt='Kort' {size}></p><p>Ja.</p>"
    assert told(read_html(page)) == []


def test_in_the_text_of_a_systems_export(tmp_path: Path) -> None:
    picture = '<p>Kort:<img src="k.png" width="300" alt="Havnen"></p></ul>'
    text = AGMAN.format(kind=2).replace("</ul>", f"</ul>{picture}")
    reading = read_file(folder_of(tmp_path / "p", {"p.xml": text}))
    (line,) = [line for line in reading.lines if _TOLD in line.text]
    assert (line.fate, line.text) == (Fate.REMARK, f"{_TOLD}: »Havnen«.")
    assert line.item == reading.meeting.items[1].id


def test_in_a_pdf(tmp_path: Path) -> None:
    logo = drawn(450, 780, 60, 40)
    first = ["Referat fra Havneudvalget", "1. Havnen", "Beslutning", "Se kort.", "2. Slut"]
    pages = [
        printed(first, pitch=40) + b"\n" + logo + drawn(72, 630, 200, 25) + drawn(72, 500, 9, 9),
        printed(["Beslutning", "Ja."], pitch=40) + b"\n" + logo + drawn(0, 0, 595, 842),
        logo + drawn(72, 300, 400, 400),
        printed(["Underskrevet"]) + b"\n" + logo,
    ]
    reading = read_file(written(tmp_path, "havn.pdf", pdf_of(pages)))
    assert told(reading) == [("Se kort.", f"{_TOLD}."), ("Underskrevet", f"{_TOLD}.")]
