"""The parts of the page on which lists are looked at before they are imported."""
