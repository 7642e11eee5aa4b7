"""The list again: what holds, what changed, and that the order of imports does not matter."""

import itertools
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from expo_app.model.layout import Field
from expo_app.model.query import Query
from expo_app.session.contract import answer_json
from expo_app.session.derive import derive
from expo_app.session.figures.figures import answer
from expo_app.session.lists.importing import Imported, preview, read_lists
from expo_app.session.lists.listing import ListRow
from expo_app.session.lists.relisting import FEWEST_SHARED, compare_lists, pair_rows
from expo_app.session.lists.told import Told
from expo_app.session.workspace import Workspace

HEADER = ("Company Name", "Country", "Hall", "Stand", "Net area (sqm)")
NAMES = ("Alder GmbH", "Birch Ltd", "Cedar Co., Ltd", "Dogwood AG", "Elm SA", "Fir LLP", "Gum BV", "Holly Oy")
Write = Callable[..., Path]
Take = Callable[..., Imported]


def _lines(*names: str, hall: str = "1", area: str = "9") -> list[tuple[str, ...]]:
    return [HEADER, *((name, "Germany", hall, f"{hall}-{name[0]}", area) for name in names)]


def _in_force(workspace: Workspace) -> list[str]:
    return [source.file for source in workspace.state.sources]


def test_a_newer_list_of_another_name_replaces_the_older_one(
    write_table: Write, take: Take, workspace: Workspace
) -> None:
    old = write_table("Wood Fair 2025 exhibitors, first.csv", *_lines(*NAMES[:5]), list_date="2025-08-01")
    new = write_table("Wood Fair 2025 exhibitors final.csv", *_lines(*NAMES[1:7]), list_date="2025-09-20")
    take(old)
    imported = take(new)
    (one,) = imported.replacements
    assert (one.older.label, one.newer.list_date) == (f"{old.name} of 2025-08-01", "2025-09-20")
    assert [row.organisation for row in one.change.added] == ["Fir LLP", "Gum BV"]
    assert [row.organisation for row in one.change.removed] == ["Alder GmbH"]
    assert one.change.summary == "+2 −1, 0 changed"
    assert _in_force(workspace) == [new.name]
    assert [source.file for source in workspace.state.superseded] == [old.name]
    assert workspace.original(one.older.sha256).content == old.read_bytes()
    workspace.undo()
    assert _in_force(workspace) == [old.name]


def test_an_older_list_that_comes_later_is_kept_but_does_not_hold(
    write_table: Write, take: Take, workspace: Workspace
) -> None:
    old = write_table("Wood Fair 2025 exhibitors a.csv", *_lines(*NAMES[:5]), list_date="2025-08-01")
    new = write_table("Wood Fair 2025 exhibitors b.csv", *_lines(*NAMES[1:7]), list_date="2025-09-20")
    take(new)
    (one,) = take(old).replacements
    assert (one.older.file, one.newer.file) == (old.name, new.name)
    assert _in_force(workspace) == [new.name]
    again = take(old)
    assert (again.unchanged, again.sources) == ((old.name,), ())
    assert len(workspace.state.steps) == 2


def test_a_folder_that_is_imported_again_changes_nothing(
    write_table: Write, take: Take, workspace: Workspace
) -> None:
    old = write_table("Wood Fair 2025 exhibitors a.csv", *_lines(*NAMES[:5]), folder="lists")
    new = write_table("Wood Fair 2025 exhibitors b.csv", *_lines(*NAMES[1:7]), folder="lists")
    take(old.parent)
    assert _in_force(workspace) == [new.name]
    again = take(old.parent)
    assert (set(again.unchanged), again.sources) == ({old.name, new.name}, ())
    assert len(workspace.state.steps) == 1


def test_a_list_date_that_was_told_decides(write_table: Write, take: Take, workspace: Workspace) -> None:
    old = write_table("Wood Fair 2025 exhibitors a.csv", *_lines(*NAMES[:5]))
    new = write_table("Wood Fair 2025 exhibitors b.csv", *_lines(*NAMES[1:7]))
    take(new, list_date="20 September 2025")
    take(old, list_date="1.8.2025")
    assert _in_force(workspace) == [new.name]
    assert {layout.list_date for layout in workspace.derived().layouts.values()} == {"2025-09-20"}


def test_parts_of_an_edition_do_not_replace_each_other(
    write_table: Write, take: Take, workspace: Workspace
) -> None:
    take(write_table("Wood Fair 2025 exhibitors hall 1.csv", *_lines(*NAMES[:4])))
    take(write_table("Wood Fair 2025 exhibitors hall 2.csv", *_lines(*NAMES[3:], hall="2")))
    assert len(_in_force(workspace)) == 2
    # The same name in another folder is another part as well.
    take(write_table("Wood Fair 2025 exhibitors hall 2.csv", *_lines("Yew", "Zelkova"), folder="b"))
    assert len(_in_force(workspace)) == 3


def test_a_list_of_all_replaces_its_parts_but_no_part_replaces_the_whole(
    write_table: Write, take: Take, workspace: Workspace
) -> None:
    take(write_table("Wood Fair 2025 exhibitors hall 1.csv", *_lines(*NAMES[:4])))
    take(write_table("Wood Fair 2025 exhibitors hall 2.csv", *_lines(*NAMES[4:], hall="2")))
    whole = write_table("Wood Fair 2025 exhibitors.csv", *_lines(*NAMES))
    assert len(take(whole).replacements) == 2
    assert _in_force(workspace) == [whole.name]
    part = write_table("Wood Fair 2025 exhibitors pavilion.csv", *_lines(*NAMES[:3]))
    assert take(part).replacements == ()
    overlap = [finding for finding in workspace.derived().findings if finding.code == "lists_overlap"]
    assert [(finding.value, finding.count) for finding in overlap] == [(whole.name, 3)]


def test_other_editions_populations_and_events_stay(
    write_table: Write, take: Take, workspace: Workspace
) -> None:
    take(write_table("Wood Fair 2024 exhibitors.csv", *_lines(*NAMES[1:])))
    take(write_table("Wood Fair 2025 exhibitors.csv", *_lines(*NAMES)))
    people = [HEADER[:2], *((name, "Germany") for name in NAMES)]
    take(write_table("Wood Fair 2025 visitors.csv", *people))
    take(write_table("Kestrel Show 2025 exhibitors.csv", *_lines(*NAMES[:7])))
    assert len(_in_force(workspace)) == 4


def test_every_year_the_same_file_name(write_table: Write, take: Take, workspace: Workspace) -> None:
    take(write_table("exhibitors.csv", *_lines(*NAMES[:5]), folder="a"), edition="2024")
    take(write_table("exhibitors.csv", *_lines(*NAMES[:6]), folder="b"), edition="2025")
    assert [layout.edition for layout in workspace.derived().layouts.values()] == ["2024", "2025"]
    # A newer file of that name which tells no edition is of the one told last.
    (one,) = take(write_table("exhibitors.csv", *_lines(*NAMES[:7]), folder="c")).replacements
    assert (one.older.edition, one.change.summary) == ("2025", "+1 −0, 0 changed")


def test_sheets_that_were_chosen_stand_for_themselves(
    tmp_path: Path, take: Take, workspace: Workspace
) -> None:
    for extra in ("Yew", "Zelkova"):
        book = openpyxl.Workbook()
        book.active.title = "List"
        for line in _lines(*NAMES, extra):
            book.active.append(line)
        path = tmp_path / f"Wood Fair 2025 exhibitors {extra}.xlsx"
        book.save(path)
        take(path, sheets=("List",))
    assert len(_in_force(workspace)) == 2


def test_covers_go_with_the_last_list_of_their_file(tmp_path: Path, take: Take, workspace: Workspace) -> None:
    for name, firms in (("a", NAMES[:6]), ("b", NAMES)):
        book = openpyxl.Workbook()
        book.active.append([f"The cover of list {name}"])
        sheet = book.create_sheet("Hall 1")
        for line in _lines(*firms):
            sheet.append(line)
        path = tmp_path / f"Wood Fair 2025 exhibitors {name}.xlsx"
        book.save(path)
        take(path)
    assert set(_in_force(workspace)) == {"Wood Fair 2025 exhibitors b.xlsx"}
    assert len(workspace.state.superseded) == 2
    left_out = [f for f in workspace.derived().findings if f.code == "sheet_left_out"]
    assert len(left_out) == 1


def test_what_changed_is_told_cell_by_cell(write_table: Write, take: Take) -> None:
    name = "Wood Fair 2025 exhibitors.csv"
    older = (
        ("Alder GmbH", "Germany", "1", "1-A", "9"),
        ("Alder GmbH", "Germany", "1", "1-B", "18"),
        ("Birch Ltd", "France", "1", "1-C", "9"),
    )
    newer = (
        ("Birch Ltd", "Italy", "1", "1-C", "12"),
        ("Alder", "Germany", "1", "1-B", "27"),
        ("Alder GmbH", "Germany", "1", "1-A", "9"),
    )
    take(write_table(name, HEADER, *older))
    (one,) = take(write_table(name, HEADER, *newer)).replacements
    changed = [(row.newer.row, cell) for row in one.change.changed for cell in row.cells]
    assert {(row, cell.field): (cell.old, cell.new) for row, cell in changed} == {
        (2, Field.COUNTRY): ("France", "Italy"),
        (2, Field.NET_SPACE): ("9", "12"),
        (3, Field.ORGANISATION): ("Alder GmbH", "Alder"),
        (3, Field.NET_SPACE): ("18", "27"),
    }
    assert one.change.summary == "+0 −0, 2 changed"


def test_lists_of_one_import_compete_too(write_table: Write) -> None:
    paths = [
        write_table("Wood Fair 2025 exhibitors a.csv", *_lines(*NAMES), list_date="2025-09-20"),
        write_table("Wood Fair 2025 exhibitors b.csv", *_lines(*NAMES[:6]), list_date="2025-08-01"),
    ]
    state = preview(read_lists(paths, Told()))
    assert [source.file for source in state.sources] == [paths[0].name]
    assert len(derive(state).participations) == len(NAMES)


ROWS = st.lists(
    st.builds(
        lambda name, stand, area: ListRow("s", 1, name, name, {Field.STAND: stand, Field.NET_SPACE: area}),
        st.sampled_from("abcd"),
        st.sampled_from(["", "1", "2"]),
        st.sampled_from(["9", "18"]),
    ),
    max_size=12,
)


@given(ROWS, ROWS)
@settings(deadline=None, max_examples=60)
def test_every_row_is_paired_once(older: list[ListRow], newer: list[ListRow]) -> None:
    pairs = list(pair_rows(older, newer))
    assert sorted(id(old) for old, _ in pairs if old) == sorted(map(id, older))
    assert sorted(id(new) for _, new in pairs if new) == sorted(map(id, newer))
    assert all(old.key == new.key for old, new in pairs if old and new)
    change, back = compare_lists(older, newer), compare_lists(newer, older)
    assert len(change.added) - len(change.removed) == len(newer) - len(older)
    assert len(back.added) == len(change.removed)
    assert compare_lists(newer, newer).summary == "no row changed"


# A failure here is plain to see; finding a smaller one would take minutes.
NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)
FIRMS = st.lists(st.sampled_from(NAMES), min_size=4, max_size=8, unique=True)


@given(FIRMS, FIRMS, FIRMS)
@settings(deadline=None, max_examples=3, phases=NO_SHRINKING)
def test_the_order_of_imports_does_not_change_the_figures(
    tmp_path_factory: pytest.TempPathFactory, last_year: list[str], first: list[str], final: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("order")
    lists = {
        "Wood Fair 2024 exhibitors.csv": ("2024-09-01", last_year),
        "Wood Fair 2025 exhibitors.csv": ("2025-08-01", first),
        "Wood Fair 2025 exhibitors final.csv": ("2025-09-20", final),
    }
    for name, (day, firms) in lists.items():
        lines = [(f"List as of {day}",), *_lines(*firms, area=str(3 * len(name)))]
        text = "\n".join(",".join(f'"{cell}"' for cell in line) for line in lines)
        (folder / name).write_text(text, encoding="utf-8")
    said = []
    for number, order in enumerate(itertools.permutations(lists)):
        with Workspace.create(folder / f"{number}.expo") as workspace:
            for name in order:
                workspace.accept(read_lists([folder / name], Told(host="DE"), workspace.state))
            said.append(answer_json(answer(workspace.derived(), Query())))
    assert all(one == said[0] for one in said)
    values = {figure["measure"]: figure["value"] for figure in said[0]["figures"]}
    shared = len(set(first) & set(final))
    is_replaced = shared >= FEWEST_SHARED and 2 * shared >= min(len(first), len(final))
    assert values["exhibitors"] == len(set(final) if is_replaced else {*first, *final})
