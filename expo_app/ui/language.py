"""The language that the window writes figures and sentences in."""

from expo_app.report.words import words

LANG = "en"
WORDS = words(LANG)
