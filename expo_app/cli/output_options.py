"""The options of what is written, each said once; what is not said is taken from a settings file."""

from pathlib import Path
from typing import Annotated

import typer

from expo_app.cli.options import Lang
from expo_app.model.data_table import DataTable

OutputLangOption = Annotated[
    Lang | None, typer.Option(help="Language of what is written.", show_default="en")
]
OutputProfileOption = Annotated[
    str,
    typer.Option(
        metavar="NAME",
        show_default="ufi",
        help="Counting profile: ufi, fkm, china-overseas, china-foreign, as-listed, or one of your own.",
    ),
]
ReportedOption = Annotated[
    str, typer.Option(metavar="YEAR", help="The edition to report.", show_default="newest")
]
TemplateOption = Annotated[
    Path | None, typer.Option(metavar="FILE.pptx", help="Your own template for slides.")
]
PaperOption = Annotated[str, typer.Option(metavar="a4|16:9", help="Paper of a PDF.", show_default="a4")]
ScaleOption = Annotated[
    int, typer.Option(metavar="1|2|3", help="Device pixels to a pixel of PNG charts.", show_default="2")
]
ClaimOption = Annotated[
    list[str] | None,
    typer.Option("--claim", metavar="SENTENCE", help="A claim that a report checks; may be repeated."),
]
SettingsOption = Annotated[
    Path | None, typer.Option(metavar="FILE.toml", help="A settings file with lists and outputs.")
]
TableOption = Annotated[DataTable, typer.Option(help="What a csv or Parquet file holds.")]
