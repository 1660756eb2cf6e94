"""The Danish words for what is not in order; the window translates them where it shows them."""

from ssp_desktop.application.live.vote_doubts import Contradiction
from ssp_desktop.application.said import QT_TRANSLATE_NOOP

# Of the meeting.
NO_DATE = QT_TRANSLATE_NOOP("Unfinished", "Mødet har ingen dato")
NO_VENUE = QT_TRANSLATE_NOOP("Unfinished", "Mødet har intet sted")
NO_ITEMS = QT_TRANSLATE_NOOP("Unfinished", "Mødet har ingen punkter")
NOT_CALLED = QT_TRANSLATE_NOOP("Unfinished", "Ikke råbt op: {0}")
TIMES = QT_TRANSLATE_NOOP("Unfinished", "Forløbet: {0} står før {1}")

# Of an item and its decision.
GOES_BACK = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0} står efter punkt {1}")
DOUBLED = QT_TRANSLATE_NOOP("Unfinished", "To punkter har nummer {0}")
NO_TITLE = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0} har ingen titel")
UNDATED = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0} mangler en dato i stedet for {1}")
UNANSWERED = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0}: Ad. {1} er ikke besvaret")
AD_ALONE = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0}: Ad. {1} svarer ikke til noget i teksten")
POINT_ALONE = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0}: Ad. {1} mangler i beslutningen")
WAITING_VOTE = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0}: en afstemning er ikke gjort færdig")
PUT_OFF = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0} er udsat, men kommer ikke med næste gang")
UNDECIDED = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0} har ingen beslutning")

# Of votes.
OF_ITEM = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0}: {1}")
DOUBTS = {
    Contradiction.AWAY: QT_TRANSLATE_NOOP(
        "Unfinished", "Punkt {0}: {1} har stemt, men står ikke som til stede"
    ),
    Contradiction.LACKING: QT_TRANSLATE_NOOP("Unfinished", "Punkt {0}: {1} har ikke stemt"),
    Contradiction.TOO_MANY: OF_ITEM,
    Contradiction.ALL_IN: QT_TRANSLATE_NOOP(
        "Unfinished", "Punkt {0}: ifølge beslutningen stemte {1} ikke, men {2} mangler"
    ),
}
VOTER_GONE = QT_TRANSLATE_NOOP("Unfinished", "en, der er fjernet fra mødet,")
NOBODY = QT_TRANSLATE_NOOP("Unfinished", "ingen")
VOTE_COUNT = QT_TRANSLATE_NOOP(
    "Unfinished", "Punkt {0}: der er {1} stemmer i beslutningen, men {2} til stede"
)

# Of the texts of an item.
EMPTY_HEADING = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0}: overskriften {1} har ingen tekst")
NOT_LISTED = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0}: bilag {1} er nævnt, men ikke på listen")
REMOVED = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0}: teksten nævner et bilag, der er fjernet")
NONE_LISTED = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0}: bilag er nævnt, men der er ingen")
NOT_MENTIONED = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0}: bilag {1} er ikke nævnt i teksten")
NAME = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0}: {1} ligner {2}")
NO_SUCH_DAY = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0}: datoen {1} findes ikke")
WRONG_WEEKDAY = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0}: {1} er en {2}")
WRONG_WEEKDAY_IN = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0}: {1} er en {2} i {3}")
SPELLING = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0}: {1} er måske stavet forkert")

# Of closed items.
CLOSED_WORDS = QT_TRANSLATE_NOOP(
    "Unfinished", "Punkt {0} er åbent og gentager ord fra det lukkede punkt {1}: {2}"
)
CLOSED_TITLE = QT_TRANSLATE_NOOP(
    "Unfinished", "Punkt {0} er åbent og nævner titlen på det lukkede punkt {1}"
)
NO_PUBLIC_TEXT = QT_TRANSLATE_NOOP(
    "Unfinished", "Punkt {0} er lukket og har ingen tekst til den åbne udgave"
)

# Of reviewers.
REMARK = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0}: bemærkning fra {1} er ikke besvaret: {2}")
WORDING = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0}: rettelse fra {1} er ikke besvaret: {2}")
REMARK_ON_ALL = QT_TRANSLATE_NOOP("Unfinished", "Bemærkning fra {0} er ikke besvaret: {1}")
NO_ANSWER = QT_TRANSLATE_NOOP("Unfinished", "Gennemsyn: {0} har ikke svaret")
ANSWER_LACKS = QT_TRANSLATE_NOOP("Unfinished", "Gennemsyn: {0} har ikke svaret om {1}")
NOT_ASKED = QT_TRANSLATE_NOOP("Unfinished", "Gennemsyn: {0} er ikke spurgt endnu")
IS_DUE = QT_TRANSLATE_NOOP("Unfinished", "{0}; fristen er {1}")
WAS_DUE = QT_TRANSLATE_NOOP("Unfinished", "{0}; fristen var {1}")

# CPR numbers, never the number itself.
CPR = QT_TRANSLATE_NOOP("Unfinished", "CPR {0}")
MAYBE_CPR = QT_TRANSLATE_NOOP("Unfinished", "måske CPR {0}")
CPR_IN_MEETING = QT_TRANSLATE_NOOP("Unfinished", "Mødet: {0} ({1})")
CPR_IN_ITEM = QT_TRANSLATE_NOOP("Unfinished", "Punkt {0}: {1} ({2})")
