"""Tables below each other share their room, and a way to a total stays whole."""

from expo_app.export.slides.page import _heights
from expo_app.export.slides.table_lines import STEPS
from expo_app.export.slides.tables import natural_height
from expo_app.report.spec import CellKind, TableColumn, TableSpec

COLUMNS = (TableColumn("Step"), TableColumn("Rows", CellKind.COUNT))
STEPS_TO = TableSpec(
    "waterfall", "From rows", COLUMNS, tuple((f"Step {at}", -at) for at in range(7)), total=("Left", 90)
)
FILES = TableSpec(
    "sources", "Files", COLUMNS, tuple((f"A long name of a file {at}.xlsx", at) for at in range(14))
)


def test_a_list_gives_way_to_the_steps_to_a_total() -> None:
    least = natural_height(STEPS_TO, 300, "en", STEPS[-1])
    steps, files = _heights((STEPS_TO, FILES), 300, least + 120, "en")
    assert steps >= least
    assert steps + files <= least + 120 + 1


def test_with_room_for_all_nobody_gives_way() -> None:
    wanted = [natural_height(table, 300, "en") for table in (STEPS_TO, FILES)]
    assert _heights((STEPS_TO, FILES), 300, sum(wanted) + 50, "en") == wanted
