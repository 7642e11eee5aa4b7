"""Short statements on what a change is made of, each true by construction."""

from collections.abc import Callable, Mapping, Sequence

from expo_app.model.change import Explained
from expo_app.model.change_dossier import CROSSED, Carrier, ChangeDossier, Without
from expo_app.model.dossier import Dossier
from expo_app.model.figure import By
from expo_app.reference.countries import name_of
from expo_app.report.caveats import caveat_sentences
from expo_app.report.names import group_name
from expo_app.report.spec import Remark, TableColumn, TableSpec
from expo_app.report.titles import spoken
from expo_app.report.width import NAME, elided
from expo_app.report.words import Words, rounded

_NAMED = 3
_WHOLE = 100
Names = Callable[[str], str]


def change_facts(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """`leading_facts`, and how concentrated the exhibitors are."""
    changed = dossier.changed
    return (*leading_facts(dossier, words), *_concentration(changed, words)) if changed else ()


def leading_facts(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """Who came and went, what explains most of the change, and how it would be without the largest; nothing
    without a comparison."""
    changed = dossier.changed
    if changed is None:
        return ()
    return (
        *_explained(changed.countries_explain, "country", dossier, words, len(dossier.countries.rows)),
        *_explained(changed.sectors_explain, "sector", dossier, words, len(dossier.sectors.rows)),
        *_without(changed, dossier, words),
        *_came_and_went(changed, dossier, words),
    )


def facts_table(dossier: Dossier, words: Words) -> TableSpec:
    """The same statements as a table, with the combinations of country and sector."""
    facts = change_facts(dossier, words)
    if dossier.changed is not None:
        facts += _explained(
            dossier.changed.crossings_explain, "crossing", dossier, words, len(dossier.changed.crossings)
        )
    columns = (TableColumn(words.text("column.statement")), TableColumn(words.text("column.explanation")))
    rows = tuple((fact.head, fact.text) for fact in facts)
    return TableSpec("change_facts", words.text("table.change_facts"), columns, rows)


def warnings_table(dossier: Dossier, words: Words) -> TableSpec:
    """What stands in the way of the comparison, a sentence each."""
    rows = tuple((sentence,) for sentence in caveat_sentences(dossier, words))
    columns = (TableColumn(words.text("caveat.title")),)
    return TableSpec("warnings", words.text("table.warnings"), columns, rows)


def place_names(dossier: Dossier, words: Words) -> Names:
    """What countries and regions are called."""
    known = {row.key: group_name(By.COUNTRY, row, words) for row in dossier.countries.rows}
    return lambda key: known.get(key) or name_of(key, words.lang, dossier.event.labels)


def sector_names(dossier: Dossier, words: Words) -> Names:
    """What sectors are called."""
    known: Mapping[str, str] = {row.key: group_name(By.SECTOR, row, words) for row in dossier.sectors.rows}
    return lambda key: known.get(key, key)


def _explained(
    found: Explained, kind: str, dossier: Dossier, words: Words, groups: int
) -> tuple[Remark, ...]:
    """The fewest groups that make up most of the change; nothing where nothing changed, where there is only
    one group, or where others took back so much that these make up more than all of it."""
    if not found.keys or groups < 2 or rounded(found.percent, 1) > _WHOLE:
        return ()
    places, sectors = place_names(dossier, words), sector_names(dossier, words)

    def crossing(key: str) -> str:
        row, _, column = key.partition(CROSSED)
        return words.text("heat.cell", row=places(row), column=sectors(column))

    name = {"country": places, "sector": sectors}.get(kind, crossing)
    key = f"explain.{kind}.head.{'one' if len(found.keys) == 1 else 'many'}"
    head = words.text(key, number=words.number(len(found.keys)), percent=words.percent(found.percent))
    names = listed([name(one) for one in found.keys], words, 3 * NAME if kind == "crossing" else NAME)
    return (Remark(head, words.text("explain.text", names=names)),)


def _without(changed: ChangeDossier, dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    found = changed.without
    if found is None or found.growth_without is None or found.growth_with is None:
        return ()
    is_place = found.carrier is Carrier.COUNTRY
    if is_place and _is_one_of_several(found, dossier):
        return ()
    place = spoken(found.key, place_names(dossier, words)(found.key), words)
    name = place if is_place else found.key
    growth = words.signed_percent(found.growth_without)
    text = words.text(
        "without.text",
        whole=words.signed_percent(found.growth_with),
        part=words.number(found.value),
        all=words.number(found.whole),
        against=changed.against,
        before=words.number(found.previous),
        all_before=words.number(found.whole_previous),
    )
    return (
        Remark(words.text(f"without.{found.carrier}.head", name=words.embedded(name), growth=growth), text),
    )


def _is_one_of_several(found: Without, dossier: Dossier) -> bool:
    """Whether another country from abroad has as many: then nothing singles this one out."""
    others = (row for row in dossier.countries.rows if row.key not in (found.key, dossier.event.host))
    return any(row.value == found.value for row in others)


def _came_and_went(changed: ChangeDossier, dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    if not changed.appeared and not changed.vanished:
        return ()
    name = place_names(dossier, words)
    values = {
        "appeared": words.number(len(changed.appeared)),
        "vanished": words.number(len(changed.vanished)),
    }
    lists = {
        key: listed([name(code) for code in codes], words)
        for key, codes in (("new", changed.appeared), ("gone", changed.vanished))
    }
    side = "" if changed.appeared and changed.vanished else ".came" if changed.appeared else ".went"
    if changed.never_before:
        count = words.number(len(changed.never_before))
        first = words.of(len(changed.appeared), "countries.first", count=count)
        lists["new"] = words.text("join", first=lists["new"], second=first)
    text = words.text(f"countries.text{side}", **lists)
    form = "one" if len(changed.appeared or changed.vanished) == 1 else "many"
    return (Remark(words.text(f"countries.head{side}.{form}", **values), text),)


def _concentration(changed: ChangeDossier, words: Words) -> tuple[Remark, ...]:
    now, before = changed.concentration, changed.previous_concentration
    if now is None or before is None or now.evenness is None:
        return ()
    values = {"now": words.number(now.herfindahl, 3), "before": words.number(before.herfindahl, 3)}
    head = words.text("concentration.head", against=changed.against, **values)
    evenness, largest = words.number(now.evenness, 2), words.percent(now.largest)
    return (Remark(head, words.text("concentration.text", largest=largest, evenness=evenness)),)


def listed(names: Sequence[str], words: Words, room: float = NAME) -> str:
    """The first names, those longer than the room cut, and how many more there are."""
    names = [elided(name, room) for name in names]
    if len(names) <= _NAMED + 1:
        return words.listed(names)
    shown = words.text("list.comma").join(names[:_NAMED])
    return words.text("explain.more", names=shown, count=words.number(len(names) - _NAMED))
