"""The process that paints pages of one PDF: a question and an answer at a time.

A question is a line of JSON with the number of a page, from 0, and the width and height to fit it
into, in pixels. The answer is a line of JSON with the number of pages, the picture's width, height
and bytes to a line, and then the picture: blue, green, red and an unused byte for each pixel. What
cannot be painted is answered by a line with the reason alone.
"""

import json
from collections.abc import Sequence
from functools import partial
from typing import IO, Any

from ssp_desktop.apart import serving
from ssp_desktop.apart.line import line_of

MOST_PIXELS = 24_000_000
PROTECTED = "protected"
DAMAGED = "damaged"


def serve(arguments: Sequence[str]) -> int:
    """Answer questions until there are no more; given the memory limit in bytes, and the file."""
    return serving.serve(partial(_answer_all, arguments[1]), memory=int(arguments[0]))


def _answer_all(path: str, questions: IO[bytes], answers: IO[bytes]) -> None:
    document, problem = _opened(path)
    for line in questions:
        page, width, height = json.loads(line)
        told: dict[str, object] = {"refused": problem}
        picture: bytes | memoryview = b""
        if document is not None:
            try:
                told, picture = _painted(document, page, width, height)
            except Exception:  # noqa: BLE001 - pdfium's own errors, whatever they are
                told = {"refused": DAMAGED, "pages": len(document)}
        answers.write(line_of(told))
        answers.write(picture)
        answers.flush()


def _opened(path: str) -> tuple[Any, str]:
    import pypdfium2  # noqa: PLC0415 - in this process alone

    try:
        return pypdfium2.PdfDocument(path), ""
    except pypdfium2.PdfiumError as error:
        protected = "password" in str(error).lower() or "security" in str(error).lower()
        return None, PROTECTED if protected else DAMAGED


def _painted(
    document: Any, number: int, width: int, height: int
) -> tuple[dict[str, object], memoryview]:
    page = document[number]
    wide, high = page.get_size()
    scale = min(width / max(wide, 1), height / max(high, 1))
    scale = min(scale, (MOST_PIXELS / max(wide * high, 1)) ** 0.5)
    bitmap = page.render(scale=scale, prefer_bgrx=True, may_draw_forms=False)
    buffer = memoryview(bitmap.buffer).cast("B")
    told = {
        "pages": len(document),
        "width": bitmap.width,
        "height": bitmap.height,
        "line": bitmap.stride,
        "of": bitmap.n_channels,
    }
    return told, buffer[: bitmap.stride * bitmap.height]
