"""Expo Analytics: figures, charts and slides for trade-fair organisers, traceable to the cell."""
