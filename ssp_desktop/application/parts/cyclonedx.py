"""The list of parts as CycloneDX 1.6, the form in which others read it, and back."""

import datetime
import json
import uuid
from collections.abc import Sequence
from typing import Any

from ssp_desktop.application.parts.part import UNKNOWN, Part

FILE_NAME = "ssp-desktop.cdx.json"
"""What the list is called beside the program."""
_NAMESPACE = uuid.UUID("6f6b5a52-93a8-5c2d-9d0e-6b1f3b0c7a41")
_OF_SYSTEM = {"name": "ssp-desktop:of_system", "value": "true"}


def as_cyclonedx(parts: Sequence[Part], moment: datetime.datetime) -> bytes:
    """Return the list of `parts`, of which the first is the program, as of `moment`.

    The same parts and moment give the same bytes: its serial number is made of what is in it.
    """
    program, *others = parts
    alone = [part for part in others if not part.carrier]
    document = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": moment.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": _component(program, ()),
        },
        "components": [_component(part, others) for part in alone],
        "dependencies": [
            {"ref": part.key, "dependsOn": sorted(_depends(part, alone))}
            for part in (program, *alone)
        ],
    }
    serial = uuid.uuid5(_NAMESPACE, json.dumps(document, sort_keys=True))
    document["serialNumber"] = serial.urn
    return (json.dumps(document, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()


def from_cyclonedx(content: bytes) -> tuple[Part, ...]:
    """Return the parts that `as_cyclonedx` wrote."""
    document = json.loads(content)
    needs = {row["ref"]: tuple(row["dependsOn"]) for row in document["dependencies"]}
    rows = [document["metadata"]["component"], *document["components"]]
    parts = []
    for row in rows:
        parts.append(_part(row, "", needs.get(row["bom-ref"], ())))
        parts += [_part(inner, row["bom-ref"], ()) for inner in row.get("components", ())]
    return tuple(parts)


def _depends(part: Part, alone: Sequence[Part]) -> set[str]:
    """Return what `part` needs; the program also what no package brings."""
    if part.kind != "application":
        return set(part.needs)
    return {*part.needs, *(each.key for each in alone if not each.address.startswith("pkg:pypi/"))}


def _component(part: Part, others: Sequence[Part]) -> dict[str, Any]:
    row: dict[str, Any] = {"type": part.kind, "bom-ref": part.key, "name": part.name}
    if part.version:
        row["version"] = part.version
    if part.licence != UNKNOWN:
        row["licenses"] = [{"expression": part.licence}]
    if part.address:
        row["purl"] = part.address
    if part.of_system:
        row["properties"] = [_OF_SYSTEM]
    inside = [_component(each, ()) for each in others if each.carrier == part.key]
    if inside:
        row["components"] = inside
    return row


def _part(row: dict[str, Any], carrier: str, needs: tuple[str, ...]) -> Part:
    licences = row.get("licenses", [{"expression": UNKNOWN}])
    return Part(
        row["name"],
        row.get("version", ""),
        licences[0]["expression"],
        row["type"],
        row.get("purl", ""),
        carrier,
        needs,
        _OF_SYSTEM in row.get("properties", ()),
    )
