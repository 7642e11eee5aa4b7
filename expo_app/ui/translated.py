"""Marking texts for translation where they are declared, away from the widget that shows them."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """The text as it is; the name is what the translation tools look for."""
    return text
