"""Where the file dialogs begin: in the folder of last time."""

from pathlib import Path

from expo_app.ui.settings import Settings

LISTS, EXPORTS, WORKSPACES = "lists", "exports", "workspaces"


class LastFolders:
    """The folders that were last taken from and written to, kept in the settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def of(self, kind: str, otherwise: Path | None = None) -> Path:
        """Where a dialog of this kind begins: in the folder of last time, else in `otherwise` unless that is
        the settings' own, which nobody looks into; else where documents are."""
        known = self._settings.folders.get(kind)
        wished = (Path(known) if known else None, otherwise if otherwise != self._settings.folder else None)
        documents = self._settings.documents
        places = (*(place for place in wished if place), documents, documents.parent, Path.home())
        return next((place for place in places if place.is_dir()), Path.home())

    def remember(self, kind: str, folder: Path) -> None:
        """Begin here next time."""
        if str(folder) != self._settings.folders.get(kind):
            self._settings.keep_folder(kind, str(folder))
