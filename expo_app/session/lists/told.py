"""What the user says about lists, and the decisions that come of it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from expo_app.model.decision import ColumnMapping, Decision, EventFacts, SourceFacts
from expo_app.model.layout import Field
from expo_app.model.problem import Problem
from expo_app.model.source import OriginalFile, Source
from expo_app.model.terms import Population
from expo_app.reference.countries import alpha3_of, resolve
from expo_app.reference.dates import read_date
from expo_app.session.decisions.decided import event_facts, facts_about, mapping_for, source_facts

_YEAR = re.compile(r"(?:19|20)\d\d")

Read = tuple[OriginalFile, tuple[Source, ...]]
"""A file with its sheets."""


@dataclass(frozen=True)
class Told:
    """What the user says about the lists because they may not tell it themselves.

    `host` is ISO 3166-1 alpha-2, alpha-3 or a country's name; `sheets` are the only ones to import
    (also hidden ones); `mapping` holds (header, field) pairs; `edition` is a year; `list_date` is a date
    in any form that cannot be taken for another one.
    """

    event: str = ""
    edition: str = ""
    host: str = ""
    population: Population | None = None
    sheets: tuple[str, ...] = ()
    mapping: tuple[tuple[str, Field], ...] = ()
    list_date: str = ""


def settled(told: Told) -> Told:
    """The same with the list date as ISO 8601 and the host as alpha-3. Raises Problem when an answer is
    none."""
    check_edition(told.edition)
    return replace(told, list_date=iso_date(told.list_date), host=_host_code(told.host))


def check_edition(edition: str) -> None:
    """Raise Problem unless an edition is a year or empty."""
    if edition and not _YEAR.fullmatch(edition):
        raise Problem(f"An edition is a year such as 2025, not {edition!r}.")


def iso_date(text: str) -> str:
    """The date as ISO 8601, "" of nothing. Raises Problem when it is none, or may be two."""
    if not text.strip():
        return ""
    reading = read_date(text)
    if reading.day is None:
        why = "may mean several days" if reading.ambiguous else "is no date"
        raise Problem(f"The list date {text!r} {why}; write it as 2025-09-20.")
    return reading.day.isoformat()


def told_decisions(told: Told, read: Sequence[Read]) -> tuple[Decision, ...]:
    """What the user told (settled), as decisions about these files. Raises Problem for a sheet that is not
    there."""
    decisions: list[Decision] = [ColumnMapping(header, field) for header, field in told.mapping]
    if told.event or told.host:
        decisions.append(EventFacts(told.event, told.host))
    for file, sources in read:
        facts = SourceFacts(
            file.name,
            edition=told.edition,
            population=told.population,
            list_date=told.list_date,
            sha256=file.sha256,
        )
        if told.edition or told.population or told.list_date:
            decisions.append(facts)
        decisions += _sheet_choices(told.sheets, file, sources)
    return tuple(decisions)


def passed_on(decided: Sequence[Decision], read: Sequence[Read]) -> tuple[SourceFacts, ...]:
    """What was said about earlier files of the same names and holds for these too: whom they list, and
    which of their sheets are imported. Editions and dates belong to one file."""
    return tuple(
        replace(facts, edition="", list_date="", outdated=None, sha256=file.sha256)
        for file, _ in read
        for facts in facts_about(decided, file.name)
        if facts.sha256 not in ("", file.sha256) and (facts.population or facts.included is not None)
    )


def says_something_new(decision: Decision, decided: Sequence[Decision]) -> bool:
    """Whether anything would be otherwise with the decision than it is with those in force."""
    if isinstance(decision, SourceFacts):
        about = decision.file, decision.sheet, decision.sha256
        return source_facts((*decided, decision), *about) != source_facts(decided, *about)
    if isinstance(decision, ColumnMapping):
        return mapping_for(decided, decision.file).get(decision.header) is not decision.field
    if isinstance(decision, EventFacts):
        return event_facts((*decided, decision)) != event_facts(decided)
    return decision not in decided


def outdated_by(decided: Sequence[Decision]) -> frozenset[str]:
    """The hashes of the files of which a person said that a newer list holds in their place."""
    said = {d.sha256: d.outdated for d in decided if isinstance(d, SourceFacts) and d.outdated is not None}
    return frozenset(sha256 for sha256, outdated in said.items() if outdated)


def earlier_edition(decided: Sequence[Decision], source: Source) -> SourceFacts | None:
    """The edition that a person named for an earlier file of the same name, for one that names none."""
    facts = [f for f in facts_about(decided, source.file) if f.edition and f.sheet in ("", source.sheet.name)]
    return SourceFacts(source.file, edition=facts[-1].edition, sha256=source.sha256) if facts else None


def _sheet_choices(
    wanted: Sequence[str], file: OriginalFile, sources: Sequence[Source]
) -> Iterable[SourceFacts]:
    """Which sheets are imported, when only some are wanted. Raises Problem when none of them is there."""
    if not wanted:
        return
    names = [source.sheet.name for source in sources]
    if not set(names) & set(wanted):
        raise Problem(f"{file.name} has no sheet {wanted[0]!r}; it has {', '.join(names)}.")
    for name in names:
        yield SourceFacts(file.name, name, included=name in wanted, sha256=file.sha256)


def _host_code(host: str) -> str:
    """Alpha-3 of a host as the user wrote it. Raises Problem when it is not understood."""
    if not host:
        return ""
    code = alpha3_of(host.upper()) or resolve(host).country
    if not code:
        raise Problem(f"{host!r} is no country or region; give the host as two letters, such as CN.")
    return code
