"""The verbs that write: report and export; and verify, which counts an audit pack again.

Whatever is heavy is imported inside the verbs, because `expo-app --help` has to answer at once.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from expo_app.cli import asked
from expo_app.cli.asked import opened
from expo_app.cli.imported_words import say_imported
from expo_app.cli.options import (
    AgainstOption,
    EditionOption,
    EventOption,
    HostOption,
    JsonOption,
    Lang,
    ListDateOption,
    MapOption,
    PopulationOption,
    SheetOption,
    WhereOption,
)
from expo_app.cli.output_options import (
    ClaimOption,
    OutputLangOption,
    OutputProfileOption,
    PaperOption,
    ReportedOption,
    ScaleOption,
    SettingsOption,
    TableOption,
    TemplateOption,
)
from expo_app.cli.qt_libraries import explained
from expo_app.cli.terminal import CHECKED_COLUMNS, say, show, show_json, watched
from expo_app.model.data_table import DataTable
from expo_app.model.problem import Problem
from expo_app.model.terms import Population

if TYPE_CHECKING:
    from expo_app.session.outputs import Output
    from expo_app.session.season_file import Defaults, Season

app = typer.Typer(add_completion=False)


@app.command("report")
def report_verb(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="FILE...", help="Lists, or folders of lists.")
    ] = None,
    output: Annotated[Path | None, typer.Option(metavar="DIR", help="Folder to write into.")] = None,
    event: EventOption = "",
    edition: EditionOption = "",
    host: HostOption = "",
    population: PopulationOption = None,
    sheet: SheetOption = None,
    map_: MapOption = None,
    list_date: ListDateOption = "",
    profile: OutputProfileOption = "",
    lang: OutputLangOption = None,
    of: ReportedOption = "",
    against: AgainstOption = "",
    where: WhereOption = None,
    template: TemplateOption = None,
    paper: PaperOption = "",
    scale: ScaleOption = 0,
    claim: ClaimOption = None,
    write: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Write this file instead of the usual ones; may be repeated."),
    ] = None,
    settings: SettingsOption = None,
) -> None:
    """The main job in one go: import lists and write deck, workbook, PDF, charts, rows and a workspace."""
    # Late: see the top of this file.
    from expo_app.session.outputs import PARTS
    from expo_app.session.reporting import report_outputs
    from expo_app.session.season_file import told_over

    season = _season(settings)
    said = _defaults(lang, template, of, against, None, profile, where, paper, scale, claim)
    lists, folder = files or list(season.files), output or season.folder
    if not lists or (output is None and settings is None):
        raise Problem(
            "Say which lists to read and where to write (FILE... --output DIR), or name --settings."
        )
    told = told_over(asked.told(event, edition, host, population, sheet, map_, list_date), season.told)
    outputs = season.outputs(said, folder, write or (() if season.asked else PARTS))
    _say_unmapped(outputs)
    _give_memory_back()
    with watched() as progress:
        done = report_outputs(lists, folder, told, outputs, _painters(outputs), season.workspace, progress)
    say_imported(done.imported)
    if not done.derived.event.name:
        say("Nothing names the event; run it again with --event NAME.")
    _say_packs(outputs)
    say(f"Wrote {folder}; open {done.workspace} to look into the figures.")


def _give_memory_back() -> None:
    """What tables let go goes back to the system at once: a report is one long run, and the pool that Arrow
    takes by itself would keep some fifty megabytes of it."""
    # Late: see the top of this file.
    import pyarrow

    pyarrow.set_memory_pool(pyarrow.system_memory_pool())


@app.command("export")
def export_verb(
    workspace: Annotated[
        Path | None, typer.Argument(metavar="WORKSPACE", help="A file that ends in .expo.")
    ] = None,
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE",
            help="pptx, xlsx, pdf, json, csv, parquet, or a folder for charts or an audit pack (NAME.pack).",
        ),
    ] = None,
    edition: EditionOption = "",
    against: AgainstOption = "",
    population: PopulationOption = None,
    profile: OutputProfileOption = "",
    where: WhereOption = None,
    lang: OutputLangOption = None,
    template: TemplateOption = None,
    paper: PaperOption = "",
    scale: ScaleOption = 0,
    claim: ClaimOption = None,
    table: TableOption = DataTable.ROWS,
    settings: SettingsOption = None,
) -> None:
    """Write slides, a workbook, a PDF, data, charts or an audit pack, or all that a settings file says."""
    # Late: see the top of this file.
    from expo_app.session.exporting import write_outputs

    season = _season(settings)
    said = _defaults(lang, template, edition, against, population, profile, where, paper, scale, claim)
    place = workspace or season.workspace
    if place is None or (file is None and not season.asked):
        raise Problem("Say which workspace and what to write: WORKSPACE FILE, or --settings FILE.")
    outputs: Sequence[Output]
    if file is None:
        outputs = season.outputs(said, season.folder)
    else:
        outputs = (said.over(season.defaults).output(file, table),)
    _say_unmapped(outputs)
    with opened(place) as held, watched() as progress:
        write_outputs(held.derived(), held.state, outputs, _painters(outputs), progress)
    _say_packs(outputs)
    for output in outputs:
        say(f"Wrote {output.path}.")


@app.command("verify")
def verify_verb(
    pack: Annotated[Path, typer.Argument(metavar="PACK", help="The folder of an audit pack.")],
    checksum: Annotated[
        str, typer.Option(metavar="DIGITS", help="The checksum over the pack that you noted down.")
    ] = "",
    json: JsonOption = False,
) -> None:
    """Check the files of an audit pack and count every figure again from its rows."""
    # Late: see the top of this file.
    from expo_app.session.verifying.verified_json import checked_rows, verified_json
    from expo_app.session.verifying.verify import verify

    with watched() as progress:
        found = verify(pack, progress, checksum)
    if json:
        show_json(verified_json(found))
    else:
        show(checked_rows(found), json, CHECKED_COLUMNS)
    say(*found.shortened)
    if not found.holds:
        raise typer.Exit(2)
    say(f"{pack}: all files are unchanged and all {len(found.checked):,} numbers hold ({found.checksum}).")


def _season(path: Path | None) -> "Season":
    """What a settings file says; nothing without one."""
    from expo_app.session.season_file import Season, read_season  # late: see the top of this file

    return read_season(path) if path is not None else Season(Path())


def _defaults(
    lang: Lang | None,
    template: Path | None,
    edition: str,
    against: str,
    population: Population | None,
    profile: str,
    where: list[str] | None,
    paper: str,
    scale: int,
    claims: list[str] | None,
) -> "Defaults":
    from expo_app.session.season_file import Defaults  # late: see the top of this file

    pairs = asked.query("", "", None, "", "", where).where
    told = tuple(claims or ())
    return Defaults(
        str(lang or ""), template, edition, against, population, profile, pairs, paper, told, scale
    )


def _say_packs(outputs: Sequence["Output"]) -> None:
    """The one checksum of each audit pack, to be noted down."""
    from expo_app.session.verifying.pack_files import checksum_of  # late: see the top of this file

    for output in outputs:
        if output.is_pack:
            say(f"Checksum over {output.path}: {checksum_of(output.path)}")


def _say_unmapped(outputs: Sequence["Output"]) -> None:
    """What each template has no place, colour or font for; Problem, before anything is written, for one that
    cannot be used."""
    from expo_app.export.pptx import unmapped  # late: see the top of this file

    templates = [one.template for one in outputs if one.template and one.path.suffix.lower() == ".pptx"]
    say(*filter(None, map(unmapped, dict.fromkeys(templates))))


def _painters(outputs: Sequence["Output"]) -> dict[str, Any]:
    """The writers that need Qt, by suffix; none where nothing is painted."""
    if not any(output.is_painted for output in outputs):
        return {}
    try:
        from expo_app.ui.paint import images, pdf  # Qt is loaded only by what paints
    except ImportError as error:
        raise explained(error) from error
    return {".pdf": pdf.write, "": images.write}
