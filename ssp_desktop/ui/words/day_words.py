"""Days in words, in the language of the window.

A day in the minutes is content and stays Danish: that is the business of
`domain.danish`.
"""

import datetime

from PySide6.QtCore import QCoreApplication

from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP

_WEEKDAYS = (
    QT_TRANSLATE_NOOP("Days", "mandag"),
    QT_TRANSLATE_NOOP("Days", "tirsdag"),
    QT_TRANSLATE_NOOP("Days", "onsdag"),
    QT_TRANSLATE_NOOP("Days", "torsdag"),
    QT_TRANSLATE_NOOP("Days", "fredag"),
    QT_TRANSLATE_NOOP("Days", "lørdag"),
    QT_TRANSLATE_NOOP("Days", "søndag"),
)
_MONTHS = (
    QT_TRANSLATE_NOOP("Days", "januar"),
    QT_TRANSLATE_NOOP("Days", "februar"),
    QT_TRANSLATE_NOOP("Days", "marts"),
    QT_TRANSLATE_NOOP("Days", "april"),
    QT_TRANSLATE_NOOP("Days", "maj"),
    QT_TRANSLATE_NOOP("Days", "juni"),
    QT_TRANSLATE_NOOP("Days", "juli"),
    QT_TRANSLATE_NOOP("Days", "august"),
    QT_TRANSLATE_NOOP("Days", "september"),
    QT_TRANSLATE_NOOP("Days", "oktober"),
    QT_TRANSLATE_NOOP("Days", "november"),
    QT_TRANSLATE_NOOP("Days", "december"),
)


def _said(text: str) -> str:
    return QCoreApplication.translate("Days", text)


def weekday(number: int) -> str:
    """Return the name of a day of the week, 0 for Monday."""
    return _said(_WEEKDAYS[number])


def month(number: int) -> str:
    """Return the name of a month, 1 for January."""
    return _said(_MONTHS[number - 1])


def long_day(day: datetime.date) -> str:
    """Return ``onsdag 24. april 2024``."""
    words = QCoreApplication.translate("Days", "{weekday} {day}. {month} {year}")
    return words.format(
        weekday=weekday(day.weekday()), day=day.day, month=month(day.month), year=day.year
    )


def day_without_weekday(day: datetime.date) -> str:
    """Return ``24. april 2024``."""
    words = QCoreApplication.translate("Days", "{day}. {month} {year}")
    return words.format(day=day.day, month=month(day.month), year=day.year)


def short_day(day: datetime.date) -> str:
    """Return ``ons 24. apr 2024``, for lists."""
    return f"{weekday(day.weekday())[:3]} {day_of_year(day)}"


def day_of_year(day: datetime.date) -> str:
    """Return ``24. apr 2024``."""
    words = QCoreApplication.translate("Days", "{day}. {month} {year}")
    return words.format(day=day.day, month=month(day.month)[:3], year=day.year)


def day_and_month(day: datetime.date) -> str:
    """Return ``24. apr``."""
    words = QCoreApplication.translate("Days", "{day}. {month}")
    return words.format(day=day.day, month=month(day.month)[:3])


def at_time(day: str, time: str) -> str:
    """Return ``ons 24. apr 2024 kl. 16:00``."""
    return QCoreApplication.translate("Days", "{day} kl. {time}").format(day=day, time=time)


def in_danish(text: str) -> str:
    """Return `text`, a day in the language of the window, in the form in which Danish is read."""
    text = text.casefold()
    for number, name in enumerate(_MONTHS):
        own = month(number + 1).casefold()
        if own != name:
            text = text.replace(own, name).replace(own[:3], name[:3])
    return text
