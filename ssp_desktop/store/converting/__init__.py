"""All of a data folder made locked, or plain again."""
