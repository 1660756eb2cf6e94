"""Finding words in one meeting, and replacing them: the finds, and the changes."""
