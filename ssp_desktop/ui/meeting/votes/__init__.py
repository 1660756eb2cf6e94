"""A vote being noted: who is on which side, by person, by party or in numbers."""
