"""A vote at an item: the strip it is noted in, and what that is made of."""
