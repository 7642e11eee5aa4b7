"""Words for roles inside the cells of names: "Acme (Mitaussteller)", "Main GmbH, co-exhibitors: A, B"."""

import functools
import re
from dataclasses import dataclass

from expo_app.model.terms import Role, Status
from expo_app.reference.roles import role_of, status_of, words_of
from expo_app.reference.scripts import simplified
from expo_app.reference.spelling import fold, is_han

_BESIDE_NAMES = frozenset({Role.MAIN, Role.CO, Role.REPRESENTED, Role.ORGANISER})


@dataclass(frozen=True)
class Labelled:
    """A text with a role's label in it: "Main GmbH, Mitaussteller: A, B" is head, role and rest."""

    head: str
    role: Role
    rest: str


@functools.cache
def _labels() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A label with its colon, and a word for a role at the end of a text behind a dash or a comma."""
    told = (Role.CO, Role.REPRESENTED)
    words = {word for meaning, word in words_of("role") if meaning in told and _is_telling(word)}
    words |= {word for _, word in words_of("label")}
    words |= {fold(word) for word in words}
    spelled = [
        re.sub(r"\\?[ -]", r"[\\s-]?", re.escape(word)) for word in sorted(words, key=len, reverse=True)
    ]
    label = rf"(?P<word>{'|'.join(spelled)})(?:s|n|en|es)?"
    before = r"(?P<head>.*?)(?:^|(?<=[\s;,，；(（\[/|–—。-]))"
    return (
        re.compile(rf"{before}{label}\s*[:：]\s*(?P<rest>.*)", re.IGNORECASE | re.DOTALL),
        re.compile(rf"(?P<head>.*\S)\s*(?:\s[-–—/|]\s|[,，;；:：])\s*{label}\s*", re.IGNORECASE | re.DOTALL),
    )


@functools.cache
def _too_general() -> frozenset[str]:
    """Roles in a column of roles, but as well words of a name or of a remark of another kind."""
    return frozenset(word for _, word in words_of("general"))


def _is_telling(word: str) -> bool:
    """Whether a word can mean nothing else where no column is named for it."""
    return word not in _too_general() and len(word) >= (3 if is_han(word) else 6)


def labelled(text: str) -> Labelled | None:
    """The first label of co-exhibitors or represented companies in a text, with its colon; None without."""
    if ":" not in text and "：" not in text:
        return None
    match = _labels()[0].fullmatch(simplified(text))
    return _cut(text, match) if match else None


def role_behind(text: str) -> Labelled | None:
    """A name with a word for such a role behind it ("Acme GmbH - Mitaussteller")."""
    match = _labels()[1].fullmatch(simplified(text))
    return _cut(text, match) if match else None


def _role_of_label(word: str) -> Role:
    return _label_roles().get(fold(simplified(word))) or role_of(word) or Role.CO


@functools.cache
def _label_roles() -> dict[str, Role]:
    """Words that only head the names of others ("represents: A, B"), and their role."""
    return {fold(simplified(word)): Role(role) for role, word in words_of("label")}


def _cut(text: str, match: re.Match[str]) -> Labelled:
    """The parts of the text as written; simplifying characters keeps their number."""
    rest = text[match.start("rest") :] if "rest" in match.re.groupindex else ""
    return Labelled(text[: match.end("head")], _role_of_label(match["word"]), rest)


def role_beside_name(text: str) -> Role | None:
    """The role that a remark beside a name gives; words that may be part of a name give none."""
    role = role_of(text) if _is_telling(simplified(text).casefold()) else None
    return role if role in _BESIDE_NAMES else None


def is_cancelled_beside_name(text: str) -> bool:
    """Whether a remark beside a name says that the exhibitor does not come ("cancelled", "已退展")."""
    return status_of(text) is Status.CANCELLED and len(text) >= (2 if is_han(text) else 6)
