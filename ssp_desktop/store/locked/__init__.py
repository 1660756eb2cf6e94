"""What is locked with the user's key: the key itself, and files enciphered with it."""

from ssp_desktop.store.locked.ciphered import decipher, encipher, key_id_in
from ssp_desktop.store.locked.key import Key

__all__ = ["Key", "decipher", "encipher", "key_id_in"]
