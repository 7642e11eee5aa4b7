"""What a person writes to narrow one column, as a question to its values."""

import re
from collections.abc import Callable, Mapping
from operator import eq, ge, gt, le, lt
from typing import Any

from expo_app.report.spec import CellKind

Test = Callable[[Any, str], bool]
"""Whether a row stays, by its value and by what is read in its cell."""

TEXTS = (CellKind.TEXT, CellKind.WRITTEN)
EMPTY = "="
_NUMBER = r"[-−+]?\d[\d,\s]*(?:\.\d+)?"
_COMPARED = re.compile(rf"(<=|>=|<|>|=|≤|≥)?\s*({_NUMBER})\s*%?$")
_BETWEEN = re.compile(rf"({_NUMBER})\s*(?:\.\.|…|–)\s*({_NUMBER})$")
_SIGNS: Mapping[str, Callable[[float, float], bool]] = {
    "<": lt,
    "<=": le,
    "≤": le,
    ">": gt,
    ">=": ge,
    "≥": ge,
    "=": eq,
    "": eq,
}


def column_test(kind: CellKind, wanted: str) -> Test | None:
    """The question that `wanted` asks a column of this kind; None when it asks nothing or is not understood.

    A text holds every word, and none that a minus precedes. A number is compared (">= 10") or lies between
    two, both included ("10..20"). "=" alone asks for empty cells in either.
    """
    asked = wanted.strip()
    if not asked:
        return None
    if asked == EMPTY:
        return lambda value, _text: value is None or value == ""
    return _of_text(asked) if kind in TEXTS else _of_number(asked)


def is_understood(kind: CellKind, wanted: str) -> bool:
    """Whether something asks a question, or nothing is asked."""
    return not wanted.strip() or column_test(kind, wanted) is not None


def _of_text(asked: str) -> Test:
    words = asked.casefold().split()
    without = [word[1:] for word in words if word.startswith("-") and len(word) > 1]
    needed = [word for word in words if not word.startswith("-") or len(word) == 1]

    def test(_value: Any, text: str) -> bool:
        folded = text.casefold()
        return all(word in folded for word in needed) and not any(word in folded for word in without)

    return test


def _of_number(asked: str) -> Test | None:
    between, compared = _BETWEEN.match(asked), _COMPARED.match(asked)
    if between:
        low, high = sorted(_number(text) for text in between.groups())
        return lambda value, _text: value is not None and low <= value <= high
    if compared:
        sign, number = _SIGNS[compared[1] or ""], _number(compared[2])
        return lambda value, _text: value is not None and sign(value, number)
    return None


def _number(text: str) -> float:
    return float(re.sub(r"[,\s]", "", text).replace("−", "-"))
