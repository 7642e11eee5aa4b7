"""Colours, type, icons and the style sheet of the window."""
