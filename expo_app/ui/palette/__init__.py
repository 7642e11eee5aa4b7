"""The command palette: everything that can be done, seen or looked at, found by a few letters."""
