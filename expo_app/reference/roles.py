"""Words for roles, modes and statuses as lists use them."""

import functools
import re

from expo_app.model.places import RESOURCES
from expo_app.model.terms import Mode, Role, Status
from expo_app.reference.spelling import fold

_PARTS = re.compile(r"[/|;,()（）\n、+]")


@functools.cache
def _words(kind: str) -> dict[str, str]:
    """Folded word -> what it means."""
    lines = (RESOURCES / "participation_words.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {fold(word): meaning for of_kind, meaning, word in rows if of_kind == kind}


def _meaning(kind: str, text: str) -> str:
    """What the whole cell means, else what all its known parts agree on ("Mitaussteller / Co-exhibitor")."""
    words = _words(kind)
    if fold(text) in words:
        return words[fold(text)]
    meanings = {words[fold(part)] for part in _PARTS.split(text) if fold(part) in words}
    return meanings.pop() if len(meanings) == 1 else ""


def role_of(text: str) -> Role | None:
    """The role that a cell names, None when it names none that we know."""
    meaning = _meaning("role", text)
    return Role(meaning) if meaning else None


def mode_of(text: str) -> Mode | None:
    """The mode that a cell names, None when it names none that we know."""
    meaning = _meaning("mode", text)
    return Mode(meaning) if meaning else None


def status_of(text: str) -> Status | None:
    """The status that a cell names, None when it names none that we know."""
    meaning = _meaning("status", text)
    return Status(meaning) if meaning else None
