"""Which names in a packed file are ours, whatever system it is unpacked on."""

import pytest

from ssp_desktop.store.packing.manifest import is_ours


@pytest.mark.parametrize("name", ["CON", "nul.docx", "Aux .docx", "com1", "LPT9.a.b", "a.", "b "])
def test_a_name_that_windows_takes_for_another_is_refused(name: str) -> None:
    assert not is_ours(f"templates/{name}")
    assert not is_ours(f"templates/{name}/punkt.docx")


@pytest.mark.parametrize("name", ["Kontakt.docx", "console", "com10.docx", "auxil", "a.b c.docx"])
def test_a_name_that_only_looks_like_one_is_ours(name: str) -> None:
    assert is_ours(f"templates/{name}")
