"""Taking lists in: nothing is written before everything was read, and the same list is taken once."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from expo_app.model.decision import Superseded
from expo_app.model.layout import Field, Layout
from expo_app.model.problem import Problem, Problems
from expo_app.model.progress import Cancelled
from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.report.compose import compose
from expo_app.session.derive import derive
from expo_app.session.figures.figures import dossier
from expo_app.session.lists.importing import preview, read_lists
from expo_app.session.lists.naming_event import event_of
from expo_app.session.lists.told import Told
from expo_app.session.state import sources_in_force
from expo_app.session.workspace import Workspace


def test_files_tell_event_edition_and_population(both: list[Path], workspace: Workspace) -> None:
    imported = read_lists(both, Told())
    assert [layout.edition for _, layout in imported.layouts] == ["2024", "2025"]
    assert {layout.event for _, layout in imported.layouts} == {"Lumen Fair"}
    assert {layout.population for _, layout in imported.layouts} == {Population.EXHIBITORS}
    assert imported.rows == 14
    workspace.accept(imported)
    assert [source.file for source in workspace.state.sources] == [path.name for path in both]
    assert workspace.original(workspace.heads[0].sha256).content == both[0].read_bytes()


def test_a_folder_stands_for_every_list_in_it(both: list[Path]) -> None:
    (both[0].parent / "notes.docx").write_bytes(b"no list")
    assert len(read_lists([both[0].parent], Told()).layouts) == 2


def test_an_unchanged_file_is_not_taken_twice(both: list[Path], workspace: Workspace) -> None:
    workspace.accept(read_lists(both, Told()))
    again = read_lists(both, Told(), workspace.state)
    assert again.unchanged == tuple(path.name for path in both)
    assert workspace.accept(again) is None
    assert len(workspace.state.steps) == 1


def test_a_newer_file_of_the_same_name_replaces_the_older_one(both: list[Path], workspace: Workspace) -> None:
    workspace.accept(read_lists(both, Told()))
    old = next(head for head in workspace.heads if head.file == both[1].name)
    text = both[1].read_text(encoding="utf-8-sig").replace("Velu Anhui", "Velu Anhui Systems")
    both[1].write_text(text, encoding="utf-8-sig")
    newer = read_lists([both[1]], Told(), workspace.state)
    assert Superseded(old.id, old.file, both[1].name) in newer.decisions
    workspace.accept(newer)
    assert old.id not in {head.id for head in workspace.heads}
    workspace.undo()
    assert old.id in {head.id for head in workspace.heads}


def test_a_replaced_list_comes_back_when_it_is_imported_again(both: list[Path], workspace: Workspace) -> None:
    original = both[1].read_bytes()
    workspace.accept(read_lists([both[1]], Told()))
    first = workspace.heads[0]
    both[1].write_bytes(original + b"New Firm,China,,,,,,\r\n")
    workspace.accept(read_lists([both[1]], Told(), workspace.state))
    both[1].write_bytes(original)
    workspace.accept(read_lists([both[1]], Told(), workspace.state))
    assert sources_in_force(workspace.state.steps) == (first.id,)


def test_what_the_user_told_wins(both: list[Path]) -> None:
    told = Told(event="Other Fair", edition="2030", host="DE", population=Population.VISITORS)
    imported = read_lists(both[:1], told)
    ((_, layout),) = imported.layouts
    assert (layout.edition, layout.population) == ("2030", Population.VISITORS)
    assert preview(imported).decisions[0].host == "DEU"


def test_a_mapping_that_the_user_told_wins(tmp_path: Path) -> None:
    path = tmp_path / "Fair 2025 exhibitors.csv"
    path.write_text("No.,Country,Stand\n17,Germany,E1\n18,France,E2\n", encoding="utf-8")
    with pytest.raises(Problem, match="--map"):
        read_lists([path], Told())
    told = Told(mapping=(("No.", Field.ORGANISATION),))
    ((_, layout),) = read_lists([path], told).layouts
    assert [column.header for column in layout.columns_of(Field.ORGANISATION)] == ["No."]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("broken.xlsx", b"PK\x03\x04 this is no workbook" * 40, "broken.xlsx"),
        ("empty.csv", b"", "empty.csv"),
        ("Fair exhibitors.csv", b"Company Name,Country\nAcorn Ltd,Germany\nBirch,France\n", "--edition"),
        ("Fair 2025.csv", b"one\ntwo\n", r"Fair 2025\.csv"),
    ],
)
def test_what_cannot_be_used_is_one_sentence(
    tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Problem, match=sentence) as raised:
        read_lists([tmp_path / name], Told())
    assert name in str(raised.value)
    assert "\n" not in str(raised.value)


def test_every_bad_file_is_named(tmp_path: Path) -> None:
    for name in ("one.csv", "two.csv"):
        (tmp_path / name).write_bytes(b"")
    with pytest.raises(Problems) as raised:
        read_lists([tmp_path / "one.csv", tmp_path / "two.csv"], Told())
    assert [sentence.split(" ")[0].rstrip(":") for sentence in raised.value.sentences] == [
        "one.csv",
        "two.csv",
    ]


def test_an_unknown_host_is_a_sentence(both: list[Path]) -> None:
    with pytest.raises(Problem, match="Narnia"):
        read_lists(both, Told(host="Narnia"))


def test_a_cancelled_import_leaves_the_workspace_as_it_was(both: list[Path], workspace: Workspace) -> None:
    def impatient(_message: str, fraction: float) -> None:
        if fraction > 0.4:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_lists(both, Told(), progress=impatient)
    assert workspace.state.steps == ()


def test_the_event_is_at_last_the_common_part_of_the_file_names(tmp_path: Path) -> None:
    folder = tmp_path / "Kestrel Show"
    folder.mkdir()
    for name in ("ks-2024.csv", "ks-2025.csv"):
        text = f"Company Name,Country,Stand\nAcorn {name},Germany,E1\nBirch,France,E2\n"
        (folder / name).write_text(text, encoding="utf-8")
    both = [folder / "ks-2024.csv", folder / "ks-2025.csv"]
    assert derive(preview(read_lists(both, Told()))).event.name == "ks"
    for path in both:
        path.rename(folder / path.name.removeprefix("ks-"))
    bare = [folder / "2024.csv", folder / "2025.csv"]
    assert derive(preview(read_lists(bare, Told()))).event.name == "Kestrel Show"


@pytest.mark.parametrize(
    ("files", "event"),
    [
        (["lists/Hanoi Fair 2025 exhibitors.csv"], "Hanoi Fair"),
        (["lists/2024 Hanoi Fair.csv", "lists/2025 Hanoi Fair.csv"], "Hanoi Fair"),
        (["lists/Hanoi Fair 2024.csv", "lists/Hanoi Fair 2025 (corrected).csv"], "Hanoi Fair"),
        (["hanoi-fair/exhibitors_2024.csv", "hanoi-fair/exhibitors_2025.csv"], "Hanoi Fair"),
        (["HANOI/lists/2024.csv", "HANOI/lists/2025.csv"], "HANOI"),
        (["HANOI/2025/exhibitor list.csv"], "HANOI"),
        (["data/lists/exhibitors 2025.csv"], ""),
        (["someone/Downloads/2025.csv"], ""),
        (["data/名单/2025.csv"], ""),
    ],
)
def test_folders_that_say_what_they_hold_name_no_event(files: list[str], event: str) -> None:
    assert event_of([Path("/", name) for name in files]) == event


def test_an_event_that_nothing_names_is_called_the_fair(tmp_path: Path) -> None:
    (tmp_path / "data" / "lists").mkdir(parents=True)
    path = tmp_path / "data" / "lists" / "exhibitors 2025.csv"
    path.write_text("Company Name,Country\nAcorn,Germany\nBirch,France\n", encoding="utf-8")
    derived = derive(preview(read_lists([path], Told())))
    assert derived.event.name == ""
    report = compose(dossier(derived, Query()), "en")
    assert report.pages[0].title == "The fair 2025"


def test_what_was_told_passes_on_to_the_next_file_of_that_name(
    write_table: Callable[..., Path], workspace: Workspace
) -> None:
    def take(*rows: Sequence[str], **told: Any) -> Layout:
        imported = read_lists([write_table("people.csv", *rows)], Told(**told), workspace.state)
        workspace.accept(imported)
        return imported.layouts[0][1]

    rows = [("Company Name", "Country"), ("Acorn Ltd", "Germany"), ("Birch Ltd", "France")]
    take(*rows, edition="2024", population=Population.VISITORS, list_date="2024-10-01")
    newer = take(*rows, ("Cedar Oy", "Finland"))
    assert (newer.edition, newer.population, newer.list_date) == ("2024", Population.VISITORS, "")
    # A file that is told to be of another year leaves the earlier one what it is.
    take(*rows, ("Elm SA", "Spain"), edition="2025")
    layouts = workspace.derived().layouts.values()
    assert [(layout.edition, layout.population) for layout in layouts] == [
        ("2024", Population.VISITORS),
        ("2025", Population.VISITORS),
    ]


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (Told(edition="4th"), "An edition is a year such as 2025, not '4th'."),
        (Told(list_date="03/04/2025"), "may mean several days; write it as 2025-09-20"),
        (Told(list_date="yesterday"), "is no date; write it as 2025-09-20"),
    ],
)
def test_an_answer_that_is_none_is_one_sentence(both: list[Path], told: Told, sentence: str) -> None:
    with pytest.raises(Problem) as raised:
        read_lists(both, told)
    assert sentence in str(raised.value)
