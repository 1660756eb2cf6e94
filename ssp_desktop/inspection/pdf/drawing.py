"""What a page of a PDF draws, in order: characters, surfaces, pictures, and what hides them.

pdfminer's own layout keeps no order, no transparency and no layers, and they decide what is seen;
so the page is drawn for this device.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdftypes import PDFObjRef, dict_value, resolve1
from pdfminer.psparser import PSLiteral, literal_name
from pdfminer.utils import apply_matrix_pt

from ssp_desktop.inspection.look import TooMuch

Box = tuple[float, float, float, float]
MAX_GLYPHS = 1_000_000
_MAX_SURFACES, _MAX_FORMS, _MAX_DEPTH = 50_000, 20_000, 25
_FARTHEST = 1e6
_INVISIBLE = 3


@dataclass(slots=True)
class Glyph:
    """A character: its box and baseline in points, its height, when and how it was drawn."""

    text: str
    box: Box
    baseline: float
    size: float
    order: int
    rotated: bool
    white: bool
    invisible: bool
    layered: bool


@dataclass(slots=True)
class Surface:
    """A filled surface, or a picture."""

    box: Box
    order: int
    white: bool
    solid: bool
    picture: bool


@dataclass(slots=True)
class Drawn:
    """All that one page draws, and the paper that is seen of it."""

    paper: Box = (0, 0, 0, 0)
    glyphs: list[Glyph] = field(default_factory=list)
    surfaces: list[Surface] = field(default_factory=list)


class Device(PDFTextDevice):
    """Keeps what is drawn. Raises TooMuch for pages made to be endless."""

    def __init__(self, manager: PDFResourceManager) -> None:
        super().__init__(manager)
        self.drawn = Drawn()
        self.alpha = 1.0
        self.unseen: list[bool] = []
        self.forms = 0
        self._order = 0
        self._mode = 0
        self._left = MAX_GLYPHS

    def begin_page(self, page: Any, ctm: Any) -> None:
        """Begin a page: its paper is what its crop leaves of it."""
        first, second = _box(page.mediabox, ctm), _box(page.cropbox, ctm)
        paper = (
            max(first[0], second[0]), max(first[1], second[1]),
            min(first[2], second[2]), min(first[3], second[3]),
        )  # fmt: skip
        if paper[0] >= paper[2] or paper[1] >= paper[3]:
            paper = first
        self.drawn = Drawn(paper)
        self.alpha, self.unseen, self._order = 1.0, [], 0

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        """Draw a string; its mode may say that nothing of it is seen."""
        self._mode = textstate.render
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(  # noqa: PLR0917 - as pdfminer calls it
        self, matrix: Any, font: Any, fontsize: float, scaling: float, rise: float, cid: int,
        ncs: Any, graphicstate: Any,
    ) -> float:  # fmt: skip
        """Draw one character; return how far it goes."""
        width: float = font.char_width(cid) * fontsize * scaling
        try:
            text = font.to_unichr(cid)
        except Exception:  # noqa: BLE001 - no character is known for it
            text = "\ufffd"
        self._left -= 1
        if self._left < 0:
            raise TooMuch("tegner flere bogstaver, end der kan ses efter")
        self._order += 1
        low, high = rise + font.get_descent() * fontsize, rise + fontsize
        box = _box((0, low, width or fontsize / 2, high), matrix)
        if all(abs(each) < _FARTHEST for each in (*box, matrix[5])):
            self.drawn.glyphs.append(
                Glyph(
                    text, box, matrix[5], abs(fontsize * (matrix[3] or matrix[1])), self._order,
                    abs(matrix[1]) > abs(matrix[0]), is_white(graphicstate.ncolor),
                    self._mode == _INVISIBLE or self.alpha < 0.05, any(self.unseen),
                )
            )  # fmt: skip
        return width

    def paint_path(
        self, graphicstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Sequence[Any]
    ) -> None:
        """Draw a path; only what it fills matters."""
        if not fill or any(self.unseen):
            return
        points = [tuple(each[-2:]) for each in path if len(each) > 2]
        if len(points) < 3:
            return
        seen = [apply_matrix_pt(self.ctm or (1, 0, 0, 1, 0, 0), point) for point in points]
        xs, ys = [p[0] for p in seen], [p[1] for p in seen]
        box = (min(xs), min(ys), max(xs), max(ys))
        straight = all(each[0] in "mlh" for each in path) and len(points) <= 6
        self._add(
            Surface(box, 0, is_white(graphicstate.ncolor), straight and self.alpha > 0.9, False)
        )

    def render_image(self, name: str, stream: Any) -> None:
        """Draw a picture."""
        if any(self.unseen):
            return
        masked = stream.get("SMask") is not None or stream.get("ImageMask") is True
        box = _box((0, 0, 1, 1), self.ctm or (1, 0, 0, 1, 0, 0))
        self._add(Surface(box, 0, False, self.alpha > 0.9 and not masked, True))

    def _add(self, surface: Surface) -> None:
        if len(self.drawn.surfaces) >= _MAX_SURFACES:
            raise TooMuch("tegner flere flader, end der kan ses efter")
        if surface.box[2] - surface.box[0] < 2 or surface.box[3] - surface.box[1] < 2:
            return
        self._order += 1
        surface.order = self._order
        self.drawn.surfaces.append(surface)


class Interpreter(PDFPageInterpreter):
    """pdfminer's interpreter, which also follows transparency and layers."""

    off: Collection[int] = ()
    """The ids of the layers that are not shown."""

    @property
    def _sheet(self) -> Device:
        device: Any = self.device
        return device  # type: ignore[no-any-return]  # it is made with no other

    def dup(self) -> "Interpreter":
        """Return another of its kind, for what is drawn within."""
        other = Interpreter(self.rsrcmgr, self.device)
        other.off = self.off
        return other

    def get_current_state(self) -> Any:
        """Return what ``q`` saves."""
        return (*super().get_current_state(), self._sheet.alpha)

    def set_current_state(self, state: Any) -> None:
        """Put back what ``Q`` restores."""
        super().set_current_state(state[:3])
        self._sheet.alpha = state[3]

    def do_gs(self, name: Any) -> None:
        """Take the transparency of a named state."""
        states = dict_value(self.resources.get("ExtGState", {}))
        state = resolve1(states.get(literal_name(name)))
        if not isinstance(state, dict):
            return
        alpha = resolve1(state.get("ca"))
        if isinstance(alpha, int | float):
            self._sheet.alpha = float(alpha)
        mode = resolve1(state.get("BM"))
        if isinstance(mode, PSLiteral) and literal_name(mode) not in ("Normal", "Compatible"):
            self._sheet.alpha = min(self._sheet.alpha, 0.5)

    def do_BMC(self, tag: Any) -> None:  # noqa: N802 - an operator's name
        """Begin a marked piece."""
        self._sheet.unseen.append(False)

    def do_BDC(self, tag: Any, props: Any) -> None:  # noqa: N802 - as above
        """Begin a marked piece, which may be on a layer that is not shown."""
        unseen = False
        if (
            isinstance(tag, PSLiteral)
            and literal_name(tag) == "OC"
            and isinstance(props, PSLiteral)
        ):
            named = dict_value(self.resources.get("Properties", {}))
            unseen = self.is_off(named.get(literal_name(props)))
        self._sheet.unseen.append(unseen)

    def do_EMC(self) -> None:  # noqa: N802 - as above
        """End a marked piece."""
        if self._sheet.unseen:
            self._sheet.unseen.pop()

    def do_Do(self, xobjid_arg: Any) -> None:  # noqa: N802 - as above
        """Draw a picture or a form, however often, but not for ever."""
        sheet = self._sheet
        sheet.forms += 1
        if sheet.forms > _MAX_FORMS or len(self.parent_stream_ids) > _MAX_DEPTH:
            raise TooMuch("tegner det samme uden ende")
        found = resolve1(self.xobjmap.get(literal_name(xobjid_arg)))
        unseen = found is not None and self.is_off(getattr(found, "attrs", {}).get("OC"))
        alpha, marks = sheet.alpha, len(sheet.unseen)
        sheet.unseen.append(unseen)
        super().do_Do(xobjid_arg)
        sheet.alpha = alpha
        del sheet.unseen[marks:]

    def is_off(self, layer: Any) -> bool:
        """Whether `layer` is one that is not shown, or a choice of such layers alone."""
        if isinstance(layer, PDFObjRef) and layer.objid in self.off:
            return True
        found = resolve1(layer)
        if not isinstance(found, dict) or "OCGs" not in found:
            return False
        layers = resolve1(found["OCGs"]) if not isinstance(found["OCGs"], PDFObjRef) else None
        refs = layers if isinstance(layers, list) else [found["OCGs"]]
        return bool(refs) and all(getattr(each, "objid", 0) in self.off for each in refs)


def is_white(colour: Any) -> bool:
    """Whether a colour of pdfminer's is white: gray, RGB or CMYK."""
    if isinstance(colour, int | float):
        return bool(colour >= 0.99)
    if isinstance(colour, tuple | list) and all(isinstance(each, int | float) for each in colour):
        if len(colour) in (1, 3):
            return bool(min(colour) >= 0.99)
        return len(colour) == 4 and bool(max(colour) <= 0.01)
    return False


def _box(corners: Sequence[float], matrix: Any) -> Box:
    x0, y0, x1, y1 = corners
    points = [apply_matrix_pt(matrix, point) for point in ((x0, y0), (x0, y1), (x1, y0), (x1, y1))]
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)
