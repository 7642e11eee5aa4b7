"""What a terminal shows: tables for people, JSON for programs, a progress bar for whoever waits."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import typer

from expo_app.model.progress import Progress, quiet

Rows = Sequence[Mapping[str, Any]]

WIDE = 240

SOURCE_COLUMNS = (
    "file",
    "sheet",
    "edition",
    "population",
    "rows_read",
    "header_rows",
    "first_row",
    "last_row",
)
FINDING_COLUMNS = ("state", "severity", "code", "file", "sheet", "row", "column", "count", "message")
DECISION_COLUMNS = ("step", "time", "kind", "what", "state")
MATCH_COLUMNS = ("status", "score", "left", "right", "reasons", "id")
ROW_COLUMNS = ("edition", "file", "sheet", "row", "organisation", "country", "counted", "not_counted_because")
CHECKED_COLUMNS = ("file", "what", "stated", "counted", "holds")
FIGURE_COLUMNS = ("measure", "value", "previous", "change", "change_percent", "change_points")
GROUP_COLUMNS = (
    "rank",
    "key",
    "label",
    "value",
    "previous",
    "change",
    "change_percent",
    "share_percent",
    "contribution_points",
    "rank_change",
    "net_space",
    "mark",
)


def show(rows: Rows, as_json: bool, columns: Sequence[str]) -> None:
    """Print all of the rows as JSON, or the columns as a table."""
    if as_json:
        show_json(rows)
    else:
        _print_table(rows, columns)


def show_answer(answer: Mapping[str, Any], as_json: bool) -> None:
    """Print the figures of one query; a filter that plays no part for visitors is told, what the lists of an
    edition do not tell of it, and what stands in the way of the comparison."""
    if answer["left_out_for_visitors"]:
        fields = " and ".join(answer["left_out_for_visitors"])
        say(f"The lists of visitors do not tell {fields}; visitors are counted without that filter.")
    for one in answer["not_told"]:
        where = f"of {one['population']} of {one['edition']}"
        say(f"No list {where} tells {one['field']}; what the filter asks for is not known there.")
    for one in answer["warnings"]:
        say(one["sentence"])
    if as_json:
        show_json(answer)
        return
    against = f" against {answer['against']}" if answer["against"] else ""
    typer.echo(f"{answer['event']} {answer['edition']}{against}, profile {answer['profile']}")
    _print_table(answer["figures"], FIGURE_COLUMNS)
    if answer["rows"]:
        _print_table(answer["rows"], GROUP_COLUMNS)
        typer.echo(f"unassigned: {answer['unassigned']}")


@contextmanager
def watched() -> Iterator[Progress]:
    """A progress that draws a bar on a terminal, and says nothing when there is none."""
    if not sys.stderr.isatty():
        yield quiet
        return
    # Only long work on a terminal pays for loading rich.
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=1.0)
        yield lambda message, fraction: bar.update(task, description=message, completed=fraction)


def say(*sentences: str) -> None:
    """Print sentences to standard error, each on a line of its own."""
    for sentence in sentences:
        typer.echo(" ".join(sentence.split()), err=True)


def show_json(data: object) -> None:
    """Print any data as JSON."""
    typer.echo(json.dumps(data, ensure_ascii=False, indent=1))


def _print_table(rows: Rows, columns: Sequence[str]) -> None:
    from rich.console import Console  # late: JSON, which programs read, does without it
    from rich.table import Table

    table = Table(box=None, header_style="bold")
    for column in columns:
        numbers = all(isinstance(row.get(column), int | float | None) for row in rows)
        table.add_column(column.replace("_", " "), justify="right" if numbers else "left")
    for row in rows:
        table.add_row(*(_cell(row.get(column)) for column in columns))
    # Where nobody looks at a terminal's edge, names are not cut.
    Console(width=None if sys.stdout.isatty() else WIDE).print(table)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:,.1f}".removesuffix(".0")
    if isinstance(value, int):
        return f"{value:,}"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
