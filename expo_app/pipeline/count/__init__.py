"""From participations to figures, by the rules of a counting profile."""
