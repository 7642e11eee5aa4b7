"""From raw texts to participations."""
