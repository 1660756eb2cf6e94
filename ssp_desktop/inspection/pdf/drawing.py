"""What a page of a PDF draws, in order: characters, surfaces, pictures, and what hides them.

pdfminer's own layout keeps no order, no transparency and no layers, and they decide what is seen;
so the page is drawn for this device.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdftypes import PDFObjRef, dict_value, resolve1
from pdfminer.psparser import PSLiteral, literal_name
from pdfminer.utils import apply_matrix_pt

from ssp_desktop.inspection.look import TooMuch
from ssp_desktop.inspection.pdf.strings import text_in

Box = tuple[float, float, float, float]
Colour = tuple[float, float, float]
MAX_GLYPHS = 300_000
"""How many characters a page may draw: fifty times what is readable."""
_MAX_SURFACES, _MAX_FORMS, _MAX_DEPTH = 50_000, 20_000, 25
_FARTHEST, _INVISIBLE = 1e6, (3, 7)
_SAYING = ("ActualText", "Alt", "E", "Contents", "Title", "T")  # what a mark may say of its piece
_NEARLY_ALL = 0.8  # of its box: a surface with round corners covers as a box does
_THICK = 2.5  # points to each side


@dataclass(slots=True)
class Glyph:
    """A character: its box and baseline in points, its height, when and how it was drawn."""

    text: str
    box: Box
    baseline: float
    size: float
    order: int
    rotated: bool
    colour: "Colour | None"
    invisible: bool
    layered: bool


@dataclass(slots=True)
class Surface:
    """A filled surface, or a picture."""

    box: Box
    order: int
    colour: "Colour | None"
    solid: bool
    picture: bool = False


@dataclass(slots=True)
class Drawn:
    """All that one page draws, and the paper that is seen of it."""

    paper: Box = (0, 0, 0, 0)
    glyphs: list[Glyph] = field(default_factory=list)
    surfaces: list[Surface] = field(default_factory=list)
    marked: list[str] = field(default_factory=list)
    """What is said of pieces of it, for those who hear the page or copy from it."""


class Device(PDFTextDevice):
    """Keeps what is drawn. Raises TooMuch for pages made to be endless."""

    def __init__(self, manager: PDFResourceManager) -> None:
        super().__init__(manager)
        self.drawn = Drawn()
        self.alpha = 1.0
        self.unseen: list[bool] = []
        self.forms = 0
        self.streams: set[int] = set()  # the ids of what was drawn, on all pages
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
        self.forms, self._left = 0, MAX_GLYPHS

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
                    abs(matrix[1]) > abs(matrix[0]), rgb(graphicstate.ncolor),
                    self._mode in _INVISIBLE or self.alpha < 0.05, any(self.unseen),
                )
            )  # fmt: skip
        return width

    def paint_path(
        self, graphicstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Sequence[Any]
    ) -> None:
        """Draw a path; what it fills matters, and a line so thick that it covers letters."""
        if any(self.unseen):
            return
        ctm = self.ctm or (1, 0, 0, 1, 0, 0)
        for part in _parts(path):
            points = [apply_matrix_pt(ctm, (each[-2], each[-1])) for each in part]
            if fill and len(points) >= 3:
                box = _around(points)
                solid = _area(points) >= _NEARLY_ALL * (box[2] - box[0]) * (box[3] - box[1])
                self._add(Surface(box, 0, rgb(graphicstate.ncolor), solid and self.alpha > 0.9))
            elif stroke and len(points) == 2:
                width = graphicstate.linewidth * max(abs(ctm[0]), abs(ctm[1])) / 2
                box = _around(points)
                thick = (box[0] - width, box[1] - width, box[2] + width, box[3] + width)
                level = min(box[2] - box[0], box[3] - box[1]) < 1
                if width > _THICK and level:
                    self._add(Surface(thick, 0, rgb(graphicstate.scolor), self.alpha > 0.9))

    def render_image(self, name: str, stream: Any) -> None:
        """Draw a picture."""
        if any(self.unseen):
            return
        masked = stream.get("SMask") is not None or stream.get("ImageMask") is True
        box = _box((0, 0, 1, 1), self.ctm or (1, 0, 0, 1, 0, 0))
        self._add(Surface(box, 0, None, self.alpha > 0.9 and not masked, picture=True))

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
        about = resolve1(props)
        strings = [about.get(key) for key in _SAYING] if isinstance(about, dict) else []
        self._sheet.drawn.marked += filter(None, map(text_in, strings))
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
        sheet.streams.add(getattr(found, "objid", None) or 0)
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


def rgb(colour: Any) -> Colour | None:
    """Return a colour of pdfminer's (gray, RGB or CMYK) as RGB; None for a pattern and the like."""
    if colour is None:
        return 0.0, 0.0, 0.0
    parts = colour if isinstance(colour, tuple | list) else (colour,)
    if not all(isinstance(each, int | float) for each in parts):
        return None
    match len(parts):
        case 1:
            return float(parts[0]), float(parts[0]), float(parts[0])
        case 3:
            return float(parts[0]), float(parts[1]), float(parts[2])
        case 4:
            cyan, magenta, yellow, black = parts
            return tuple((1 - each) * (1 - black) for each in (cyan, magenta, yellow))
    return None


def _parts(path: Sequence[Any]) -> Iterator[list[Any]]:
    """Yield the parts of a path that are drawn without lifting the pen."""
    part: list[Any] = []
    for each in path:
        if each[0] == "m" and part:
            yield part
            part = []
        if len(each) > 2:
            part.append(each)
    if part:
        yield part


def _area(points: Sequence[tuple[float, float]]) -> float:
    """Return the area that a part encloses."""
    pairs = zip(points, (*points[1:], points[0]), strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs)) / 2


def _around(points: Sequence[tuple[float, float]]) -> Box:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)


def _box(corners: Sequence[float], matrix: Any) -> Box:
    x0, y0, x1, y1 = corners
    corner_points = ((x0, y0), (x0, y1), (x1, y0), (x1, y1))
    return _around([apply_matrix_pt(matrix, point) for point in corner_points])
