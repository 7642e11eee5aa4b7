"""A settings file: the lists of a season, and everything that is to be written from them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from expo_app.model.data_table import DataTable
from expo_app.model.layout import Field
from expo_app.model.problem import Problem
from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.session.lists.told import Told
from expo_app.session.outputs import Output
from expo_app.session.toml_file import read_toml

LANGUAGES = ("en", "zh")
_TOP = ("workspace", "folder", "lists", "defaults", "output")
_LISTS = ("files", "event", "edition", "host", "population", "sheets", "map", "list_date")
_DEFAULTS = (
    "lang",
    "template",
    "edition",
    "against",
    "population",
    "profile",
    "where",
    "paper",
    "claims",
    "scale",
)
_OUTPUT = ("file", *_DEFAULTS, "table")
Says = Mapping[str, Any]
Kind = TypeVar("Kind", bound=StrEnum)


@dataclass(frozen=True)
class Defaults:
    """What the command line or the file says for all outputs; empty and None say nothing."""

    lang: str = ""
    template: Path | None = None
    edition: str = ""
    against: str = ""
    population: Population | None = None
    profile: str = ""
    where: tuple[tuple[str, str], ...] = ()
    paper: str = ""
    claims: tuple[str, ...] = ()
    scale: int = 0

    def over(self, other: "Defaults") -> "Defaults":
        """These, and those of another where these say nothing."""
        return Defaults(*_first_said(self, other))

    def output(self, path: Path, table: DataTable = DataTable.ROWS) -> Output:
        """An output as these say, and as usual where they say nothing."""
        query = Query(
            self.edition,
            self.against,
            self.population or Population.EXHIBITORS,
            self.profile or "ufi",
            None,
            self.where,
        )
        lang, paper, scale = self.lang or "en", self.paper or "a4", self.scale or 2
        return Output(path, query, lang, self.template, table, paper, self.claims, scale)


@dataclass(frozen=True)
class Season:
    """What a settings file says. Paths are as the file's folder gives them; `folder` is where outputs go."""

    folder: Path
    workspace: Path | None = None
    files: tuple[Path, ...] = ()
    told: Told = field(default_factory=Told)
    defaults: Defaults = field(default_factory=Defaults)
    asked: tuple[tuple[str, Defaults, DataTable], ...] = ()

    def outputs(self, said: Defaults, folder: Path, names: Sequence[str] = ()) -> tuple[Output, ...]:
        """The outputs in a folder: those of the file, or plain ones of these names.

        What an output says itself holds before what is said for all of them (`said` on the command line,
        before the file's defaults). Raises Problem for one that cannot be written, and for two that would
        be one file.
        """
        usual = said.over(self.defaults)
        asked = [(name, Defaults(), DataTable.ROWS) for name in names] or self.asked
        made = [own.over(usual).output(folder / file, table) for file, own, table in asked]
        paths = [output.path.resolve() for output in made]
        for output, path in zip(made, paths, strict=True):
            output.check()
            if paths.count(path) > 1:
                raise Problem(f"{output.path} is to be written twice; give each output a file of its own.")
        return tuple(made)


def read_season(path: Path) -> Season:
    """The settings of a TOML file; docs/command-line.md says what it may hold. Nothing else is read.

    Raises Problem, one sentence that names the key and its table, for what is not understood.
    """
    says = read_toml(path)
    here = path.parent
    top = _Part(path, "the file itself", says, _TOP)
    lists = top.table("lists", _LISTS)
    outputs = top.tables("output", _OUTPUT)
    workspace = top.text("workspace")
    return Season(
        here / top.text("folder"),
        here / workspace if workspace else None,
        tuple(here / file for file in lists.texts("files")),
        _told(lists),
        _defaults(top.table("defaults", _DEFAULTS), here),
        tuple((part.needed("file"), _defaults(part, here), _table(part)) for part in outputs),
    )


def told_over(said: Told, other: Told) -> Told:
    """What is said of the lists, and what another says where that says nothing."""
    return Told(*_first_said(said, other))


def _first_said(said: Defaults | Told, other: Defaults | Told) -> list[Any]:
    """Field by field what is said, or what the other says of it."""
    return [getattr(said, one.name) or getattr(other, one.name) for one in fields(said)]


def _told(part: "_Part") -> Told:
    return Told(
        part.text("event"),
        part.text("edition"),
        part.text("host"),
        part.choice("population", Population),
        part.texts("sheets"),
        part.mapping("map"),
        part.text("list_date"),
    )


def _defaults(part: "_Part", here: Path) -> Defaults:
    lang = part.text("lang")
    if lang and lang not in LANGUAGES:
        raise part.problem("lang", f"has to be {' or '.join(LANGUAGES)}")
    template = part.text("template")
    return Defaults(
        lang,
        here / template if template else None,
        part.text("edition"),
        part.text("against"),
        part.choice("population", Population),
        part.text("profile"),
        tuple(part.pair("where", text) for text in part.texts("where")),
        part.text("paper"),
        part.texts("claims"),
        part.number("scale"),
    )


def _table(part: "_Part") -> DataTable:
    return part.choice("table", DataTable) or DataTable.ROWS


class _Part:
    """One table of a settings file; every method raises Problem for what is not of its kind."""

    def __init__(self, path: Path, name: str, says: object, keys: Sequence[str]) -> None:
        self._path, self._name = path, name
        if not isinstance(says, Mapping):
            raise Problem(f"{path.name}: {name} has to be a table.")
        self._says: Says = says
        for key in says:
            if key not in keys:
                raise Problem(f"{path.name}: there is no key {key!r} in {name}; it takes {', '.join(keys)}.")

    def problem(self, key: str, what: str) -> Problem:
        """A sentence about the value of a key."""
        return Problem(f"{self._path.name}: {key!r} in {self._name} {what}, not {self._says.get(key)!r}.")

    def text(self, key: str) -> str:
        """A text, "" when nothing is said; a whole number, such as a year, is one as well."""
        value = self._says.get(key, "")
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise self.problem(key, "has to be a text")
        return str(value)

    def number(self, key: str) -> int:
        """A whole number, 0 when nothing is said."""
        text = self.text(key) or "0"
        if not text.isdigit():
            raise self.problem(key, "has to be a whole number")
        return int(text)

    def needed(self, key: str) -> str:
        """A text that has to be there."""
        value = self.text(key)
        if not value:
            raise Problem(f"{self._path.name}: {self._name} needs the key {key!r}.")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        value = self._says.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self.problem(key, "has to be a list of texts")
        return tuple(value)

    def pair(self, key: str, text: str) -> tuple[str, str]:
        """A text such as "region=europe", taken apart."""
        name, equals, value = text.partition("=")
        if not equals or not name.strip():
            raise self.problem(key, f"has to hold texts such as 'region=europe' ({text!r} is none)")
        return name.strip(), value.strip()

    def choice(self, key: str, kind: type[Kind]) -> Kind | None:
        """One of the values of an enumeration, None when nothing is said."""
        value = self.text(key)
        try:
            return kind(value) if value else None
        except ValueError as error:
            known = ", ".join(kind)
            raise self.problem(key, f"has to be one of {known}") from error

    def mapping(self, key: str) -> tuple[tuple[str, Field], ...]:
        """Headers with what their columns hold."""
        value = self._says.get(key, {})
        if not isinstance(value, Mapping):
            raise self.problem(key, "has to be a table of columns and fields")
        part = _Part(self._path, f"[lists.{key}]", value, tuple(value))
        fields = ((header, part.choice(header, Field)) for header in value)
        return tuple((header, found) for header, found in fields if found is not None)

    def table(self, key: str, keys: Sequence[str]) -> "_Part":
        """A table inside this one; an empty one when it is not there."""
        return _Part(self._path, f"[{key}]", self._says.get(key, {}), keys)

    def tables(self, key: str, keys: Sequence[str]) -> list["_Part"]:
        """All tables [[key]]."""
        value = self._says.get(key, [])
        if not isinstance(value, list):
            raise Problem(f"{self._path.name}: write [[{key}]], in two brackets, before each {key}.")
        return [
            _Part(self._path, _numbered(key, at, len(value)), one, keys) for at, one in enumerate(value, 1)
        ]


def _numbered(key: str, at: int, count: int) -> str:
    return f"[[{key}]]" if count == 1 else f"[[{key}]] number {at}"
