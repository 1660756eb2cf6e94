"""What a screen reader is told, over AT-SPI: a process of its own, asked by lines of JSON.

Run by the system's Python inside `dbus-run-session`, for python3-gi is no package of pip.
It starts the bus of AT-SPI and tells first where the session's bus is. Then each line of
standard input is a question, ``{"ask": "tree"}``, and is answered by one line, ``{"answer": …}``;
what happens meanwhile comes as ``{"event": …}``. Ends when standard input does.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - after the version

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
HEARD = (
    "object:announcement",
    "object:state-changed:focused",
    "object:active-descendant-changed",
    "object:text-changed",
    "window:activate",
)
STATES = (
    "focusable", "focused", "checked", "checkable", "expandable", "expanded", "enabled",
    "selected", "selectable", "editable", "pressed", "showing", "modal", "busy", "multi-line",
    "read-only", "has-popup", "indeterminate",
)  # fmt: skip
KINDS = {getattr(Atspi.StateType, each.replace("-", "_").upper()): each for each in STATES}
MOST_ROWS = 80
FOCUS = []
"""The part that got the focus last: a reader follows what it is told."""


def say(**what):
    sys.stdout.write(json.dumps(what, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def told(part, *, deep=True):
    """Return what is told of a part, and of what is in it."""
    held = part.get_state_set()
    seen = {
        "role": part.get_role_name(),
        "name": part.get_name() or "",
        "description": part.get_description() or "",
        "states": sorted(name for kind, name in KINDS.items() if held.contains(kind)),
    }
    label = Atspi.RelationType.LABELLED_BY
    seen["label"] = " ".join(
        relation.get_target(at).get_name()
        for relation in part.get_relation_set()
        if relation.get_relation_type() == label
        for at in range(relation.get_n_targets())
    )
    interfaces = part.get_interfaces()
    if "Text" in interfaces:
        seen["text"] = Atspi.Text.get_text(part, 0, -1)
        seen["caret"] = Atspi.Text.get_caret_offset(part)
    if "Value" in interfaces:
        seen["value"] = Atspi.Value.get_current_value(part)
    if deep:
        seen["children"] = [
            told(child)
            for number in range(min(part.get_child_count(), MOST_ROWS))
            if (child := part.get_child_at_index(number)) is not None and is_seen(child)
        ]
    return seen


def is_seen(part):
    held = part.get_state_set()
    return held.contains(Atspi.StateType.SHOWING) or held.contains(Atspi.StateType.SELECTABLE)


def programs():
    desktop = Atspi.get_desktop(0)
    every = (desktop.get_child_at_index(at) for at in range(desktop.get_child_count()))
    return [each for each in every if each is not None]


def windows():
    return [
        window
        for program in programs()
        for at in range(program.get_child_count())
        if (window := program.get_child_at_index(at)) is not None and is_seen(window)
    ]


def tree():
    Atspi.Accessible.clear_cache(Atspi.get_desktop(0))
    return [told(each) for each in windows()]


def where():
    """Return the part that got the focus last, with what it stands in, outermost first."""
    Atspi.Accessible.clear_cache(Atspi.get_desktop(0))
    found = FOCUS[-1] if FOCUS else None
    way = []
    while found is not None and found.get_role() != Atspi.Role.APPLICATION:
        way.append(told(found, deep=False))
        found = found.get_parent()
    return way[::-1]


ANSWERS = {"tree": tree, "where": where, "programs": lambda: len(programs())}


def heard(event):
    what = {"kind": event.type}
    if event.type.startswith("object:announcement"):
        what["text"] = str(event.any_data)
        what["assertive"] = event.detail1 == 2  # Atspi.Live.ASSERTIVE
    elif event.type.startswith("object:text-changed"):
        what["text"] = str(event.any_data)
    try:
        part = event.source
        what |= {"role": part.get_role_name(), "name": part.get_name() or ""}
        if "focused" in event.type:
            if not event.detail1:
                return
            FOCUS[:] = [part]
        if "active-descendant" in event.type:
            what["name"] = event.any_data.get_name() if event.any_data else ""
    except GLib.Error as error:  # it is gone by now
        what |= {"name": "", "role": "", "gone": str(error)}
    say(event=what)


def asked(source, _condition):
    line = source.readline()
    if not line:
        Atspi.event_quit()
        return False
    try:
        say(answer=ANSWERS[json.loads(line)["ask"]]())
    except GLib.Error as error:
        say(error=str(error))
    return True


def main():
    launcher = next(each for each in LAUNCHERS if Path(each).exists())
    bus = subprocess.Popen(
        [launcher, "--launch-immediately"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
    )
    try:
        Atspi.init()
        # What was told before stays in the cache, whatever is told later.
        Atspi.get_desktop(0).set_cache_mask(Atspi.Cache.NONE)
        listener = Atspi.EventListener.new(heard)
        for kind in HEARD:
            listener.register(kind)
        say(bus=os.environ["DBUS_SESSION_BUS_ADDRESS"])
        GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, asked)
        Atspi.event_main()
    finally:
        bus.terminate()
        bus.wait()


main()
