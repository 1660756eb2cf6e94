"""Finding words in the open meeting, and replacing them."""
