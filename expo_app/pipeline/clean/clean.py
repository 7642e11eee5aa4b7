"""From the cells of a list to participations that can be counted."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Field, Layout
from expo_app.model.source import Source
from expo_app.model.terms import Population
from expo_app.pipeline.clean.cells import Cells, each_once, tally
from expo_app.pipeline.clean.collect import cells_of
from expo_app.pipeline.clean.countries import origins
from expo_app.pipeline.clean.domains import domains
from expo_app.pipeline.clean.fingerprints import fingerprints
from expo_app.pipeline.clean.firms import Firms, firms_in
from expo_app.pipeline.clean.main_stands import on_main_stands
from expo_app.pipeline.clean.names import names
from expo_app.pipeline.clean.roles import parts
from expo_app.pipeline.clean.sectors import sectors
from expo_app.pipeline.clean.space import net_space
from expo_app.pipeline.clean.stands import places
from expo_app.pipeline.clean.told_firms import firm_findings
from expo_app.pipeline.schema import PARTICIPATION
from expo_app.reference.spelling import fold, narrow, tidy

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True)
class Facts:
    """What is known about a list beside its cells.

    `aliases` are decisions: a spelling of a country -> alpha-3 ("" for "no country"). `excluded` are the
    1-based sheet rows that do not count by decision.
    """

    edition: str
    population: Population
    aliases: Mapping[str, str]
    excluded: frozenset[int]


def clean(source: Source, layout: Layout, facts: Facts) -> tuple[pd.DataFrame, tuple[Finding, ...]]:
    """The participations of one list (schema.PARTICIPATION, a row for each firm of each data row) and what
    was not understood, a finding for each distinct text."""
    collected, lost_findings = cells_of(source, layout)
    firms = Firms(collected) if facts.population is Population.VISITORS else firms_in(collected)
    named = names(firms)
    part = parts(firms, facts.population, named)
    firms = on_main_stands(firms, named, part)
    cells = firms.cells
    origin = origins(cells, facts.aliases)
    place = places(cells)
    sector, sector_findings = sectors(cells)
    space, space_findings = net_space(cells)
    edition, edition_findings = _editions(cells, facts.edition)
    columns = {
        "source": source.id,
        "file": source.file,
        "sheet": source.sheet.name,
        "row": cells.rows,
        "edition": edition,
        "population": str(facts.population),
        "organisation": named.organisation,
        "organisation_local": named.local,
        "main_exhibitor": part.main,
        "domain": domains(cells),
        "role": part.role,
        "mode": part.mode,
        "status": part.status,
        "country": origin.codes,
        "country_as_written": origin.written,
        "sectors": sector,
        "halls": place.halls,
        "stands": place.stands,
        "net_space_sqm": space,
        "identifier": [tidy(text) for text in cells.joined(Field.IDENTIFIER).values],
        "excluded": [row in facts.excluded for row in cells.rows],
        "fingerprint": fingerprints(cells, edition, facts.population),
    }
    frame = pd.DataFrame(columns, index=range(len(cells.rows)), columns=list(PARTICIPATION)).astype(
        PARTICIPATION
    )
    findings = (
        *(*lost_findings, *firm_findings(firms), *named.findings, *origin.findings, *part.findings),
        *(*place.findings, *space_findings, *sector_findings, *edition_findings),
    )
    return frame, findings


def _editions(cells: Cells, edition: str) -> tuple[list[str], list[Finding]]:
    """The edition of each row: the year that its edition cell names, else the list's; and a note on each
    cell that says something else."""
    column = cells.joined(Field.EDITION)
    told = edition or "unknown"
    years = each_once(column.values, lambda text: _YEAR.search(narrow(text)))
    findings = [
        cells.finding(
            "edition_unknown",
            Severity.NOTE,
            f"“{places.value}” names no year: the rows belong to the edition of the list ({told}).",
            places,
        )
        for text, places in tally(cells, column).items()
        if fold(text) and not years[text]
    ]
    return [year[0] if (year := years[text]) else edition for text in column.values], findings
