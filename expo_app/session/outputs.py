"""What is to be written: a file or folder, what it shows, and how."""

from dataclasses import dataclass, field
from pathlib import Path

from expo_app.model.data_table import DataTable
from expo_app.model.problem import Problem
from expo_app.model.query import Query
from expo_app.report.spec import PAPERS, SCALES
from expo_app.session.packing.pack import is_pack

TABLE_SUFFIXES = (".csv", ".parquet")
SUFFIXES = (".pptx", ".xlsx", ".pdf", ".json", *TABLE_SUFFIXES)
TEMPLATES = (".pptx", ".potx")
PARTS = ("deck.pptx", "figures.xlsx", "rows.csv", "report.pdf", "charts")
"""The parts of a full report; charts is a folder. What takes longest comes last."""


@dataclass(frozen=True)
class Output:
    """One thing to write, in the format of its suffix; a folder takes the charts, or an audit pack when its
    name ends in "pack". `lang` is "en" or "zh"; `template` is the user's own for slides, `table` what a
    csv or Parquet file holds, `paper` the size of a PDF's pages, `claims` sentences that a report checks,
    `scale` the device pixels to a pixel of PNG pictures."""

    path: Path
    query: Query = field(default_factory=Query)
    lang: str = "en"
    template: Path | None = None
    table: DataTable = DataTable.ROWS
    paper: str = "a4"
    claims: tuple[str, ...] = ()
    scale: int = 2

    @property
    def is_pack(self) -> bool:
        """Whether it is an audit pack."""
        return is_pack(self.path)

    @property
    def is_painted(self) -> bool:
        """Whether its writer is one of those that need Qt: pages on paper, and pictures of charts."""
        return self.path.suffix.lower() in (".pdf", "") and not self.is_pack

    def check(self) -> None:
        """Raise Problem for a suffix that nothing writes, and for a template that is not there."""
        suffix = self.path.suffix.lower()
        if suffix and suffix not in SUFFIXES and not self.is_pack:
            known = ", ".join(SUFFIXES)
            raise Problem(
                f"{self.path.name}: nothing writes {suffix} files; choose {known}, a folder for the charts, "
                "or one whose name ends in pack."
            )
        if self.paper not in PAPERS:
            raise Problem(f"There is no paper {self.paper!r}; choose one of {', '.join(PAPERS)}.")
        if self.scale not in SCALES:
            raise Problem(f"There is no scale {self.scale}; choose one of {', '.join(map(str, SCALES))}.")
        if self.template is not None and not self.template.is_file():
            raise Problem(f"The template {self.template} does not exist.")
        if self.template is not None and self.template.suffix.lower() not in TEMPLATES:
            raise Problem(f"The template {self.template.name} is no .pptx or .potx file.")
