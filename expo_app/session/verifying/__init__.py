"""Audit packs counted again from their own rows; nothing of the counting of the app is used."""
