"""JSON from a file that a user, a fault or somebody else may have changed."""

from __future__ import annotations

from typing import Any


def read_json(text: str | bytes) -> Any:
    """Return what `text` says; raise ValueError for whatever is wrong with it.

    That is also brackets in brackets without end, and numbers that are none or too large for any
    use, which the library's own reader answers with other errors, or takes.
    """
    import json  # noqa: PLC0415 - 5 ms, and not at every start

    try:
        return json.loads(text, parse_float=_number, parse_constant=_number)
    except RecursionError as error:
        raise ValueError("brackets in brackets without end") from error


def _number(text: str) -> float:
    value = float(text)
    if not abs(value) < float("inf"):
        raise ValueError(f"no number: {text}")
    return value
