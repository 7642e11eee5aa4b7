"""Sentences of the rooms below as the window says them."""

import re

# An option as a sentence offers it: with --host, with --map "COLUMN=organisation", (--where "City=...").
_REMARK = re.compile(r' \(--[a-z-]+(?: "[^"]*")?\)')
_OFFER = re.compile(r',? (?:or )?(?:with|use|write|give) --[a-z-]+(?: "[^"]*"| [A-Z0-9]{2,}\b)?')
_ANY = re.compile(r' ?--[a-z-]+(?: "[^"]*"| [A-Z0-9]{2,}\b)?')


def without_options(sentence: str) -> str:
    """The sentence without the command line's options: the window has its own fields and buttons."""
    for pattern in (_REMARK, _OFFER, _ANY):
        sentence = pattern.sub("", sentence)
    return sentence


def unexpected(error: Exception) -> str:
    """The sentence for an error that nobody foresaw."""
    return (
        f"Something went wrong that should not have ({type(error).__name__}: {error}). "
        "Nothing was changed; try again, or leave this file out."
    )
