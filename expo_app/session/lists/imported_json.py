"""What an import took, as the JSON that the command line prints."""

from typing import Any

from expo_app.session.lists.importing import Imported
from expo_app.session.lists.relisting import Replacement

Json = dict[str, Any]


def imported_json(imported: Imported) -> Json:
    """The lists that were taken, the files that were there already, and what replaces what."""
    sources = {source.id: source for source in imported.sources}
    return {
        "lists": [
            {
                "file": sources[identity].file,
                "sheet": sources[identity].sheet.name,
                "edition": layout.edition,
                "population": str(layout.population),
                "list_date": layout.list_date or None,
                "rows_read": len(layout.data_rows),
            }
            for identity, layout in imported.layouts
        ],
        "unchanged": list(imported.unchanged),
        "told_again": list(imported.told_again),
        "replaced": [_replacement_json(one) for one in imported.replacements],
    }


def _replacement_json(one: Replacement) -> Json:
    change = one.change
    return {
        "file": one.older.file,
        "list_date": one.older.list_date or None,
        "by": one.newer.file,
        "by_list_date": one.newer.list_date or None,
        "added": [{"row": row.row, "organisation": row.organisation} for row in change.added],
        "removed": [{"row": row.row, "organisation": row.organisation} for row in change.removed],
        "changed": [
            {
                "row": changed.newer.row,
                "organisation": changed.newer.organisation,
                "field": str(cell.field),
                "old": cell.old,
                "new": cell.new,
            }
            for changed in change.changed
            for cell in changed.cells
        ],
    }
