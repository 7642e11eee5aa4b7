"""What was decided about the columns of a list holds for next year's list like it."""

from collections.abc import Iterator, Sequence

from expo_app.model.decision import ColumnMapping
from expo_app.model.layout import Field
from expo_app.model.source import Source
from expo_app.pipeline.map.headings import plain
from expo_app.session.decisions.decided import names_of
from expo_app.session.lists.concerning import understand_all
from expo_app.session.lists.told import Read
from expo_app.session.state import State

# A header stands within so many rows.
_HEAD = 30
# So many of its headers make a list known again.
_SHARE = 0.5
_FEWEST = 2


def mappings_passed_on(read: Sequence[Read], state: State) -> tuple[ColumnMapping, ...]:
    """For each new file the fields that a person chose in the newest list that has much the same columns: at
    least half of its headers, and two, stand in one row of the new one. A file of the same name needs no such
    help, nor one about which something was decided."""
    chosen: dict[str, dict[str, Field]] = {}
    for decision in state.decisions:
        if isinstance(decision, ColumnMapping) and decision.file:
            chosen.setdefault(decision.file, {})[decision.header] = decision.field
    return (
        tuple(mapping for read_one in read for mapping in _of_file(read_one, chosen, state)) if chosen else ()
    )


def _of_file(read: Read, chosen: dict[str, dict[str, Field]], state: State) -> Iterator[ColumnMapping]:
    file, sources = read
    if names_of(state.decisions, file.name) & chosen.keys():
        return
    known = [source for source in (*state.superseded, *state.sources) if source.file in chosen]
    for source in reversed(known):
        if any(_is_like(sheet, _headers(source, state)) for sheet in sources):
            for header, field in chosen[source.file].items():
                yield ColumnMapping(header, field, file.name)
            return


def _headers(source: Source, state: State) -> frozenset[str]:
    """The headers of a list of the workspace, as they are compared."""
    (item,) = understand_all([source], state.decisions, state.memory)
    columns = item.layout.columns if item.layout else ()
    return frozenset(filter(None, (plain(part) for c in columns for part in c.header.split(" / "))))


def _is_like(source: Source, headers: frozenset[str]) -> bool:
    rows = source.sheet.rows(1, min(_HEAD, source.sheet.height))
    most = max((len(headers & {plain(cell) for cell in row}) for row in rows), default=0)
    return most >= _FEWEST and most >= _SHARE * len(headers)
