"""Names that a workbook accepts: of sheets, of tables, of columns."""

import re
from collections.abc import Iterable, Iterator, Mapping

LONGEST_SHEET, LONGEST_HEADER = 31, 240
_CLAUSE_END = re.compile("[，；：]")
_REFUSED = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


def sheet_names(
    wanted: Iterable[tuple[str, str]], taken: Iterable[str] = (), known: Mapping[str, str] | None = None
) -> Iterator[str]:
    """A sheet name for each (id, title): the one that is `known` by its id, else the title where it is short
    enough, else the id in words, or the beginning of a Chinese title.

    At most 31 characters, without []:*?/\\, not beginning or ending with an apostrophe, different from
    each other and from `taken` in any spelling of capitals.
    """
    used = {name.casefold() for name in taken}
    for identity, title in wanted:
        plain = _plain((known or {}).get(identity, title))
        name = _unique(_short(plain, identity) or "Table", used)
        used.add(name.casefold())
        yield name


def _short(title: str, identity: str) -> str:
    """The title; of a long Chinese one its beginning, of any other the id in words."""
    if 0 < len(title) <= LONGEST_SHEET:
        return title
    if any(ord(char) > 0x2E80 for char in title):
        clause = _CLAUSE_END.split(title)[0]
        return clause if len(clause) <= LONGEST_SHEET else f"{title[: LONGEST_SHEET - 1]}…"
    return _plain(identity.replace("_", " ").capitalize())


def _plain(text: str) -> str:
    return " ".join(_REFUSED.sub(" ", text).split()).strip("' ")


def _unique(base: str, used: set[str]) -> str:
    name, number = base[:LONGEST_SHEET].rstrip("' "), 1
    while name.casefold() in used or name.casefold() == "history":  # Excel keeps History for itself
        number += 1
        ending = f" {number}"
        name = base[: LONGEST_SHEET - len(ending)].rstrip("' ") + ending
    return name


def headers(wanted: Iterable[str], empty: str) -> list[str]:
    """Column names of an Excel table: none empty, none twice in any spelling of capitals."""
    used: set[str] = set()
    found = []
    for text in wanted:
        base = " ".join(text.split())[:LONGEST_HEADER] or empty
        name, number = base, 1
        while name.casefold() in used:
            number += 1
            name = f"{base} {number}"
        used.add(name.casefold())
        found.append(name)
    return found


def table_name(number: int, identity: str) -> str:
    """The name of an Excel table: letters, digits and underscores, unique by its number."""
    letters = re.sub(r"[^A-Za-z0-9]+", "_", identity).strip("_")
    return f"T{number}_{letters or 'table'}"[:200]
