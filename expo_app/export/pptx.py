"""The deck: one slide for each page, with native charts and tables that can be edited."""

import io
from pathlib import Path

from pptx import Presentation
from pptx.presentation import Presentation as Deck

from expo_app.export.atomic import whole_file
from expo_app.export.packing import TIMELESS, repacked
from expo_app.export.slides.page import add_page
from expo_app.export.slides.text import printable
from expo_app.export.wording import wording
from expo_app.model.places import RESOURCES
from expo_app.model.progress import Progress, quiet
from expo_app.report.spec import Report

_LONGEST_PROPERTY = 255
TEMPLATE = RESOURCES / "slides" / "template.pptx"


def write(report: Report, path: Path, progress: Progress = quiet) -> None:
    """Write the deck whole or not at all; the same report gives the same bytes.

    Raises Problem when the file cannot be written, Cancelled when the user cancelled.
    """
    with whole_file(path) as target:
        deck = Presentation(str(TEMPLATE))
        for number, page in enumerate(report.pages, 1):
            progress(page.title, (number - 1) / len(report.pages))
            add_page(deck, page, report.lang)
        _set_properties(deck, report)
        stream = io.BytesIO()
        deck.save(stream)
        target.write_bytes(repacked(stream.getvalue()))
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
