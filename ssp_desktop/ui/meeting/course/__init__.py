"""How the meeting goes: its log in the right column, and the keys that write it."""
