"""The workbook under work: its sheets, formats and language."""

from dataclasses import dataclass, field

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from expo_app.export.palette import colours
from expo_app.export.wording import Wording

FONT = "Segoe UI"
EAST_ASIAN_FONT = "Microsoft YaHei"


@dataclass
class Book:
    """A workbook that reuses its formats; `source` names the lists at the foot of each sheet."""

    workbook: Workbook
    lang: str
    words: Wording
    source: str = ""
    formats: dict[tuple[tuple[str, object], ...], Format] = field(default_factory=dict)

    @property
    def font(self) -> str:
        """Cells have one font for all scripts, so it is chosen by the language."""
        return EAST_ASIAN_FONT if self.lang == "zh" else FONT

    def look(self, **properties: object) -> Format:
        """A format with the house font; equal properties give the same format."""
        key = tuple(sorted(properties.items()))
        if key not in self.formats:
            base = {"font_name": self.font, "font_size": 10, "font_color": colours()["text"], "valign": "top"}
            self.formats[key] = self.workbook.add_format(base | properties)
        return self.formats[key]
