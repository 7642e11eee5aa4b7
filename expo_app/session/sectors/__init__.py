"""Sectors of all editions brought together."""
