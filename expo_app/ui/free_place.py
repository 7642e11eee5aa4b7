"""Where a new workspace goes."""

from itertools import count
from pathlib import Path

from expo_app.session.decisions.decided import event_facts
from expo_app.session.lists.event_told import event_name
from expo_app.session.lists.importing import Imported
from expo_app.session.new_workspace import workspace_name


def free_place(folder: Path, imported: Imported) -> Path:
    """Where a new workspace for these lists goes: named after the event as it was said, or as the lists tell
    it, beside those that exist."""
    told = event_name(layout for _, layout in imported.layouts) or Path(imported.files[0].name).stem
    wanted = folder / workspace_name(event_facts(imported.decisions).name or told)
    places = (wanted.with_stem(f"{wanted.stem} {number}") for number in count(2))
    return wanted if not wanted.exists() else next(place for place in places if not place.exists())
