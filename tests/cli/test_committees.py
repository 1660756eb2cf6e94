"""Committees on the command line: listed, and joined when two are one."""

import json
from pathlib import Path

import pytest

from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.committee import Committee, Member
from tests.cli.conftest import Run

STAYS = Committee("a" * 10, "SSP-styregruppen", members=(Member("m1", "Bo Ly"),))
GOES = Committee("b" * 10, "SSP styregruppen", members=(Member("m2", "Eva Å"),))
OTHER = Committee("c" * 10, "Ungerådet")


@pytest.fixture
def two(own_data_dir: Path) -> Path:
    """Keep three committees: two meetings of the one that stays, one of the one that goes."""
    with Program().writing(str(own_data_dir)) as services:
        for committee in (STAYS, GOES, OTHER):
            services.store.save_committee(committee)
        for committee in (STAYS, STAYS, GOES):
            services.meetings.begin(committee.id, None)
    return own_data_dir


def test_committees_are_listed_with_what_they_seem_to_be(two: Path, run: Run) -> None:
    status, out, _ = run("committee", "list")
    assert (status, out.splitlines()) == (
        0,
        [
            "bbbbbbbbbb  SSP styregruppen  1 møde  (ligner »SSP-styregruppen«)",
            "aaaaaaaaaa  SSP-styregruppen  2 møder  (ligner »SSP styregruppen«)",
            "cccccccccc  Ungerådet  0 møder",
        ],
    )
    _, out, _ = run("committee", "list", "--json")
    assert json.loads(out)[1]["same_as"] == ["SSP styregruppen"]


def test_nothing_is_joined_without_a_yes(two: Path, run: Run) -> None:
    status, out, err = run("committee", "join", GOES.name, STAYS.name)
    assert (status, out) == (2, "")
    assert err.startswith("1 møde går over fra »SSP styregruppen« til »SSP-styregruppen«")
    assert err.endswith("har: Eva Å. Intet er ændret endnu; tilføj --yes.\n")
    assert len(run("committee", "list")[1].splitlines()) == 3


@pytest.mark.parametrize(
    ("options", "members"), [((), ["Bo Ly"]), (("--members",), ["Bo Ly", "Eva Å"])]
)
def test_two_are_joined_by_name_or_id(
    two: Path, run: Run, options: tuple[str, ...], members: list[str]
) -> None:
    status, out, _ = run("committee", "join", GOES.id, "ssp-Styregruppen", "--yes", *options)
    assert status == 2  # two are spelled almost so
    status, out, _ = run("committee", "join", GOES.id, STAYS.name, "--yes", *options)
    assert (status, out) == (0, "»SSP styregruppen« er samlet med »SSP-styregruppen«: 1 møde.\n")
    with Program().reading(str(two)) as services:
        stays, _ = services.store.committees()
        assert [each.name for each in stays.members] == members
        assert {each.committee_id for each in services.store.list_meetings()} == {STAYS.id}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("Rådet", STAYS.name), "Der er intet udvalg, der hedder »Rådet«."),
        ((STAYS.name, STAYS.id), "»SSP-styregruppen« kan ikke samles med sig selv."),
        (("ssp-STYREGRUPPEN", STAYS.id), "Flere udvalg hedder »ssp-STYREGRUPPEN«: bbbbbbbbbb og"),
        ((STAYS.name,), "MED mangler."),
    ],
)
def test_what_cannot_be_joined_is_told(
    two: Path, run: Run, words: tuple[str, ...], said: str
) -> None:
    status, out, err = run("committee", "join", *words, "--yes")
    assert (status, out) == (2, "")
    assert err.startswith(said)


def test_an_import_says_when_it_makes_a_committee(two: Path, run: Run, tmp_path: Path) -> None:
    agenda = tmp_path / "dagsorden.txt"
    for name, said in (("SSP-Styregruppen", ""), ("Havneudvalget", "»Havneudvalget« er nyt")):
        agenda.write_text(
            f"Dagsorden\n{name}\nOnsdag d. 24. april 2024 kl. 16:00\n1. Valg\n2. Eventuelt\n",
            "utf-8",
        )
        status, out, err = run("import", agenda)
        assert (status, len(out.split())) == (0, 1)
        assert said in err
        assert ("oprettet" in err) == bool(said)
