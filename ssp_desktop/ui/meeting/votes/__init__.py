"""The strip for a vote: who is on which side, by person, by party or in numbers."""
