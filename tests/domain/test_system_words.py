"""What the system says is told in Danish, whatever the machine's own language is."""

import errno

import pytest

from ssp_desktop.domain.machine.system_words import is_full, system_words


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "ikke plads"),
        (errno.EACCES, "ikke adgang"),
        (errno.EROFS, "skrivebeskyttet"),
        (errno.ENOENT, "findes ikke"),
        (errno.ENOTDIR, "en fil, ikke en mappe"),
        (errno.EIO, "melder fejl"),
        (errno.ENAMETOOLONG, "for lang"),
        (errno.EBUSY, "et andet program"),
        (errno.EHOSTUNREACH, "forbindelsen"),
        (errno.EDOM, "systemets fejl EDOM"),
        (99999, "systemets fejl 99999"),
    ],
)
def test_a_number_is_told_in_danish(number: int, said: str) -> None:
    error = OSError(number, "in English")
    assert said in system_words(error)
    assert "English" not in system_words(error)


def test_windows_numbers_are_told_apart_where_python_makes_them_one() -> None:
    in_use = OSError(errno.EACCES, "The process cannot access the file")
    in_use.winerror = 32  # type: ignore[attr-defined] # as on Windows
    assert "et andet program" in system_words(in_use)
    full = OSError(errno.EINVAL, "The disk is full")
    full.winerror = 39  # type: ignore[attr-defined]
    assert is_full(full)
    assert not is_full(in_use)


def test_the_programs_own_words_stay_and_none_is_never_empty() -> None:
    assert system_words(OSError(None, "noget andet end det, der blev skrevet")).startswith("noget")
    assert system_words(OSError("no number")) == "ukendt fejl"
    assert system_words(ValueError("no error of the system's")) == "ukendt fejl"
