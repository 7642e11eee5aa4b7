"""What the application remembers about its user: recent workspaces, theme, window."""

import json
import os
import tempfile
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import platformdirs

_APPLICATION = "Expo Analytics"
_RECENT = 4
THEMES = ("system", "light", "dark")


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
    window: str = ""
    recent: tuple[Recent, ...] = ()


class Settings:
    """The settings file, read once and written whole after each change.

    `folder` holds the settings and the sample's workspace, `documents` the workspaces made for new
    lists. Settings that cannot be read or written are as if there were none.
    """

    def __init__(self, folder: Path, documents: Path) -> None:
        self.folder = folder
        self.documents = documents
        self._file = folder / "settings.json"
        self._remembered = self._read()

    @classmethod
    def of_user(cls) -> "Settings":
        """The settings of whoever is logged in."""
        documents = Path(platformdirs.user_documents_dir()) / _APPLICATION
        return cls(Path(platformdirs.user_config_dir(_APPLICATION, False)), documents)

    @property
    def theme(self) -> str:
        """One of THEMES."""
        return self._remembered.theme

    @property
    def window(self) -> str:
        """The window's geometry, in hexadecimal; empty when never saved."""
        return self._remembered.window

    @property
    def recent(self) -> tuple[Recent, ...]:
        """The latest workspaces, newest first."""
        return self._remembered.recent

    @property
    def sample(self) -> Path:
        """Where the sample's workspace is kept."""
        return self.folder / "Sample.expo"

    def choose_theme(self, theme: str) -> None:
        """Remember one of THEMES."""
        self._keep(theme=theme)

    def keep_window(self, geometry: str) -> None:
        """Remember the window's geometry."""
        self._keep(window=geometry)

    def remember(self, recent: Recent) -> None:
        """Put a workspace first among the recent ones."""
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
        return remembered if remembered.theme in THEMES else replace(remembered, theme="system")

    def _write(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self.folder, suffix=".tmp")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(self._remembered), file, ensure_ascii=False, indent=1)
        Path(name).replace(self._file)
