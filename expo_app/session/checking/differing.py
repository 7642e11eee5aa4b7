"""Where two texts differ, for a person who compares them."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

# A word, a number without its leading zeros, one Han character, a space, any other sign.
_TOKEN = re.compile(r"\s+|0+(?=\d)|\d+(?:[.,]\d+)*|[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+|.", re.DOTALL)


class Span(NamedTuple):
    """A part of a text; `differs` where the other text says something else."""

    text: str
    differs: bool = False


Spans = tuple[Span, ...]


def differing(left: str, right: str) -> tuple[Spans, Spans]:
    """Both texts in parts, which joined give the texts again. Words and numbers differ as a whole, Chinese
    by the character; where one text is blank nothing is marked."""
    if not left or not right or left == right:
        return _plain(left), _plain(right)
    tokens = (_TOKEN.findall(left), _TOKEN.findall(right))
    sides: tuple[list[Span], list[Span]] = ([], [])
    matcher = SequenceMatcher(None, *tokens, autojunk=False)
    for tag, *places in matcher.get_opcodes():
        for side, words, (start, end) in zip(sides, tokens, (places[:2], places[2:]), strict=True):
            _add(side, "".join(words[start:end]), tag != "equal")
    return tuple(sides[0]), tuple(sides[1])


def _plain(text: str) -> Spans:
    return (Span(text),) if text else ()


def _add(side: list[Span], text: str, differs: bool) -> None:
    """Put a text behind the others; the spaces around what differs are not marked."""
    if not differs or not text.strip():
        side += _plain(text)
        return
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    side += (*_plain(text[:start]), Span(text[start:end], True), *_plain(text[end:]))
