"""The form of the workspace file, one migration for each version.

A workspace file is SQLite with our application id; `user_version` counts the migrations that it has
seen. A file of a newer version is refused, an older one is brought up in one transaction.
"""

import sqlite3
from pathlib import Path

from expo_app.model.problem import Problem

APPLICATION_ID = 0x4558504F  # "EXPO"

_FIRST_FORM = """
CREATE TABLE files (
    sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, size INTEGER NOT NULL,
    packing TEXT NOT NULL, content BLOB NOT NULL
) STRICT;
CREATE TABLE steps (
    number INTEGER PRIMARY KEY, label TEXT NOT NULL, made_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'abandoned'))
) STRICT;
CREATE TABLE sources (
    id TEXT PRIMARY KEY, file TEXT NOT NULL, sheet TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES files,
    imported_at TEXT NOT NULL, cells BLOB NOT NULL
) STRICT;
CREATE TABLE step_sources (
    step INTEGER NOT NULL REFERENCES steps, place INTEGER NOT NULL, source TEXT NOT NULL REFERENCES sources,
    PRIMARY KEY (step, place)
) STRICT;
CREATE TABLE decisions (
    step INTEGER NOT NULL REFERENCES steps, place INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (step, place)
) STRICT;
"""

_WHAT_SET_A_STEP_ASIDE = "ALTER TABLE steps ADD COLUMN set_aside_by INTEGER NOT NULL DEFAULT 0;"

MIGRATIONS = (_FIRST_FORM, _WHAT_SET_A_STEP_ASIDE)
VERSION = len(MIGRATIONS)


def check(connection: sqlite3.Connection, path: Path, is_written: bool = True) -> None:
    """Raise Problem unless the file is a workspace that this version can read; one that is not written has to
    have its form already."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise Problem(f"{path.name} is no Expo Analytics workspace; choose a file that ends in .expo.")
    if version > VERSION:
        raise Problem(
            f"{path.name} was written by a newer version of Expo Analytics (form {version}, this one reads "
            f"up to {VERSION}); open it there or update the app."
        )
    if version < VERSION and not is_written:
        raise Problem(
            f"{path.name} was written by an older version of Expo Analytics and cannot be brought up to date "
            "while it may only be read; open it where it can be written."
        )


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file up to VERSION; each migration is one transaction."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    for number, script in enumerate(MIGRATIONS[version:], start=version + 1):
        connection.executescript(
            f"BEGIN IMMEDIATE; {script} PRAGMA application_id = {APPLICATION_ID};"
            f"PRAGMA user_version = {number}; COMMIT;"
        )
