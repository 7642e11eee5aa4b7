"""The key of an organisation's name: what is left when the same firm is written in another way."""

import functools
import re

from expo_app.reference.legal_forms import without_legal_form
from expo_app.reference.spelling import fold

_FORMER = re.compile(
    r"[(（\[【]\s*(?:原|曾用名|前身|former|f/?k/?a|formerly|vormals|ehemals|früher|anciennement|ex|antes|dawniej)"
    r"(?![a-z])[^)）\]】]*[)）\]】]",
    re.IGNORECASE,
)


@functools.lru_cache(maxsize=200_000)
def name_key(name: str) -> str:
    """The name without case, accents, width, punctuation, legal forms at its ends and the bracket that
    tells a former name; "" for a name without a letter or digit."""
    return without_legal_form(fold(_FORMER.sub(" ", name)))
