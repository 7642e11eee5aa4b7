"""What file names say about which of two lists is the later version."""

import re
from pathlib import Path
from typing import NamedTuple

from expo_app.reference.spelling import fold

_EARLY = re.compile(
    r"\b(?:draft|preliminary|prelim|provisional|interim|vorlaufig|entwurf|provisoire|borrador|provisional)\b"
    r"|初稿|草稿|暂定|預稿|预稿"
)
_LATE = re.compile(
    r"\b(?:final|closing|definitive|endgultig|definitiv|definitif|definitivo)\b|终稿|終稿|定稿|最终|最終"
)
_NUMBERED = re.compile(
    r"\b(?:version|ver|rev|revision|v|r)\s?(\d{1,3})\b|第?(\d{1,3})[版稿]|\s\((\d{1,2})\)$"
)


class Version(NamedTuple):
    """What a file name says: -1 for a draft, 1 for a final list, else 0; and its number, 0 for none."""

    stage: int
    number: int


def version_of(file: str) -> tuple[str, Version]:
    """The name without what tells the version, and the version."""
    stem = re.sub(r"[_\-.]+", " ", Path(file).stem)
    numbered = _NUMBERED.search(stem.casefold())
    number = int(next(filter(None, numbered.groups()))) if numbered else 0
    folded = fold(_NUMBERED.sub(" ", stem.casefold()))
    stage = int(bool(_LATE.search(folded))) - int(bool(_EARLY.search(folded)))
    return " ".join(_LATE.sub(" ", _EARLY.sub(" ", folded)).split()), Version(stage, number)


def is_later_version(one: str, other: str) -> bool:
    """Whether file `one` says that it is a later version of file `other`: of the same name otherwise."""
    (name, version), (other_name, other_version) = version_of(one), version_of(other)
    return name == other_name and version > other_version
