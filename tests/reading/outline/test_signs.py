"""Each sign of items and each quality of an outline has a document that goes wrong without it.

The documents are invented, each after the kind of real files that shows it: what is tried
is that the sign or the quality is needed, not how it is found.
"""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from ssp_desktop.reading.door import read_file
from ssp_desktop.reading.outline import outlines
from ssp_desktop.reading.outline.candidates import Sign, candidates
from ssp_desktop.reading.outline.certainty import Certainty
from ssp_desktop.reading.outline.weighing import WEIGHTS, Quality, weighed
from ssp_desktop.reading.source.refusals import NoItems

HEAD = (
    "Referat af møde i Brolauget\n\nTorsdag den 20. marts 2025 kl. 16.00\n\n"
    "Til stede: Asta Vang\n\n"
)
WEB_HEAD = "<h1>Referat af møde i Brolauget</h1><p>20. marts 2025 kl. 16.00</p>"


@dataclass(frozen=True)
class Kind:
    """A document, its format, and the titles of its items."""

    text: str
    titles: tuple[str, ...]
    suffix: str = "txt"


SIGNS = {
    Sign.NAMED: Kind(
        HEAD + "Nr.1 - Træffetid\n\nIngen kom.\n\nNr. 2 - Rækværk\n\nMales.\n",
        ("Træffetid", "Rækværk"),
    ),
    Sign.NAMED_BELOW: Kind(
        HEAD + "Spørgetid\nSag nr. 40\n\nBeslutning\n\nIntet.\n\n"
        "Nyt rækværk\nSag nr. 41\n\nBeslutning\n\nMales.\n",
        ("Spørgetid", "Nyt rækværk"),
    ),
    Sign.NUMBERED_LEVEL: Kind(
        WEB_HEAD + "<h2>8. Takster</h2><h2>Resumé</h2><p>De er lave.</p><h2>Beslutning</h2>"
        "<p>9. Bro er fri.</p><p>10. Bro koster.</p><p>11. Bro venter.</p>"
        "<h2>10. Rækværk</h2><h2>Resumé</h2>"
        "<p>Det ruster.</p><h2>Beslutning</h2><p>Males.</p>",
        ("Takster", "Rækværk"),
        "html",
    ),
    Sign.LEVEL: Kind(
        WEB_HEAD + "<h3>Takster</h3><p>De stiger.</p><h3>Rækværk</h3><p>Males.</p>",
        ("Takster", "Rækværk"),
        "html",
    ),
    Sign.LISTED: Kind(
        HEAD + "Indholdsfortegnelse\n\n1. Takster\n2. Rækværk\n\n"
        "1. Takster\n\nBaggrund\n\nDe stiger.\n\n2. Det haster.\n\nMere om det.\n\n"
        "Beslutning\n\nGodkendt.\n\n2. Rækværk\n\nBeslutning\n\nMales.\n",
        ("Takster", "Rækværk"),
    ),
    Sign.NUMBERED: Kind(
        HEAD + "1. Takster\nDe stiger.\n\n2. Rækværk\nMales.\n", ("Takster", "Rækværk")
    ),
    Sign.LOOSE: Kind(
        HEAD + "ad 1.\n\nTakster\n\nDe stiger.\n\nad. 2 Rækværk\n\nMales.\n\nAd 3 Lys\n\nTændes.\n",
        ("Takster", "Rækværk", "Lys"),
    ),
    Sign.ANEW: Kind(
        HEAD + "1. Takster\nDe stiger.\n\n1. Lys\nDet tændes.\n\n1. Rækværk\nMales.\n"
        "1. Is\nFjernes.\n",
        ("Takster", "Lys", "Rækværk", "Is"),
    ),
    Sign.BARE: Kind(
        "Møde i Brolauget\n\nMødet holdes torsdag 20.03.2025 kl. 19\n\n"
        "1 Godkendelse af dagsorden\nGodkendt\n\n\n2 Takster for det næste år\nDe stiger.\n\n\n"
        "3 Lys:\n20 lamper mangler.\n",
        ("Godkendelse af dagsorden", "Takster for det næste år", "Lys:"),
    ),
    Sign.LETTERED: Kind(
        HEAD + "A: Takster\n\nDe stiger.\n\nB: Valg\n\nValgt blev:\n1. Asta Vang\n2. Bo Lund\n\n"
        "C: Rækværk\n\nMales.\n",
        ("Takster", "Valg", "Rækværk"),
    ),
}

PARTS = "".join(f"### {word}\n\nAsta Vang\n\n" for word in ("Mødte", "Gæster", "Skriver", "Emner"))
BROES = "\n".join(f"Punkt {n}: Laget vil have {n} broer." for n in range(1, 4))

QUALITIES = {
    Quality.RUNS_ON: Kind(
        "# Møde i Brolauget\n\n" + PARTS + "1. Takster\n2. Rækværk\n3. Lys\n4. Is\n",
        ("Takster", "Rækværk", "Lys", "Is"),
        "md",
    ),
    Quality.TITLES: SIGNS[Sign.NAMED_BELOW],
    Quality.DECIDED: SIGNS[Sign.NUMBERED_LEVEL],
    Quality.FILLED: Kind(
        HEAD + "1. Takster\n2. Rækværk\n3. Lys\n4. Is\n\nReferat\n\n"
        "1. Nye takster\n\nDe stiger.\n\n2. Rustent rækværk\n\nMales.\n",
        ("Nye takster", "Rustent rækværk"),
    ),
    Quality.MANY: Kind(
        HEAD + "A: Takster, som kassereren har regnet dem ud.\n\nDe stiger.\n\n"
        "B: Lys\n\n1. Lamper\n\nDer købes nye.\n\n2. Pærer\n\nDe skiftes.\n\n"
        "C: Rækværk\n\nMales.\n\nD: Is\n\nFjernes.\n\nE: Valg\n\nGenvalgt.\n",
        ("Takster, som kassereren har regnet dem ud.", "Lys", "Rækværk", "Is", "Valg"),
    ),
    Quality.HEADED: Kind(
        HEAD
        + f"Punkt 1: Dagsorden\n\nBeslutning\nGodkendt.\n\nPunkt 2: Broer\n\nBeslutning\n{BROES}"
        "\n\nPunkt 3: Is\n\nBeslutning\nFjernes.\n",
        ("Dagsorden", "Broer", "Is"),
    ),
    Quality.STANDS_OUT: Kind(
        "1. ref: Asta\n2. ref: Bo\n\n## 668 Takster\n\nDe stiger.\n\n## 669 Rækværk\n\nMales.\n\n"
        "## 670 Lys\n\nTændes.\n\n## 672 Is\n\nFjernes.\n",
        ("Takster", "Rækværk", "Lys", "Is"),
        "md",
    ),
    Quality.REPEATED: Kind(
        "Brolauget – Referat – 1. oktober 2018\n\n"
        + "".join(
            f"{n}. {title} (B)\n\n{n}.     {title} (B)\n\nSagsnr.: 330-2018-3619\n"
            f"Indstilling\nFormanden indstiller,\n1.    at det godkendes\n"
            "Beslutning i Brolauget den 1. oktober 2018:\nGodkendt.\n\n"
            for n, title in enumerate(("Takster", "Rækværk", "Lys"), start=1)
        ),
        ("Takster (B)", "Rækværk (B)", "Lys (B)"),
    ),
    Quality.AS_LISTED: Kind(
        "Referat af møde i Brolauget\n\nMødedeltagere Asta Vang\n\nIndholdsfortegnelse\n\nBroer\n\n"
        f"Punkt 1: Broer\n\nSagsfremstilling\n\nLaget vil:\n\n{BROES}\n\nBeslutning\n\nGodkendt.\n",
        ("Broer",),
    ),
}


def read(kind: Kind, folder: Path) -> tuple[tuple[str, ...], Certainty | None]:
    """Return the titles that are found in the document, and how sure they are."""
    path = folder / f"møde.{kind.suffix}"
    path.write_text(kind.text, "utf-8")
    try:
        reading = read_file(path)
    except NoItems:
        return (), None
    return tuple(item.title for item in reading.meeting.items), reading.certainty


@pytest.mark.parametrize("sign", Sign, ids=lambda sign: sign.name)
def test_each_sign_has_a_document_that_is_read_wrongly_without_it(
    sign: Sign, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind = SIGNS[sign]
    assert read(kind, tmp_path)[0] == kind.titles
    others = [each for each in Sign if each is not sign]
    monkeypatch.setattr(outlines, "candidates", partial(candidates, signs=others))
    assert read(kind, tmp_path)[0] != kind.titles


@pytest.mark.parametrize("quality", Quality, ids=lambda quality: quality.name)
def test_each_quality_has_a_document_that_is_read_wrongly_or_less_surely_without_it(
    quality: Quality, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind = QUALITIES[quality]
    whole = read(kind, tmp_path)
    assert whole[0] == kind.titles
    others = {each: much for each, much in WEIGHTS.items() if each is not quality}
    monkeypatch.setattr(outlines, "weighed", partial(weighed, weights=others))
    assert read(kind, tmp_path) != whole
