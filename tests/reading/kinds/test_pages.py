"""Web pages of the kinds that bodies publish, each read whole. All invented."""

from pathlib import Path

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.reading.door import read_file
from tests.reading.kinds.read_as import Item, items, when

HEAD = "<h1>Referat af møde i Teaterudvalget</h1><p>Dato: 12. maj 2026 kl. 14:15</p>"
FACTS = ("Teaterudvalget", "2026-05-12", "14:15")


def met(folder: Path, body: str, *, whole: bool = True) -> Meeting:
    """Return the meeting of a saved page, or of a part of one that has no `<html>`."""
    around = "<!doctype html><html lang='da'><head><title>Møde</title></head><body>{}</body></html>"
    path = folder / "referat.html"
    path.write_text(around.format(body) if whole else body, "utf-8")
    return read_file(path).meeting


def decided(title: str, *decision: str, level: int = 2) -> str:
    texts = "".join(f"<p>{text}</p>" for text in decision)
    return f"<h{level}>{title}</h{level}><h3>Beslutning</h3>{texts}"


def test_points_named_punkt_and_the_absent_below_a_decision(tmp_path: Path) -> None:
    points = ("Punkt 1: Teatret får en ny scene.", "Punkt 2: Teatret betaler halvdelen.")
    meeting = met(
        tmp_path,
        HEAD
        + decided("1. Dagsordenen", "Godkendt.")
        + decided("2. Scenen", *points, "Afbud: Gerda Flint")
        + "<h3>Resume</h3><p>Scenen er slidt.</p>"
        + decided("3. Billetter", "Udsat til juni."),
    )
    assert items(meeting) == [
        Item(1, "Dagsordenen", "Godkendt."),
        Item(2, "Scenen", "\n\n".join(points), ("Resume",), absent=("Gerda Flint",)),
        Item(3, "Billetter", "Udsat til juni."),
    ]


def test_a_list_for_a_decision_and_the_absent_below_a_heading(tmp_path: Path) -> None:
    meeting = met(
        tmp_path,
        HEAD + decided("1. Dagsordenen", "Godkendt.") + "<h2>2. Scenen</h2><h3>Beslutning</h3><ol>"
        "<li><strong>Teaterudvalget anbefaler, at scenen skiftes.</strong></li>"
        "<li><strong>Teaterudvalget anbefaler, at pengene findes i kassen.</strong></li></ol>"
        "<h3>Afbud</h3><p>Gerda Flint</p><h3>Resume</h3><p>Scenen er slidt.</p>",
    )
    decision = (
        "1. **Teaterudvalget anbefaler, at scenen skiftes.**\n"
        "2. **Teaterudvalget anbefaler, at pengene findes i kassen.**"
    )
    assert items(meeting) == [
        Item(1, "Dagsordenen", "Godkendt."),
        Item(2, "Scenen", decision, ("Resume",), absent=("Gerda Flint",)),
    ]


def test_sections_on_the_level_of_the_titles_behind_a_decision_below_it(tmp_path: Path) -> None:
    behind = "<h2>Sagens gang</h2><p>Kun her.</p><h2>Resume</h2><p>Kort sagt.</p>"
    meeting = met(
        tmp_path,
        HEAD
        + decided("1. Dagsordenen", "Godkendt.")
        + behind
        + decided("2. Scenen", "Udsat.")
        + behind,
    )
    assert items(meeting) == [
        Item(1, "Dagsordenen", "Godkendt.", ("Sagens gang", "Resume")),
        Item(2, "Scenen", "Udsat.", ("Sagens gang", "Resume")),
    ]


def test_facts_in_a_table_and_titles_in_the_buttons_of_another(tmp_path: Path) -> None:
    row = (
        "<tr><td><span>{}</span></td><td><button role='button'><h2>{}</h2></button><div>"
        "<span class='sagsnr'>TEA-2026-00{}</span><h3>Beslutninger</h3><div>{}</div></div></td>"
        "</tr>"
    )
    rows = row.format(1, "Scenen i salen", 71, "Skiftes.") + row.format(
        2, "Billetter", 72, "Udsat til juni."
    )
    meeting = met(
        tmp_path,
        "<h1>Referat 12. maj 2026 kl. 14.15</h1>"
        "<table><tr><td>Udvalg:</td><td>Teaterudvalget</td></tr>"
        "<tr><td>Mødedato:</td><td>tirsdag den 12. maj 2026 kl. 14.15</td></tr></table>"
        "<table><thead><tr><th>Punkt</th><th>Titel</th></tr></thead>"
        f"<tbody>{rows}</tbody></table>",
    )
    assert (meeting.committee, *when(meeting)) == FACTS
    assert items(meeting) == [
        Item(1, "Scenen i salen", "Skiftes.", case_number="TEA-2026-0071"),
        Item(2, "Billetter", "Udsat til juni.", case_number="TEA-2026-0072"),
    ]


def test_a_part_of_a_page(tmp_path: Path) -> None:
    body = f"{HEAD}\n<h2>1. Dagsordenen</h2>\n<p>Gennemgået.</p>\n{decided('2. Scenen', 'Udsat.')}"
    meeting = met(tmp_path, body, whole=False)
    assert (meeting.committee, *when(meeting)) == FACTS
    assert items(meeting) == [
        Item(1, "Dagsordenen", sections=("",)),
        Item(2, "Scenen", "Udsat."),
    ]
