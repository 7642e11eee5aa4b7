"""What is left of a state's long name without its formal words ("Königreich Spanien": "Spanien")."""

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from expo_app.reference.country_keys import country_key
from expo_app.reference.country_words import listed


@dataclass(frozen=True)
class _Words:
    heads: frozenset[str]
    besides: re.Pattern[str]
    between: frozenset[str]
    affixes: re.Pattern[str]


@functools.cache
def _words() -> _Words:
    first, last = (_longest_first(listed(kind)) for kind in ("first", "last"))
    return _Words(
        frozenset(_keys(listed("head"))),
        re.compile("|".join(_pattern(word) for word in listed("more"))),
        frozenset(_keys(listed("between"))),
        re.compile(f"(?:{first})?(?P<name>.+?)(?:{last})?"),
    )


def _keys(words: Iterable[str]) -> list[str]:
    return [key for word in words for key in country_key(word).split() or [word.casefold()]]


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(sorted({re.escape(country_key(word)) for word in words}, key=len, reverse=True))


def _pattern(word: str) -> str:
    stem = re.escape(country_key(word.rstrip("*")))
    return stem + r"\w*" if word.endswith("*") else stem


def without_form(key: str) -> str:
    """The key of a name without what kind of state it is; "" when it says nothing of that kind, or
    nothing else."""
    found = _words()
    words = key.split()
    if not any(word in found.heads for word in words):
        return _without_affixes(key)
    kept = [word for word in words if word not in found.heads and not found.besides.fullmatch(word)]
    while kept and kept[0] in found.between and words[0] != kept[0]:
        kept = kept[1:]
    while kept and kept[-1] in found.between:
        kept = kept[:-1]
    return " ".join(kept)


def _without_affixes(key: str) -> str:
    if key.isascii() or " " in key:
        return ""
    name = _words().affixes.fullmatch(key)
    return name["name"] if name and name["name"] != key else ""
