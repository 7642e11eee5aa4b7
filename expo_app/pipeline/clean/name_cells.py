"""What the cell of a name says beside a name: several firms, co-exhibitors listed under a firm, roles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from expo_app.model.terms import Role
from expo_app.reference.legal_forms import has_legal_form, is_legal_form
from expo_app.reference.role_labels import (
    is_cancelled_beside_name,
    labelled,
    role_behind,
    role_beside_name,
)
from expo_app.reference.roles import on_stand_of
from expo_app.reference.spelling import fold, is_han, tidy, visible

# What a cell must hold to say more than a name.
_MORE = re.compile(
    r"^\s{2,}|^\t|^\s*[-–—•·▪‣►▸→⇒↳└├╰>»]|[\n/;；、|+:：()（）\[\]【】]|[-–—,，]\s*\S*(?:co|co-|mit|sub|represent|联|聯|被)"
    r"|^\s*(?:annul|cancel|storn|abgesagt|withdrawn|anul|reti|zur[uü]ck|absage|已?(?:取消|退展|撤展))",
    re.IGNORECASE,
)
# "ANNULÉ Acme", "Storniert: Acme", "已退展 甲公司".
_CANCELLED = re.compile(
    r"\s*((?:[A-ZÀ-Þ]{4,14}|[一-鿿]{2,4})(?=[\s:：–—-])|[^\W\d_]{4,14}(?=\s*[:：]))\s*[:：–—-]?\s*(?=\S)"
)
_BULLET = re.compile(r"\s*(?:(?:[└├╰][─-]*|[-–—•·▪‣►▸→⇒>»])[ \t\u3000\xa0]+|[•▪‣►▸→⇒↳└├╰]+[─-]*)\s*(?=\S)")
_NUMBER = re.compile(r"\s*\d{1,2}[.)、]\s+(?=\S)")
_INDENT = re.compile(r"(?:[ \xa0]{2,}|\t|\u3000{2,}|[ \xa0]\u3000)[ \t\u3000\xa0]*(?=\S)")
_REMARK = re.compile(r"\s*[(（\[【]\s*([^()（）\[\]【】]+?)\s*[)）\]】]")
_ITEMS = re.compile(r"\s*[;；、|\n]\s*|\s+/\s+")
_COMMA = re.compile(r"\s*[,，]\s*")
_OPENING = " \t\n;,，；(（[【/|–—-。:："
_CLOSING = " \t\n)）]】"
# Between firms of their own, the strongest first.
_BETWEEN = tuple(
    re.compile(mark)
    for mark in (r"\s*\n\s*", r"\s+/\s+", r"\s*[;；|]\s*", r"\s*、\s*", r"\s*[/／]\s*", r"\s+\+\s+")
)
_MAY_BE_BETWEEN = _BETWEEN[:3]
LINES, STROKE = "\n", "/"
_MOST = 6


@dataclass(frozen=True)
class Firm:
    """One firm of a cell. `role` is what a word beside the name says, `main` whose stand it is on if that is
    told; `is_listed` marks what stands in the cell of another firm, as its co-exhibitor."""

    name: str
    role: Role | None = None
    main: str = ""
    is_cancelled: bool = False
    is_listed: bool = False


@dataclass(frozen=True)
class NameCell:
    """What a cell says. `firms` are the one that it names and those listed under it. `parts` are texts that
    may be firms of their own, with `mark` between them (LINES or STROKE): each has its legal form when
    `are_firms`, otherwise the row's other cells have to tell. `front` is what stands in front of the name, as
    of a co-exhibitor under its main exhibitor: a bullet, an arrow or mere blanks."""

    firms: tuple[Firm, ...]
    parts: tuple[str, ...] = ()
    mark: str = ""
    are_firms: bool = False
    front: str = ""


def read_name_cell(text: str) -> NameCell | None:
    """What a name's cell says beside a plain name, None for a plain one."""
    if not _MORE.search(text):
        return None
    seen = visible(text)
    bullet = _BULLET.match(seen) or _INDENT.match(seen)
    bare = seen[bullet.end() :] if bullet and fold(seen[bullet.end() :]) else seen
    heads, items = _apart_from_listed(bare)
    head = "\n".join(heads)
    own = (_firm(head),) if fold(head) else ()
    listed = [replace(_firm(name, role), is_listed=bool(own)) for role, name in items if fold(name)]
    parts, mark = _parts(head)
    firms = (*own, *listed) or (Firm(text),)
    if firms == (Firm(text),) and not parts and not bullet:
        return None
    return NameCell(firms, parts, mark, all(map(has_legal_form, parts)), bullet[0] if bullet else "")


def firms_of(parts: tuple[str, ...]) -> tuple[Firm, ...]:
    """The firms that parts of a cell turned out to be."""
    return tuple(map(_firm, parts))


def _apart_from_listed(text: str) -> tuple[list[str], list[tuple[Role, str]]]:
    """The lines of the firm itself, and (role, name) of those that are listed under it."""
    heads: list[str] = []
    items: list[tuple[Role, str]] = []
    under_label: Role | None = None
    lines = [line for line in text.split("\n") if fold(line)]
    mark = _mark_of_items(lines[1:])
    for line in lines:
        label, marked = labelled(line), mark.match(line) if mark else None
        if label:
            under_label = label.role
            heads += [label.head.rstrip(_OPENING)] if fold(label.head) else []
            items += _labelled_items(label.role, label.rest)
        elif under_label and not mark:
            items += [(under_label, name) for name in _names_in(line)]
        elif marked and (heads or under_label):
            items.append((under_label or Role.CO, line[marked.end() :]))
        elif items:
            items[-1] = (items[-1][0], f"{items[-1][1]} {line.strip()}")
        else:
            heads.append(line)
    return heads, items


def _mark_of_items(lines: list[str]) -> re.Pattern[str] | None:
    """What stands in front of every listed firm: a bullet, a number or, where neither is used, blanks."""
    marks = (_BULLET, _NUMBER, _INDENT)
    return next((mark for mark in marks if any(map(mark.match, lines))), None)


def _labelled_items(role: Role, rest: str) -> Iterator[tuple[Role, str]]:
    """The names behind a label, which may hold further labels ("A; Vertretene Firmen: B")."""
    further = labelled(rest)
    names = further.head if further else rest
    for name in _names_in(names):
        yield role, name
    if further:
        yield from _labelled_items(further.role, further.rest)


def _names_in(text: str) -> list[str]:
    """Names side by side; a comma before a mere legal form is part of the name ("A Co., Ltd., B AG")."""
    if text.count(")") + text.count("）") > text.count("(") + text.count("（"):
        text = text.rstrip(_CLOSING)
    names: list[str] = []
    for part in filter(fold, _ITEMS.split(text)):
        first, *others = _COMMA.split(part)
        names.append(first)
        for other in filter(fold, others):
            if is_legal_form(other):
                names[-1] += f", {other}"
            else:
                names.append(other)
    return [name.strip(" \t;,，；、") for name in names if fold(name)]


def _parts(head: str) -> tuple[tuple[str, ...], str]:
    """The parts of a cell that are firms by their legal forms, else those that may be; the mark between."""
    candidates = []
    for between in _BETWEEN:
        parts = tuple(_paired([part for part in between.split(head.strip()) if fold(part)]))
        if 1 < len(parts) <= _MOST:
            mark = LINES if between is _BETWEEN[0] else STROKE
            if all(map(has_legal_form, parts)):
                return parts, mark
            candidates += [(parts, mark)] if between in _MAY_BE_BETWEEN else []
    may_be = (one for one in candidates if one[1] != LINES or all(map(_may_stand_alone, one[0])))
    return next(may_be, ((), ""))


def _paired(parts: list[str]) -> list[str]:
    """A Chinese and a Latin name side by side are one firm's; names that do not pair up stay together."""
    scripts = [is_han(part) for part in parts]
    if len(set(scripts)) < 2:
        return parts
    pairs = [*zip(parts[::2], parts[1::2], strict=False)]
    if len(parts) % 2 or any(is_han(one) == is_han(other) for one, other in pairs):
        return ["\n".join(parts)]
    return ["\n".join(pair) for pair in pairs]


def _may_stand_alone(line: str) -> bool:
    """Whether a line may be a name; a long name is broken into lines at any word."""
    if is_han(line):
        return len(line) > 3
    return (line[0].isupper() or line[0].isdigit()) and not is_legal_form(line) and " " in line.strip()


def _firm(text: str, role: Role | None = None) -> Firm:
    """A name without the remarks beside it that say a role or that it was cancelled."""
    behind = role_behind(text)
    firm = Firm(behind.head, behind.role) if behind else Firm(text, role)
    if (front := _CANCELLED.match(firm.name)) and is_cancelled_beside_name(front[1]):
        firm = replace(firm, name=firm.name[front.end() :], is_cancelled=True)
    for remark in _REMARK.finditer(text):
        told, main = role_beside_name(remark[1]), ""
        if told is None:
            told, main = on_stand_of(remark[1])
        if told is None and not is_cancelled_beside_name(remark[1]):
            continue
        name = firm.name.replace(remark[0], "", 1)
        firm = replace(firm, name=name, role=told or firm.role, main=tidy(main) or firm.main)
        firm = replace(firm, is_cancelled=firm.is_cancelled or told is None)
    return firm if fold(firm.name) else Firm(text, role)
