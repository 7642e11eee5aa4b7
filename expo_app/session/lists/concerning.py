"""Which decisions concern which list: the others do not make it be read again."""

from collections.abc import Mapping, Sequence

from expo_app.model.decision import Decision
from expo_app.model.layout import Field, Layout
from expo_app.model.source import Source
from expo_app.reference.spelling import fold
from expo_app.session.decisions.decided import aliases, header_row_for, mapping_for, source_facts
from expo_app.session.lists.understanding import Understood, understand_source
from expo_app.session.remembering import Memory


def understand_all(
    sources: Sequence[Source], decisions: Sequence[Decision], memory: Memory
) -> tuple[Understood, ...]:
    """The layouts of all sheets, understood anew only where something about them was decided."""
    return tuple(_understand(source, decisions, memory) for source in sources)


def _understand(source: Source, decisions: Sequence[Decision], memory: Memory) -> Understood:
    said = source_facts(decisions, source.file, source.sheet.name, source.sha256)
    mapping, header = mapping_for(decisions, source.file), header_row_for(decisions, source)
    inputs = (source, said, tuple(mapping.items()), header)
    return memory.once_for(source.id, "understood", inputs, lambda: understand_source(source, decisions))


def aliases_for(
    decisions: Sequence[Decision], source: Source, layout: Layout, memory: Memory
) -> Mapping[str, str]:
    """Spelling to country, of the spellings that occur where this list tells countries."""
    decided = aliases(decisions)
    if not decided or layout.columns_of(Field.ADDRESS):
        return decided
    texts = memory.once_for(source.id, "countries", (source, layout), lambda: _country_texts(source, layout))
    return {written: code for written, code in decided.items() if fold(written) in texts}


def _country_texts(source: Source, layout: Layout) -> str:
    """All that may tell a country, folded. A spelling that is no part of it does not concern the list."""
    cells = (
        cell
        for column in layout.columns_of(Field.COUNTRY)
        for cell in source.sheet.columns[column.column - 1]
    )
    sections = (section.value for section in layout.sections if section.field is Field.COUNTRY)
    sheet = [layout.sheet_value[1]] if layout.sheet_value else []
    return "\n".join(map(fold, dict.fromkeys((*cells, *sections, *sheet))))
