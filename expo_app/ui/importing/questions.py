"""What has to be known before lists can be imported, asked as findings with answers to choose from."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from expo_app.model.decision import SourceFacts
from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Field
from expo_app.model.source import Source
from expo_app.session.checking.suggesting import Suggestion
from expo_app.session.lists.previewing import FilePreview, SheetPreview

EDITION_MISSING = "edition_missing"


def missing_editions(files: Sequence[FilePreview]) -> Iterator[Finding]:
    """One for each file of which a list names no edition."""
    for file in files:
        lists = [sheet for sheet in file.sheets if sheet.layout is not None]
        for sheet in lists if file.included else ():
            layout = sheet.layout
            if layout is None or layout.edition or layout.columns_of(Field.EDITION):
                continue
            message = QCoreApplication.translate("Questions", "{file} names no edition; say which it is.")
            yield Finding(
                EDITION_MISSING,
                Severity.ERROR,
                message.format(file=sheet.source.label),
                sheet.source.id,
                count=sheet.rows,
                choices=likely_editions(sheet, file.given.path),
            )
            break


def likely_editions(sheet: SheetPreview, path: Path) -> tuple[str, ...]:
    """The editions that a list may be of, the likeliest first: the year of its date, and that in which its
    file was saved and the one before."""
    saved = _saved_in(path)
    told = sheet.layout.list_date[:4] if sheet.layout else ""
    return tuple(dict.fromkeys(filter(None, (told, *((str(saved), str(saved - 1)) if saved else ())))))


def answers(question: Finding, sources: Mapping[str, Source]) -> tuple[Suggestion, ...]:
    """A suggestion for each likely edition of the whole file."""
    source = sources[question.source]
    label = QCoreApplication.translate("Questions", "Edition {year}")
    return tuple(
        Suggestion(label.format(year=year), (SourceFacts(source.file, edition=year, sha256=source.sha256),))
        for year in question.choices
    )


def _saved_in(path: Path) -> int:
    """The year in which a file was saved, 0 when it is gone."""
    if not path.exists():
        return 0
    return datetime.datetime.fromtimestamp(path.stat().st_mtime, datetime.UTC).year
