"""The deck: one slide for each page, with native charts and tables that can be edited."""

from pathlib import Path

from pptx.presentation import Presentation as Deck

from expo_app.export.atomic import whole_file
from expo_app.export.slides.package import package_bytes
from expo_app.export.slides.page import add_page
from expo_app.export.slides.sections import add_sections
from expo_app.export.slides.stage import Stage, foreign_stage, own_stage
from expo_app.export.slides.template import OWN, OWN_NARROW, open_template
from expo_app.export.slides.text import printable
from expo_app.export.timeless import TIMELESS
from expo_app.export.wording import wording
from expo_app.model.progress import Progress, quiet
from expo_app.report.spec import Report, Writer

_LONGEST_PROPERTY = 255


def write(report: Report, path: Path, progress: Progress = quiet) -> None:
    """Write the deck whole or not at all, in our own template; the same report gives the same bytes.

    Raises Problem when the file cannot be written, Cancelled when the user cancelled.
    """
    _write(own_stage(open_template(OWN)), report, path, progress)


def in_template(template: Path) -> Writer:
    """A writer of decks in a template: its layouts, placeholders, colours and fonts.

    The writer raises Problem, and writes nothing, when the template cannot be used.
    """

    def write_in_it(report: Report, path: Path, progress: Progress = quiet) -> None:
        _write(_stage(template), report, path, progress)

    return write_in_it


def unmapped(template: Path) -> str:
    """What a template has no place, colour or font for, in one sentence; "" where it has everything.

    Raises Problem when it cannot be used.
    """
    notes = lacking(template)
    return f"{template.name}: {'; '.join(notes)}." if notes else ""


def lacking(template: Path, _progress: Progress = quiet) -> tuple[str, ...]:
    """The same as the clauses of that sentence. Raises Problem when the template cannot be used."""
    return _stage(template).notes


def _stage(template: Path) -> Stage:
    deck = open_template(template)
    is_own = template.resolve() in (OWN.resolve(), OWN_NARROW.resolve())
    return own_stage(deck) if is_own else foreign_stage(deck)


def _write(stage: Stage, report: Report, path: Path, progress: Progress) -> None:
    with whole_file(path) as target:
        for number, page in enumerate(report.pages, 1):
            progress(page.title, (number - 1) / len(report.pages))
            add_page(stage, page, report.lang)
        add_sections(stage.deck, [page.section for page in report.pages])
        _set_properties(stage.deck, report)
        target.write_bytes(package_bytes(stage.deck.part.package))
        progress(path.name, 1.0)


def _set_properties(deck: Deck, report: Report) -> None:
    """Title and language; no author, and no hour of writing, which would differ each time."""
    properties = deck.core_properties
    properties.title = printable(report.title)[:_LONGEST_PROPERTY]
    properties.subject = printable(report.subtitle)[:_LONGEST_PROPERTY]
    properties.language = wording(report.lang).language
    properties.author = properties.last_modified_by = properties.keywords = ""
    properties.created = properties.modified = TIMELESS
    properties.revision = 1
