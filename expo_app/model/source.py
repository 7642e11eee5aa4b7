"""Where a value comes from."""

from dataclasses import dataclass, field

from expo_app.model.sheet import RawSheet, column_letter


@dataclass(frozen=True)
class Source:
    """One imported sheet, never changed.

    `id` is short and stable: it depends on the file's bytes and the sheet's name alone. `sha256` is of
    the file's bytes, `imported_at` an ISO 8601 time in UTC, which makes it no other source.
    """

    id: str
    file: str
    sheet: RawSheet
    sha256: str
    imported_at: str = field(default="", compare=False)

    @property
    def short_hash(self) -> str:
        """The first eight digits of the SHA-256, for notes and footers."""
        return self.sha256[:8]

    @property
    def label(self) -> str:
        """How a sentence names the source."""
        return f"{self.file}, sheet {self.sheet.name}" if self.sheet.name else self.file


@dataclass(frozen=True)
class SourceHead:
    """A source without its cells."""

    id: str
    file: str
    sheet: str
    sha256: str


@dataclass(frozen=True)
class OriginalFile:
    """A file as it was given, byte for byte."""

    name: str
    sha256: str
    content: bytes


@dataclass(frozen=True)
class Address:
    """A cell, or a whole row when `column` is 0. Row and column are 1-based."""

    source: str
    row: int
    column: int = 0

    @property
    def cell(self) -> str:
        """The cell as a spreadsheet writes it ("D7"), or "row 7"."""
        return f"{column_letter(self.column)}{self.row}" if self.column else f"row {self.row}"
