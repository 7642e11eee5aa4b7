"""Decisions as JSON objects: in the workspace file, on the command line, in exported logs.

An object holds the decision's kind, the version of its form, and its fields by name; a field that
says no more than its default is left out. An object of a log also tells its step; that is no part of
the decision.
"""

from dataclasses import MISSING, fields
from difflib import get_close_matches
from typing import Any, get_args, get_type_hints

from expo_app.model.decision import KINDS, Decision
from expo_app.model.problem import Problem

VERSION = 1
OF_THE_LOG = ("step", "made_at", "label", "state", "set_aside_by")
"""What an object of a log says beside its decision."""
_BESIDE = frozenset({"kind", "version", *OF_THE_LOG})


def to_json(decision: Decision) -> dict[str, Any]:
    """The object of a decision."""
    said = {field: getattr(decision, field.name) for field in fields(decision)}
    told = {field.name: value for field, value in said.items() if value != field.default}
    return {"kind": decision.kind, "version": VERSION, **told}


def from_json(data: object) -> Decision:
    """The decision of an object. Raises Problem for one that is not understood, saying why."""
    named = data.get("kind") if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(named, str) or named not in KINDS:
        raise Problem(f"A decision needs a kind, {_one_of(named, list(KINDS))}: {_short(data)}")
    kind = KINDS[named]
    if data.get("version", VERSION) != VERSION:
        raise Problem(f"The decision {_short(data)} was written by a newer version of Expo Analytics.")
    given = {name: value for name, value in data.items() if name not in _BESIDE}
    _check_names(kind, given, data)
    return kind(**{name: _value(kind, name, value) for name, value in given.items()})


def _check_names(kind: type[Decision], given: dict[str, object], data: object) -> None:
    known = {field.name for field in fields(kind)}
    needed = {field.name for field in fields(kind) if field.default is MISSING}
    if unknown := sorted(set(given) - known):
        raise Problem(f"A {kind.kind} has no field {unknown[0]!r}; it takes {', '.join(sorted(known))}.")
    if missing := sorted(needed - set(given)):
        raise Problem(f"A {kind.kind} needs the field {missing[0]!r}: {_short(data)}")


def _one_of(named: object, kinds: list[str]) -> str:
    """The kind that was meant by a misspelt one, else all there are."""
    near = get_close_matches(named, kinds, 1) if isinstance(named, str) else []
    return f"perhaps {near[0]}" if near else f"one of {', '.join(kinds)}"


def _value(kind: type[Decision], name: str, value: object) -> Any:
    """The value as the field's own type; optional fields take None as well."""
    hint = get_type_hints(kind)[name]
    choices = get_args(hint) or (hint,)
    wanted = next(choice for choice in choices if choice is not type(None))
    try:
        return None if value is None and type(None) in choices else _as(wanted, value)
    except (ValueError, TypeError) as error:
        raise Problem(f"{value!r} is no value for {name!r} of a {kind.kind}.") from error


def _as(wanted: type, value: object) -> object:
    if wanted in (bool, int, str) and type(value) is not wanted:
        raise TypeError(wanted)
    return wanted(value)


def _short(data: object) -> str:
    text = repr(data)
    return text if len(text) <= 120 else text[:119] + "…"
