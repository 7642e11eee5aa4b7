"""Figures with all their papers, for whoever audits them without the app."""
