"""What the application remembers about its user: recent workspaces, theme, window."""

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import platformdirs

_APPLICATION = "Expo Analytics"
_RECENT = 4
THEMES = ("system", "light", "dark")
MOTIONS = ("system", "full", "reduced")
LANGUAGES = ("system", "en", "zh")


@dataclass(frozen=True)
class Recent:
    """A workspace that was open: `title` and `note` are what the start page shows, `opened_at` is an
    ISO 8601 time in UTC."""

    path: str
    title: str
    note: str = ""
    opened_at: str = ""


@dataclass(frozen=True)
class _Remembered:
    theme: str = "system"
    language: str = "system"
    window: str = ""
    recent: tuple[Recent, ...] = ()
    tables: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    tour_closed: bool = False
    motion: str = "system"
    folders: Mapping[str, str] = field(default_factory=dict)


class Settings:
    """The settings file, read once and written whole after each change.

    `folder` holds the settings and the sample's workspace, `documents` the workspaces made for new
    lists, `logs` the log. Settings that cannot be read or written are as if there were none.
    """

    def __init__(self, folder: Path, documents: Path, logs: Path | None = None) -> None:
        self.folder = folder
        self.documents = documents
        self.logs = logs or folder / "logs"
        self._file = folder / "settings.json"
        self._remembered = self._read()

    @classmethod
    def of_user(cls) -> "Settings":
        """The settings of whoever is logged in."""
        documents = Path(platformdirs.user_documents_dir()) / _APPLICATION
        logs = Path(platformdirs.user_log_dir(_APPLICATION, False))
        return cls(Path(platformdirs.user_config_dir(_APPLICATION, False)), documents, logs)

    @property
    def theme(self) -> str:
        """One of THEMES."""
        return self._remembered.theme

    @property
    def language(self) -> str:
        """One of LANGUAGES."""
        return self._remembered.language

    @property
    def window(self) -> str:
        """The window's geometry, in hexadecimal; empty when never saved."""
        return self._remembered.window

    @property
    def recent(self) -> tuple[Recent, ...]:
        """The latest workspaces, newest first."""
        return self._remembered.recent

    @property
    def tables(self) -> Mapping[str, Mapping[str, Any]]:
        """How the columns of tables are arranged, by the table's name."""
        return self._remembered.tables

    @property
    def is_tour_closed(self) -> bool:
        """Whether the tour was closed once."""
        return self._remembered.tour_closed

    @property
    def motion(self) -> str:
        """One of MOTIONS."""
        return self._remembered.motion

    @property
    def folders(self) -> Mapping[str, str]:
        """The folders that were used last, by what they were used for."""
        return self._remembered.folders

    @property
    def sample(self) -> Path:
        """Where the sample's workspace is kept."""
        return self.folder / "Sample.expo"

    def choose_theme(self, theme: str) -> None:
        """Remember one of THEMES."""
        self._keep(theme=theme)

    def choose_language(self, language: str) -> None:
        """Remember one of LANGUAGES."""
        self._keep(language=language)

    def keep_window(self, geometry: str) -> None:
        """Remember the window's geometry."""
        self._keep(window=geometry)

    def close_tour(self) -> None:
        """Remember that the tour need not be shown again."""
        self._keep(tour_closed=True)

    def choose_motion(self, motion: str) -> None:
        """Remember one of MOTIONS."""
        self._keep(motion=motion)

    def keep_table(self, name: str, layout: Mapping[str, Any]) -> None:
        """Remember how the columns of a table are arranged; nothing for as usual."""
        others = {known: kept for known, kept in self.tables.items() if known != name}
        self._keep(tables=others | ({name: layout} if layout else {}))

    def keep_folder(self, kind: str, folder: str) -> None:
        """Remember the folder that was used last for something."""
        self._keep(folders={**self.folders, kind: folder})

    def remember(self, recent: Recent) -> None:
        """Put a workspace first among the recent ones. The same again within a minute is not written: this
        is told with every change of filter, and disks take their time."""
        if self.recent and _to_the_minute(self.recent[0]) == _to_the_minute(recent):
            return
        others = tuple(known for known in self.recent if known.path != recent.path)
        self._keep(recent=(recent, *others)[:_RECENT])

    def _keep(self, **changes: object) -> None:
        self._remembered = replace(self._remembered, **changes)  # type: ignore[arg-type]
        try:
            self._write()
        except OSError:
            return  # a read-only home takes nothing away but the memory

    def _read(self) -> _Remembered:
        try:
            stored = json.loads(self._file.read_text("utf-8"))
            recent = tuple(Recent(**entry) for entry in stored.pop("recent", ()))
            remembered = _Remembered(**stored, recent=recent)
        except (OSError, ValueError, TypeError, AttributeError):
            return _Remembered()
        theme = remembered.theme if remembered.theme in THEMES else "system"
        language = remembered.language if remembered.language in LANGUAGES else "system"
        motion = remembered.motion if remembered.motion in MOTIONS else "system"
        return replace(remembered, theme=theme, language=language, motion=motion)

    def _write(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self.folder, suffix=".tmp")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(self._remembered), file, ensure_ascii=False, indent=1)
        Path(name).replace(self._file)


def _to_the_minute(recent: Recent) -> Recent:
    return replace(recent, opened_at=recent.opened_at[: len("2025-01-01T00:00")])
