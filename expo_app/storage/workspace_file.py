"""The workspace file: sources with their original bytes, steps and decisions, in SQLite.

What is done is saved: each import and each decision is one transaction. Nothing is ever deleted;
undo and redo only change the state of a step.
"""

import json
import os
import sqlite3
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from expo_app.model.decision import Decision, Step
from expo_app.model.problem import Problem
from expo_app.model.source import OriginalFile, Source, SourceHead
from expo_app.storage import migrations
from expo_app.storage.cells import pack, unpack
from expo_app.storage.decision_json import from_json, to_json

# These are zip packages already: packing them again costs time and saves nothing.
_PACKED_BY_NATURE = (".xlsx", ".xlsm", ".xlsb", ".ods")


class WorkspaceFile:
    """An open workspace file. Use it on one thread; close it, so that no journal is left behind."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    @classmethod
    def create(cls, path: Path) -> "WorkspaceFile":
        """A new, empty workspace. Raises Problem when the place cannot be written or is taken."""
        if path.exists():
            raise Problem(f"{path.name} exists already; choose another name or open it.")
        connection: sqlite3.Connection | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            connection = _connect(path, "rwc")
            _make_current(connection)
        except (OSError, sqlite3.Error) as error:
            _close(connection)
            for journal in ("", "-wal", "-shm") if connection is not None else ():
                path.with_name(path.name + journal).unlink(missing_ok=True)
            raise Problem(f"{path} cannot be written: {error}. Choose another folder.") from error
        return cls(path, connection)

    @classmethod
    def open(cls, path: Path, read_only: bool = False) -> "WorkspaceFile":
        """An existing workspace; one that is opened `read_only` is not even brought up to this version.
        Raises Problem when it is missing, foreign, damaged or newer, or too old to be only read."""
        if not path.is_file():
            raise Problem(f"{path} does not exist; check the name or import a list to make it.")
        connection: sqlite3.Connection | None = None
        try:
            connection = _connect(path, _reading(path) if read_only else "rw")
            migrations.check(connection, path, is_written=not read_only)
            if not read_only:
                _make_current(connection)
        except sqlite3.Error as error:
            _close(connection)
            raise Problem(_damaged(path, error)) from error
        except Problem:
            _close(connection)
            raise
        return cls(path, connection)

    def close(self) -> None:
        """Write everything home and let go of the file."""
        self._connection.close()

    def save_copy(self, path: Path) -> None:
        """A copy of the whole workspace at another place, complete or not at all. Raises Problem when it
        cannot be written there."""
        if path.exists() and path.samefile(self.path):
            raise Problem(f"{path.name} is the open workspace itself; choose another name for the copy.")
        part = path.with_name(path.name + ".part")
        try:
            with closing(sqlite3.connect(part)) as copy:
                self._connection.backup(copy)
            part.replace(path)
        except (sqlite3.Error, OSError) as error:
            with suppress(OSError):
                part.unlink()
            raise Problem(f"{path.name} cannot be written: {error}; choose another place.") from error

    def steps(self) -> tuple[Step, ...]:
        """Everything that was done, oldest first, whatever has become of it."""
        decisions: dict[int, list[Decision]] = {}
        for number, body in self._rows("SELECT step, body FROM decisions ORDER BY step, place"):
            with self._undamaged():
                decisions.setdefault(number, []).append(from_json(json.loads(body)))
        sources: dict[int, list[str]] = {}
        for number, source in self._rows("SELECT step, source FROM step_sources ORDER BY step, place"):
            sources.setdefault(number, []).append(source)
        return tuple(
            Step(
                number,
                label,
                made_at,
                state,
                tuple(decisions.get(number, ())),
                tuple(sources.get(number, ())),
                set_aside_by,
            )
            for number, label, made_at, state, set_aside_by in self._rows(
                "SELECT number, label, made_at, state, set_aside_by FROM steps ORDER BY number"
            )
        )

    def heads(self) -> tuple[SourceHead, ...]:
        """All sources without their cells."""
        rows = self._rows("SELECT id, file, sheet, sha256 FROM sources ORDER BY rowid")
        return tuple(SourceHead(*row) for row in rows)

    def source(self, identity: str) -> Source:
        """One source with its cells."""
        with self._undamaged():
            file, sha256, imported_at, cells = self._connection.execute(
                "SELECT file, sha256, imported_at, cells FROM sources WHERE id = ?", (identity,)
            ).fetchone()
            return Source(identity, file, unpack(cells), sha256, imported_at)

    def original(self, sha256: str) -> OriginalFile:
        """A file as it was imported, byte for byte."""
        with self._undamaged():
            name, packing, content = self._connection.execute(
                "SELECT name, packing, content FROM files WHERE sha256 = ?", (sha256,)
            ).fetchone()
            return OriginalFile(name, sha256, zlib.decompress(content) if packing == "zlib" else content)

    def add_step(
        self,
        label: str,
        decisions: Sequence[Decision] = (),
        sources: Sequence[Source] = (),
        files: Sequence[OriginalFile] = (),
        packed: Mapping[str, bytes] = MappingProxyType({}),
    ) -> Step:
        """Append one step in one transaction. Steps that are undone at this moment are kept in the log
        as abandoned: redo passes them by, `repeat_step` brings them back. `packed` holds the cells of those
        sources (by id) and the content of those files (by sha256) that were packed before."""
        now = _now()
        with self._transaction() as connection:
            number = self._begin_step(label, now)
            self._add_files(files, packed)
            self._add_sources(number, sources, now, packed)
            bodies = [json.dumps(to_json(decision), ensure_ascii=False) for decision in decisions]
            connection.executemany(
                "INSERT INTO decisions VALUES (?, ?, ?)",
                [(number, place, body) for place, body in enumerate(bodies)],
            )
        return Step(number, label, now, "done", tuple(decisions), tuple(source.id for source in sources))

    def repeat_step(self, step: Step) -> Step:
        """Append a step that does again what this one did, whatever was done or undone since."""
        now = _now()
        with self._transaction() as connection:
            number = self._begin_step(step.label, now)
            for table, held in (("decisions", "body"), ("step_sources", "source")):
                connection.execute(
                    f"INSERT INTO {table} SELECT ?, place, {held} FROM {table} WHERE step = ?",
                    (number, step.number),
                )
        return Step(number, step.label, now, "done", step.decisions, step.sources)

    def set_state(self, number: int, state: str) -> None:
        """Mark a step as done or undone."""
        with self._transaction() as connection:
            connection.execute("UPDATE steps SET state = ? WHERE number = ?", (state, number))

    def _begin_step(self, label: str, now: str) -> int:
        """A new step inside a transaction; it sets aside what is undone."""
        number = self._connection.execute(
            "INSERT INTO steps (label, made_at, state) VALUES (?, ?, 'done')", (label, now)
        ).lastrowid
        assert number is not None
        self._connection.execute(
            "UPDATE steps SET state = 'abandoned', set_aside_by = ? WHERE state = 'undone'", (number,)
        )
        return number

    def _rows(self, query: str) -> Sequence[Any]:
        with self._undamaged():
            return self._connection.execute(query).fetchall()

    @contextmanager
    def _undamaged(self) -> Iterator[None]:
        """Reading what must be there. Raises Problem where the file is damaged."""
        try:
            yield
        except (sqlite3.Error, OSError, ValueError, TypeError, LookupError, zlib.error) as error:
            raise Problem(_damaged(self.path, error)) from error

    def _add_files(self, files: Sequence[OriginalFile], packed: Mapping[str, bytes]) -> None:
        for file in files:
            packing = "none" if _is_packed_by_nature(file) else "zlib"
            content = packed.get(file.sha256) or packed_content(file)
            self._connection.execute(
                "INSERT OR IGNORE INTO files VALUES (?, ?, ?, ?, ?)",
                (file.sha256, file.name, len(file.content), packing, content),
            )

    def _add_sources(
        self, step: int, sources: Sequence[Source], now: str, packed: Mapping[str, bytes]
    ) -> None:
        for place, source in enumerate(sources):
            cells = packed.get(source.id) or pack(source.sheet)
            self._connection.execute(
                "INSERT OR IGNORE INTO sources VALUES (?, ?, ?, ?, ?, ?)",
                (source.id, source.file, source.sheet.name, source.sha256, now, cells),
            )
            self._connection.execute("INSERT INTO step_sources VALUES (?, ?, ?)", (step, place, source.id))

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing. Raises Problem when the disk or another program is in the way."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            with self._connection:
                yield self._connection
        except sqlite3.OperationalError as error:
            raise Problem(
                f"{self.path.name} could not be saved ({error}); close what else uses it and try again."
            ) from error


def packed_content(file: OriginalFile) -> bytes:
    """The content of a file as the workspace file keeps it."""
    return file.content if _is_packed_by_nature(file) else zlib.compress(file.content, 6)


def _damaged(path: Path, error: Exception) -> str:
    return f"{path.name} is damaged or no workspace ({error}); open a copy of it, or import the lists again."


def _is_packed_by_nature(file: OriginalFile) -> bool:
    return file.name.casefold().endswith(_PACKED_BY_NATURE)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _reading(path: Path) -> str:
    """How SQLite opens a file that is only read: where its folder cannot be written nobody else writes."""
    return "ro" if os.access(path.parent, os.W_OK) else "ro&immutable=1"


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    # Transactions are begun by hand (isolation_level None), so that each is exactly one use case.
    address = f"{path.resolve().as_uri()}?mode={mode}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=5)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _make_current(connection: sqlite3.Connection) -> None:
    # Only now that the file is known to be ours: setting the journal mode writes to it.
    connection.execute("PRAGMA journal_mode = WAL")
    migrations.migrate(connection)


def _close(connection: sqlite3.Connection | None) -> None:
    if connection is not None:
        connection.close()
