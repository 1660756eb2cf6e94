"""A PDF with its information blanked where it stands, so that no other byte of it moves.

Only what stands open in the file can be blanked. Information inside a packed stream, a PDF with a
password and one that is signed are refused rather than written anew: a PDF that is taken apart and
put together may lose its tags and its looks.
"""

import re
from io import BytesIO
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef

from ssp_desktop.inspection.cleaning.refusals import SIGNED
from ssp_desktop.inspection.look import PROTECTED, CannotLook

_PACKED = "har sine oplysninger i en pakket del"
_DATES = (b"CreationDate", b"ModDate", b"Trapped")
_STRING = re.compile(
    rb"/([A-Za-z0-9_.#-]+)\s*(?:(<)([0-9A-Fa-f\s]*)>|\(((?:\\.|[^()\\]|\((?:\\.|[^()\\])*\))*)\))",
    re.DOTALL,
)
_XMP = re.compile(rb"<x:xmpmeta.*?</x:xmpmeta>", re.DOTALL)
_VALUE = re.compile(rb"(<(?!/|pdfaid:|pdfuaid:|pdfx)[^<>]*>)([^<>]+)(?=</)", re.DOTALL)
_ATTRIBUTE = re.compile(
    rb"(\s(?!xmlns|rdf:about|rdf:parseType|rdf:resource|xml:lang|pdfaid:|pdfuaid:|x:xmptk)"
    rb"[\w-]+:[\w-]+\s*=\s*)([\"'])([^\"']*)"
)


def without_metadata(_: str, data: bytes) -> bytes:
    """Return the PDF in `data` with its information blanked; raises CannotLook."""
    document = PDFDocument(PDFParser(BytesIO(data)))
    if document.encryption is not None:
        raise CannotLook(PROTECTED)
    if b"/ByteRange" in data:
        raise CannotLook(SIGNED)
    out = bytearray(data)
    for table in document.xrefs:
        reference = table.get_trailer().get("Info")
        if reference is not None:
            _blank_information(out, document, reference)
    for found in _XMP.finditer(data):
        out[found.start() : found.end()] = _blanked_xmp(found[0])
    return bytes(out)


def _blank_information(out: bytearray, document: PDFDocument, reference: Any) -> None:
    if not isinstance(reference, PDFObjRef):
        raise CannotLook(_PACKED)
    places = []
    for table in document.xrefs:
        try:
            stream, at, _ = table.get_pos(reference.objid)
        except KeyError:
            continue
        if stream is not None:
            raise CannotLook(_PACKED)
        places.append(at)
    for at in places:
        end = out.find(b"endobj", at)
        if end < 0:
            raise CannotLook(_PACKED)
        body = bytes(out[at:end])
        out[at:end] = _STRING.sub(_blanked_string, body)


def _blanked_string(found: "re.Match[bytes]") -> bytes:
    whole = found[0]
    if found[1] in _DATES:
        return whole
    group = 3 if found[2] else 4
    start, end = found.span(group)
    start, end = start - found.start(), end - found.start()
    length = end - start
    # Blanks, of the same length: as letters, or as the figures that stand for them.
    blank = (b"20" * length)[:length] if found[2] else b" " * length
    return whole[:start] + blank + whole[end:]


def _blanked_xmp(packet: bytes) -> bytes:
    packet = _VALUE.sub(lambda found: found[1] + b" " * len(found[2]), packet)
    return _ATTRIBUTE.sub(lambda found: found[1] + found[2] + b" " * len(found[3]), packet)
