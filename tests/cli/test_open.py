"""Opening the window from the command line: what stops before there is one."""

from collections.abc import Callable

import pytest

Run = Callable[..., tuple[int, str, str]]


def test_an_item_that_is_not_there_is_told_before_any_window(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    meeting = run("sample")[1].strip()
    status, out, err = run("open", meeting, "--item", "99")
    assert (status, out) == (2, "")
    assert "Mødet har intet punkt 99. Det har punkt 1 til 7." in err


def test_an_empty_id_is_no_meeting(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    run("sample")
    status, out, err = run("open", "")
    assert (status, out) == (2, "")
    assert "findes ikke noget møde" in err
