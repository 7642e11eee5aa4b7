"""Use cases without pixels."""
