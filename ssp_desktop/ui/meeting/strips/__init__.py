"""The strip below the decision in which something is noted: what all strips share."""
