"""The words on the buttons and links of a page that are about the page, not about a meeting."""

import re

_SURE = re.compile(
    r"""
    (?:hent|download|gem|udskriv|print) \s+ (?:
        (?: (?:hele\s+)? (?:dags(?:orden|ordenen|ordnen)|referat(?:et)?|punkt(?:et)?|sag(?:en)?
            |møde(?:t)?|siden?)
        | alle? (?:\s+(?:punkter|bilag|sager))? | bilag | som\s+(?:pdf|word) | pdf(?:-?fil)?
        ) \s*
    )+ (?:\s* \([^()]{1,30}\))?
    | kopi[eé]r\s+link(?:et)? (?:\s+til\s+.{1,30})? | link\s+kopieret
    | (?:direkte\s+)? link\s+til\s+ (?:dette\s+)? (?:punkt|sag|møde)(?:et|en)?
    | (?:fold|klap)\s+ (?:alle?\s+)? (?:punkter\s+)? (?:ud|ind|sammen)
    | (?:åbn|luk|udvid|vis|skjul|fold)\s+alle (?:\s+(?:punkter|bilag|sager))? (?:\s+(?:ud|ind))?
    | (?:vis|se|læs)\s+(?:mere|mindre) | (?:vis|skjul)\s+(?:bilag|detaljer)
    | (?:gå\s+|tilbage\s+)? til\s+top(?:pen)? (?:\s+af\s+siden)?
    | (?:gå|spring|hop)\s+ (?:direkte\s+)? til\s+ (?:hoved)?(?:indhold|menu|navigation)(?:et|en)?
    | spring\s+(?:menu|navigation)(?:en)?\s+over
    | (?:tilbage\s+)? til\s+ (?:oversigt(?:en)?|listen|forsiden|indholdsfortegnelse(?:n)?
        |mødeoversigt(?:en)?|søgeresultat(?:et|er|erne)?
        |(?:alle\s+)?(?:møder|dagsordener(?:\s+og\s+referater)?))
    | (?:gå\s+til\s+)? (?:forrige|næste)\s+(?:punkt|sag|side)
    | del\s+(?:på|via|med)\s+\w.{0,20} | del\s+(?:siden|punktet|linket) | tip\s+en\s+ven
    | (?:få\s+)? (?:siden\s+)? læst?\s+ (?:siden\s+)? op
    | (?:accept[eé]r|tillad|afvis|godkend)\s+ (?:alle|kun\s+nødvendige|valgte) (?:\s+cookies)
    | accept[eé]r\s+(?:alle|cookies) | kun\s+nødvendige (?:\s+cookies)? | nej\s+tak\s+til\s+cookies
    | cookie(?:politik|indstillinger|s)?
    | (?:vi|denne\s+(?:hjemme)?side|hjemmesiden|websitet|dette\s+website|siden)\s+
        (?:bruger|anvender|benytter)\s+cookies\b .{0,400}
    | du\s+er\s+her\s*: .{0,200} | forside\s*[>/›»|] .{1,200}
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ALONE = re.compile(
    r"udskriv|print|del|tilbage|menu|søg|luk|næste|forrige|log\s+(?:ind|på|ud)|kopi[eé]r|download"
    r"|facebook|linkedin|twitter|e-?mail",
    re.IGNORECASE,
)
_AROUND = re.compile(r"^[\s<>«»‹›←→↑↓+×✕|•·-]+|[\s<>«»‹›←→↑↓+×✕|.!•·-]+$")
_LONGEST = 500


def is_about_page(text: str) -> bool:
    """Return whether `text` is nothing but what a page says of itself, wherever it stands."""
    return len(text) <= _LONGEST and _SURE.fullmatch(_AROUND.sub("", text)) is not None


def is_on_button(text: str) -> bool:
    """Return whether `text` is such a word, or one that is so as the text of a button or link."""
    bare = _AROUND.sub("", text) if len(text) <= _LONGEST else ""
    return bool(bare) and (is_about_page(text) or _ALONE.fullmatch(bare) is not None)
