"""The parts of the Check page: groups of findings, pairs of names, and what was decided."""
