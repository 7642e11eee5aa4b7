"""The name of an event that no list tells: from what the files are called, at last from their folder."""

import re
from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path

from expo_app.pipeline.map.names import event_of_file
from expo_app.reference.spelling import tidy

# Folders that say what they are for, not which event their lists are of.
_PLACES = re.compile(
    r"(?:(?:my|new|all|old|raw|sample|test|neuer?|nouveau|nueva)[\s_-]+)?"
    r"(?:lists?|data|files?|inputs?|imports?|uploads?|downloads?|documents?|desktop|te?mp|home|users?|root|work"
    r"|exports?|outputs?|exhibitors?|visitors?|excel|csv|xlsx?|spreadsheets?|tables?|sheets?|folder|archive"
    r"|attachments?|listen?|daten|dateien|ordner|dokumente|schreibtisch|listes?|données|listas?|datos"
    r"|editions?|years?|shared?|public|private|misc|source|sources"
    r"|名单|数据|资料|文件|文件夹|新建文件夹|下载|文档|桌面|附件|表格|展商|参展商|观众)[\s_-]*\d*",
    re.IGNORECASE,
)
_HOUSE = re.compile(r"desktop|downloads?|documents?|te?mp|home|users?|root|桌面|下载|文档", re.IGNORECASE)
_SLUG = re.compile(r"[a-z0-9]+(?:[-_ ][a-z0-9]+)+")
_HALF_YEAR = re.compile(r"[\s_\-–.,(]*\d{0,3}[\s_\-–.,(]*$")


def event_of(files: Sequence[Path]) -> str:
    """The event that these files are lists of: what their names have in common beside edition and the words
    for lists, else their folder; "" where these say nothing but that here are lists."""
    stems = sorted({path.stem for path in files})
    named = {event_of_file(stem).casefold() for stem in stems}
    common = stems[0] if len(named) == 1 else _HALF_YEAR.sub("", _common_beginning(stems))
    return _told_by(common) or _of_folder(files[0].resolve().parent)


def _of_folder(folder: Path) -> str:
    """What a folder is called, or the one that it lies in where it is called "lists" or after a year."""
    told = _told_by(folder.name)
    if told or _HOUSE.fullmatch(folder.name) or folder.parent == Path.home():
        return told
    return _told_by(folder.parent.name)


def _told_by(name: str) -> str:
    """The event in the name of a file or folder, "" in one that only says what it holds."""
    bare = event_of_file(name)
    if not bare or _PLACES.fullmatch(tidy(bare)):
        return ""
    return re.sub("[-_]", " ", bare).title() if _SLUG.fullmatch(bare) else bare


def _common_beginning(names: Sequence[str]) -> str:
    """What all names begin with; of sorted names the first and the last differ most."""
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(names[0], names[-1], strict=False))
    return "".join(letter for letter, _ in alike)
