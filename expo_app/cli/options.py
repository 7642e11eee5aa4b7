"""The options of the verbs, each said once."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from expo_app.model.terms import Population


class Lang(StrEnum):
    """The languages of what is written."""

    EN = "en"
    ZH = "zh"


WorkspaceArgument = Annotated[Path, typer.Argument(metavar="WORKSPACE", help="A file that ends in .expo.")]
FilesArgument = Annotated[list[Path], typer.Argument(metavar="FILE...", help="Lists, or folders of lists.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]
EventOption = Annotated[str, typer.Option(help="Name of the event.")]
EditionOption = Annotated[str, typer.Option(metavar="YEAR", help="The edition, written as its year.")]
HostOption = Annotated[str, typer.Option(metavar="ISO2", help="Country or region where the event is held.")]
PopulationOption = Annotated[Population | None, typer.Option(help="Whom the list lists.")]
SheetOption = Annotated[
    list[str] | None, typer.Option(metavar="NAME", help="Only this sheet; may be repeated.")
]
MapOption = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="COLUMN=FIELD", help="What a column holds; may be repeated."),
]
ListDateOption = Annotated[str, typer.Option(metavar="DATE", help="Date of the list, such as 2025-09-20.")]
AgainstOption = Annotated[str, typer.Option(metavar="YEAR", help="The edition to compare with.")]
ProfileOption = Annotated[
    str,
    typer.Option(
        metavar="NAME",
        help="Counting profile: ufi, fkm, china-overseas, china-foreign, as-listed, or one of your own.",
    ),
]
ByOption = Annotated[
    str,
    typer.Option(
        metavar="GROUP",
        help="country, region, bloc, sector, role, hall, size or loyalty; two with a comma cross them.",
    ),
]
WhereOption = Annotated[
    list[str] | None, typer.Option(metavar="FIELD=VALUE", help="Only these; may be repeated.")
]
LangOption = Annotated[Lang, typer.Option(help="Language of what is written.")]
