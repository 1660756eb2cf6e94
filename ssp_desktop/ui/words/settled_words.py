"""What is said of a choice that IT has made for every user of the computer."""

from PySide6.QtCore import QCoreApplication

from ssp_desktop.policy import Policy


def no_reason(policy: Policy) -> str:
    """Return that no reason lets out what stops a file, as a sentence."""
    return QCoreApplication.translate(
        "Settled", "{0} har fastlagt, at det ikke må ud, heller ikke med en begrundelse."
    ).format(policy.who)


def settled_by(policy: Policy) -> str:
    """Return who has made the choice, as a sentence."""
    return QCoreApplication.translate("Settled", "Fastlagt af {0}.").format(policy.who)
