"""The Danish words by which minutes are understood.

Headings are data: these lists only help when a file's typography says nothing, as in
plain text, and identify headings that are more than a section.
"""

import re
from enum import Enum, auto


class Word(Enum):
    """What a line that is nothing but a heading says."""

    SECTION = auto()
    DECISION = auto()
    ATTACHMENTS = auto()
    ABSENT = auto()
    EXCUSED = auto()
    CONTENTS = auto()


class Label(Enum):
    """What a labelled fact of the meeting is about."""

    DATE = auto()
    VENUE = auto()
    KIND = auto()
    COMMITTEE = auto()
    MUNICIPALITY = auto()
    PRESENT = auto()
    CAME = auto()
    EXCUSED = auto()
    ABSENT = auto()
    CHAIR = auto()
    MINUTE_TAKER = auto()
    GUEST = auto()
    SUBSTITUTE = auto()


_SECTIONS = """
    indstilling|indstillinger|beslutningspunkter|baggrund|baggrund og vurdering|vurdering
    økonomi|økonomiske konsekvenser|økonomiske og personalemæssige konsekvenser|finansiering
    sagsfremstilling|fremstilling|sagsbeskrivelse|beskrivelse|sagsremstilling
    resume|resumé|sagsresume|sagsresumé|sammendrag|sammenfatning|kort resume
    sagsprocedure|sagsforløb|sagens forløb|sagsgang|beslutningskompetence|kompetence
    lovgrundlag|lov- og plangrundlag|retsgrundlag|høring|inddragelse og høring|inddragelse
    kommunikation|videre proces|tidsplan|tidligere behandling|tidligere beslutninger|historik
    øvrige forhold|øvrige konsekvenser|konsekvenser|klimakonsekvenser|miljømæssige konsekvenser
    formål|mål|orientering|problemstilling|supplerende sagsfremstilling|bemærkninger|evaluering
    forvaltningens vurdering|forvaltningens bemærkninger|administrationens vurdering
    administrationens indstilling|forvaltningens indstilling|forslag|anbefaling|opfølgning
    forslag til beslutning
    mindretalsudtalelse|afstemning|habilitet|inhabilitet|drøftelse|referat af drøftelsen|sagen kort
"""
_WORDS = {
    **{word.strip(): Word.SECTION for word in _SECTIONS.replace("\n", "|").split("|") if word},
    "bilag": Word.ATTACHMENTS,
    "bilagsliste": Word.ATTACHMENTS,
    "bilagsfortegnelse": Word.ATTACHMENTS,
    "vedhæftede filer": Word.ATTACHMENTS,
    "fraværende": Word.ABSENT,
    "ikke til stede": Word.ABSENT,
    "ikke tilstede": Word.ABSENT,
    "afbud": Word.EXCUSED,
    "fraværende med afbud": Word.EXCUSED,
    "indholdsfortegnelse": Word.CONTENTS,
    "indhold": Word.CONTENTS,
    "punktoversigt": Word.CONTENTS,
    "oversigt over punkter": Word.CONTENTS,
}
_WORDS.pop("", None)
# The body's own decision; another body's decision has its name or date and is a section.
_DECISION = re.compile(
    r"(?:(?:udvalgets|byrådets|kommunalbestyrelsens|styregruppens|gruppens|rådets|mødets"
    r"|bestyrelsens) )?beslutning(?:er)?|afgørelse|beslutning/referat"
)
_MANY_NUMBERS = re.compile(r"\d+(?:\.\d+)+\.?\s+(?=\S)")
_LABELS = {
    "mødedato": Label.DATE, "dato": Label.DATE, "tid": Label.DATE, "tidspunkt": Label.DATE,
    "mødetidspunkt": Label.DATE, "mødetid": Label.DATE, "dato og tid": Label.DATE,
    "dato og tidspunkt": Label.DATE, "klokkeslæt": Label.DATE,
    "mødested": Label.VENUE, "sted": Label.VENUE, "lokale": Label.VENUE,
    "mødelokale": Label.VENUE, "type": Label.KIND, "mødetype": Label.KIND,
    "udvalg": Label.COMMITTEE, "udvalgsnavn": Label.COMMITTEE, "forum": Label.COMMITTEE,
    "styregruppe": Label.COMMITTEE, "kommune": Label.MUNICIPALITY,
    "mødedeltagere": Label.PRESENT, "deltagere": Label.PRESENT, "deltager": Label.PRESENT,
    "deltagende": Label.PRESENT,
    "til stede": Label.CAME, "tilstede": Label.CAME, "medlemmer": Label.PRESENT,
    "fremmødte": Label.CAME, "inviterede": Label.PRESENT, "indkaldte": Label.PRESENT,
    "tilstedeværende": Label.CAME, "mødt": Label.CAME,
    "afbud": Label.EXCUSED, "fraværende med afbud": Label.EXCUSED, "afbud fra": Label.EXCUSED,
    "fraværende": Label.ABSENT, "ikke til stede": Label.ABSENT, "ikke tilstede": Label.ABSENT,
    "fraværende uden afbud": Label.ABSENT, "udeblevet": Label.ABSENT,
    "formand": Label.CHAIR, "mødeleder": Label.CHAIR, "ordstyrer": Label.CHAIR,
    "afbud/fraværende": Label.EXCUSED, "fraværende/afbud": Label.EXCUSED,
    "ikke mødt": Label.ABSENT, "deltog": Label.CAME, "mødte": Label.CAME,
    "fremmødte medlemmer": Label.CAME, "tilstedeværende medlemmer": Label.CAME,
    "dirigent": Label.CHAIR, "sekretær": Label.MINUTE_TAKER,
    "fra forvaltningen": Label.GUEST, "fra administrationen": Label.GUEST,
    "desuden deltog": Label.GUEST, "endvidere deltog": Label.GUEST, "desuden": Label.GUEST,
    "stedfortræder": Label.SUBSTITUTE, "suppleanter": Label.SUBSTITUTE,
    "referent": Label.MINUTE_TAKER, "gæster": Label.GUEST, "gæst": Label.GUEST,
    "øvrige deltagere": Label.GUEST, "stedfortrædere": Label.SUBSTITUTE,
}  # fmt: skip
# These are clear enough without a colon.
_BARE_LABELS = re.compile(
    r"(mødedato|mødested|udvalgsnavn|mødedeltagere|mødetidspunkt|afbud fra)\s+(?=\S)", re.IGNORECASE
)
_LABEL = re.compile(r"([^\W\d_][^:]{1,30}?)\s*:\s*", re.DOTALL)
_WHOM = r"(?:følgende\s+(?:(?:medlemmer|personer|deltagere)\s+)?)"
_IS = r"(?:var|er)"
_HERE = r"(?:til\s?stede|fremmødt|mødt(?:\s+frem)?)"
# The same said in words, with a colon behind or the first name: »Til stede var Asta Holm«.
_SENTENCES = tuple(
    (re.compile(rf"(?i:{pattern})(?:\s*:\s*|\s+(?=[A-ZÆØÅ])|$)"), label)
    for pattern, label in (
        (rf"{_WHOM}{_IS}\s+{_HERE}|{_HERE}\s+{_IS}(?:\s+følgende)?", Label.CAME),
        (rf"{_WHOM}(?:deltog|mødte)|i\s+mødet\s+deltog(?:\s+følgende)?", Label.CAME),
        (rf"(?:fraværende\s+med\s+afbud|afbud)\s+{_IS}", Label.EXCUSED),
        (r"afbud\s+(?:er\s+)?(?:modtaget|meldt)\s+fra", Label.EXCUSED),
        (rf"{_WHOM}(?:havde|har)\s+(?:meldt|sendt)\s+afbud", Label.EXCUSED),
        (r"afbud\s*/\s*ikke\s+til\s?stede|ikke\s+til\s?stede\s*/\s*afbud", Label.EXCUSED),
        (rf"fraværende\s+{_IS}|{_WHOM}{_IS}\s+(?:fraværende|ikke\s+til\s?stede)", Label.ABSENT),
    )
)
PEOPLE_LABELS = frozenset(
    {Label.PRESENT, Label.CAME, Label.EXCUSED, Label.ABSENT, Label.CHAIR, Label.MINUTE_TAKER,
     Label.GUEST, Label.SUBSTITUTE}
)  # fmt: skip
_OF_GROUPS = frozenset({"medlemmer", "deltagere", "deltager", "desuden"})
_WITHIN = re.compile(
    r"(?<=[\w).,;])\s+(?P<label>(?i:"
    + "|".join(
        re.escape(word)
        for word, label in sorted(_LABELS.items(), reverse=True)
        if label in PEOPLE_LABELS and word not in _OF_GROUPS
    )
    + r"))(?:\s*:\s|(?<=\bfra)\s+(?=[A-ZÆØÅ]))"
)
STANDING_TITLES = re.compile(
    r"(?:eventuelt|evt\.?|godkendelse af .*(?:dagsorden|referat).*|meddelelser.*|orientering.*"
    r"|underskrift.*|næste møde.*|velkomst.*)",
    re.IGNORECASE,
)


def heading_text(text: str) -> str:
    """Return the heading `text` without a final colon and without a number such as ``5.1``."""
    number = _MANY_NUMBERS.match(text)
    return text[number.end() if number else 0 :].rstrip(": ")


def heading_word(text: str) -> Word | None:
    """Return what the heading `text` says, in any case and with or without a colon."""
    key = heading_text(text).casefold()
    if _DECISION.fullmatch(key):
        return Word.DECISION
    return _WORDS.get(key)


def label_of(text: str) -> tuple[Label, str] | None:
    """Return the label that `text` begins with and the text after it; None without one."""
    whole = _LABELS.get(text.rstrip(": ").casefold())
    if whole:
        return whole, ""
    for pattern in (_LABEL, _BARE_LABELS):
        found = pattern.match(text)
        label = _LABELS.get(found[1].casefold()) if found else None
        if found and label:
            return label, text[found.end() :]
    for pattern, label in _SENTENCES:
        found = pattern.match(text)
        if found:
            return label, text[found.end() :]
    return None


def labels_in(text: str) -> list[str]:
    """Return `text` parted at each label of people in it: ``Til stede: A, B. Afbud: C``."""
    starts = (found.start("label") for found in _WITHIN.finditer(text))
    parts = [0, *(start for start in starts if text[start].isupper())]
    ends = [*parts[1:], len(text)]
    return [text[one:end].strip(" ,;") for one, end in zip(parts, ends, strict=True)]


def inline_heading(text: str) -> tuple[str, str] | None:
    """Return heading and text of a line such as ``Beslutning: Godkendt.``; None otherwise."""
    head, colon, rest = text.partition(":")
    if colon and rest.strip() and heading_word(head) not in (None, Word.CONTENTS):
        return head.strip(), rest.strip()
    return None
