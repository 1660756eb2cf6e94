"""What a municipality's IT has settled on this computer: read once, and nobody goes round it."""

from ssp_desktop.policy.policy import NO_POLICY, Encryption, Policy
from ssp_desktop.policy.reading import read_policy

__all__ = ["NO_POLICY", "Encryption", "Policy", "read_policy"]
