"""What a terminal says of lists that were taken in."""

from typing import TYPE_CHECKING

from expo_app.cli.terminal import say

if TYPE_CHECKING:
    from expo_app.session.lists.importing import Imported
    from expo_app.session.lists.relisting import Replacement


def say_imported(imported: "Imported") -> None:
    """Say which lists are new, unchanged, or take the place of others."""
    for name in imported.unchanged:
        news = "what you told about it is recorded" if name in imported.told_again else "nothing new was told"
        say(f"{name} is in the workspace already, unchanged; {news}.")
    for one in imported.replacements:
        say(_replacement(one, imported))
    if imported.sources:
        lists = "1 list" if len(imported.layouts) == 1 else f"{len(imported.layouts)} lists"
        say(f"{imported.label}: {imported.rows:,} rows from {lists}.")


def _replacement(one: "Replacement", imported: "Imported") -> str:
    if any(source.id == one.newer.sheets[0][0].id for source in imported.sources):
        return f"{one.newer.label}: {one.change.summary} against {one.older.label}, which it replaces."
    return f"{one.older.label} is older than {one.newer.label}, which stays; nothing is counted from it."
