"""What stands under a page: its source and its definition; and the speaker notes."""

from collections.abc import Collection, Sequence

from expo_app.model.dossier import Dossier, SourceNote
from expo_app.model.figure import Measure
from expo_app.model.terms import Population
from expo_app.report.definitions import definition, profile_definition, profile_label
from expo_app.report.names import editions_named, event_name, filters_named
from expo_app.report.width import FOOT, elided, first_fitting, fits
from expo_app.report.words import Words

_SOURCE_ROOM = FOOT / 2
_LONGEST_FILE = 30.0


def source_line(
    dossier: Dossier,
    words: Words,
    populations: Collection[Population] = (Population.EXHIBITORS,),
    years: Collection[str] = (),
) -> str:
    """ "Source: a.xlsx, b.xlsx and 2 more.", newest first, on at most one line.

    The lists of these populations in these editions; in the two that are compared when `years` is empty.
    """
    years = years or {dossier.query.edition, dossier.query.against}
    notes = [note for note in dossier.sources if note.population in populations and note.edition in years]
    newest = sorted(
        notes, key=lambda note: (note.population is Population.EXHIBITORS, note.edition), reverse=True
    )
    files = list(dict.fromkeys(note.file for note in newest))
    if not files:
        return words.text("foot.no_source")
    return words.text("foot.source", files=_named(files, words))


def foot(dossier: Dossier, words: Words, source: str, measures: Sequence[Measure]) -> str:
    """The source line and as many definitions as two lines of 10 pt hold."""
    text = source
    for measure in measures:
        if not is_met(measure, dossier):
            continue
        name = words.sentence(words.text(f"measure.{measure}"))
        explained = words.text(
            "foot.definition", name=name, text=definition(measure, words.lang, dossier.profile)
        )
        longer = text + words.text("space") + explained
        text = longer if fits(longer, FOOT) else text
    return text


def is_met(measure: Measure, dossier: Dossier) -> bool:
    """Whether a reader can meet the measure: nobody is won back where there are two lists, nobody is
    international where no list tells countries."""
    known = [answer.figure(measure).value for answer in (dossier.answer, *dossier.history)]
    return any(known) if measure is Measure.WON_BACK else any(value is not None for value in known)


def speaker_notes(dossier: Dossier, words: Words) -> str:
    """Event, editions, profile, filters, every file with its date, hash and rows, and open findings."""
    profile = profile_label(dossier.profile, words.lang)
    lines = [
        words.text("notes.event", event=event_name(dossier, words), editions=editions_named(dossier, words)),
        words.text(
            "notes.profile", profile=profile, definition=profile_definition(dossier.profile, words.lang)
        ),
        words.text("notes.filters", filters=filters_named(dossier, words) or words.text("notes.none")),
        *(_file_line(note, words) for note in dossier.sources),
        open_findings(dossier, words),
    ]
    return "\n".join(lines)


def open_findings(dossier: Dossier, words: Words) -> str:
    """ "3 findings were open when this was made."."""
    count = dossier.findings_open
    findings = words.counted("noun.findings", count) if count else words.text("noun.findings.none")
    return words.text("notes.findings", findings=findings)


def _file_line(note: SourceNote, words: Words) -> str:
    name = words.text("notes.sheet", file=note.file, sheet=note.sheet) if note.sheet else note.file
    listed = words.text("notes.listed", date=words.date(note.list_date)) if note.list_date else ""
    return words.text(
        "notes.file",
        file=name,
        hash=note.short_hash,
        population=words.text(f"population.{note.population}"),
        edition=note.edition,
        rows=words.counted("noun.rows", note.rows),
        date=listed or words.text("notes.undated"),
    )


def _named(files: Sequence[str], words: Words) -> str:
    """As many file names as fit, and how many more there are."""
    short = [elided(file, _LONGEST_FILE) for file in files]
    return first_fitting(_SOURCE_ROOM, *(_first(short, count, words) for count in range(len(short), 0, -1)))


def _first(files: Sequence[str], count: int, words: Words) -> str:
    shown = words.text("list.comma").join(files[:count])
    rest = len(files) - count
    return words.text("foot.more", files=shown, count=words.number(rest)) if rest else shown
