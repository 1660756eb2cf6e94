"""Finding words in one meeting, and replacing them: what is found where, and what comes of it."""
