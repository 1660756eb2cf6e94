"""Words that give nothing away: those of any text, of any agenda, and of references to laws.

A closed item called `Orientering`, or a text that cites a section of the law on administration,
shares those words with half of what a municipality writes. To stop at them would teach people not
to look at what stops them.
"""

import re
from collections.abc import Iterable

_OF_ANY_TEXT = """
    ad af aldrig alene alle allerede alt altid anden andet andre at bare begge blandt blev
    blevet bliver blot både da de dem den denne der deres derfor deri derved det dette dig din
    disse du efter ej eller en end endnu endvidere enhver er et etc eventuelt fik flere for
    foran fordi forud fra frem fx få får før først gennem gerne giver gjort går gør ham han hans
    har havde have heller hen hende hendes her herefter herom herunder hos hun hvad hvem hver
    hvert hvilke hvilken hvilket hvis hvor hvordan hvorefter hvorfor hvornår ifm ift ikke
    imellem imod ind inden indtil ingen intet især ja jeg jer kan kom kommer kun kunne lige
    lægges med meget mellem men mere mest mht mindre mod må måtte ned nej nogen noget nogle nu
    nye nyt når og også om omkring op os over overfor pr på rundt samme samt se ses siden sig
    sin sine sit skal skulle som stadig står så sådan således tage tages taget tidligere til
    tilbage trods ud uden under var ved vedr vedrørende vi videre vil ville vor vores være været
"""
_OF_ANY_AGENDA = """
    administrationen administrationens afbud afgørelse afsnit aftale anbefaler anbefales anden
    anledning ansvarlig baggrund bemærkning bemærkninger bemærkningerne beslutning beslutningen
    beslutninger besluttede besluttet bilag bilagene bilaget billede borgmester borgmesteren brev
    byråd byrådet byrådets dags dagsorden dagsordenen dato direktionen direktør direktøren
    dokument dokument1 dokumenter drøftede drøftelse drøftelsen drøftes drøftet efterretning emne
    fil forhold formand formanden formandens forslag forslaget fortrolig fortroligt forvaltning
    forvaltningen fremlagt fremlægges følgende første godkend godkende godkendelse godkender
    godkendes godkendt gruppe helhed henblik henhold henvisning hermed hhv håndtering image img
    indhold indsats indstiller indstilles indstilling indstillingen jf jævnfør kl kommentarer
    kommunalbestyrelse kommunalbestyrelsen kommunalbestyrelsens kommune kommunen kommunens
    konklusion konsekvens konsekvenser konsekvenserne liste lukkede lukket mail medarbejder medlem
    medlemmer medlemmerne mulighed møde møder mødet mødets navn nedenstående notat notatet notits
    nr nuværende ny næste næstformand næstformanden opfølgning oplysning oplysninger oplysningerne
    oplæg orienterede orienteres orientering orienteringen ovenstående overblik overensstemmelse
    personsag personsager pkt plan projekt protokol punkt punktet rapport redegørelse referat
    referatet reference regler reglerne relation sag sagen sagens sager sagsfremstilling
    sagsnummer scan scannet side sider sidste skan skema skrivelse status statusnotat styregruppe
    styregruppen supplerende svar taget tekst tilføjelse tilføjelser tillæg tiltrådt titel tredje
    udkast udsat udsættes udtalelse udvalg udvalget udvalgets unavngivet untitled vedhæftet
    vedlagt vedtaget version vurdering økonomi økonomisk økonomiske økonomiudvalg økonomiudvalget
    økonomiudvalgets åben åbent åbne
"""
_OF_ANY_DECISION = """
    afslag afslås anbefaling anbefalingen anbefalinger ansøgning ansøgningen ansøgningerne
    behandles behandlet behandling beslutter bevilges bevilget bevilling bevillingen drøfte
    drøfter enstemmigt flertal flertallet fremsendes genoptages imod imødekommes imødekommet
    meddelelse meddelelser meddeles orienterer orienteret oversendes stemmer stemte videresendes
"""
"""What a decision of few words says in half of all minutes."""
_OF_LAWS = """
    administration artikel barnets bekendtgørelse bestemmelse bestemmelser bestemmelserne
    cirkulære databeskyttelsesforordningen databeskyttelsesforordningens folkeskole kapitel
    kommunernes litra lov offentlighed område paragraf retssikkerhed service social sociale stk
    styrelse vejledning
"""
_OF_MACHINES = """
    arial auto body bold calibri caption center created default document excel footer header
    heading hyperlink information left list metadata microsoft modified name none normal pages
    paragraph pdf picture properties quote right section single style styles subtitle table
    template text theme times title toc ua version word
"""
"""What the styles, fields and settings of any file are called."""
_ORDINARY = frozenset(f"{_OF_ANY_TEXT}{_OF_ANY_AGENDA}{_OF_LAWS}{_OF_MACHINES}".split())
_DECIDED = frozenset(_OF_ANY_DECISION.split())
_A_LAW = re.compile(r"\w+(?:lov(?:en|ens|s|e)?|bekendtgørelse(?:n|ns)?|forordning(?:en|ens)?)")


def is_ordinary(word: str) -> bool:
    """Whether any text may have `word`, as `words_of` gives it."""
    return word in _ORDINARY


def telling(words: Iterable[str]) -> int:
    """Return how many of the words of a short sentence say what it is about."""
    return sum(_tells(word) and word not in _DECIDED for word in words)


def tells(words: Iterable[str]) -> bool:
    """Whether any of `words` says what a text is about."""
    return any(map(_tells, words))


def _tells(word: str) -> bool:
    return (
        len(word) > 1
        and not word.isdecimal()
        and word not in _ORDINARY
        and _A_LAW.fullmatch(word) is None
    )
