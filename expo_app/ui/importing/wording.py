"""Sentences of the rooms below as the import page says them: its fields stand where options would."""

import re

from expo_app.ui.wording import in_language, without_options

_MAPPING = re.compile(r' with --map "[^"]*"')


def for_page(sentence: str) -> str:
    """The sentence without the command line's options."""
    said = in_language(sentence)
    return said if said != sentence else without_options(_MAPPING.sub(" above its column", sentence))
