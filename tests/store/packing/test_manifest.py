"""Which names in a packed file are ours, whatever system it is unpacked on."""

import pytest

from ssp_desktop.store.packing.manifest import Unreadable, is_ours, read


@pytest.mark.parametrize("name", ["CON", "nul.docx", "Aux .docx", "com1", "LPT9.a.b", "a.", "b "])
def test_a_name_that_windows_takes_for_another_is_refused(name: str) -> None:
    assert not is_ours(f"templates/{name}")
    assert not is_ours(f"templates/{name}/punkt.docx")


@pytest.mark.parametrize("name", ["Kontakt.docx", "console", "com10.docx", "auxil", "a.b c.docx"])
def test_a_name_that_only_looks_like_one_is_ours(name: str) -> None:
    assert is_ours(f"templates/{name}")


@pytest.mark.parametrize(
    "said",
    [
        "[" * 200_000,
        '{"format": 1e999}',
        '{"format": NaN}',
        f'{{"format": {"9" * 5000}}}',
        '{"format": 1, "schema": 1, "made": "2026-12-01", "meetings": 1, "missing": 0, "files": 1}',
    ],
    ids=["brackets without end", "endless", "none", "long number", "no files"],
)
def test_a_list_that_is_rubbish_is_refused_as_that(said: str) -> None:
    with pytest.raises(Unreadable, match="kan ikke læses"):
        read(said.encode(), 99)
