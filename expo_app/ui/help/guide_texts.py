"""What a newcomer is told: the first five minutes, and what counts."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True)
class GuideText:
    """A heading and what is said under it: (what is meant, what to know of it)."""

    title: str
    parts: tuple[tuple[str, str], ...]


def first_minutes() -> GuideText:
    """From lists to slides, in the order of the work."""
    return GuideText(
        _tr("The first five minutes"),
        (
            (
                _tr("1  Import"),
                _tr(
                    "Drop the lists of one or several editions anywhere in the window, or press Ctrl+I. "
                    "Title rows, subtotals and several sheets are fine."
                ),
            ),
            (
                _tr("2  Look"),
                _tr(
                    "You see how every column is understood. Change what is wrong, then press Enter; all "
                    "else can wait."
                ),
            ),
            (
                _tr("3  Read"),
                _tr(
                    "Overview says what happened. Click a figure, a bar or a row: its definition, its "
                    "rows and the cell in your list open at the right."
                ),
            ),
            (
                _tr("4  Settle"),
                _tr(
                    "Check asks what no rule could settle. Nothing has to be answered, and every answer "
                    "can be undone."
                ),
            ),
            (
                _tr("5  Take along"),
                _tr(
                    "Report shows the slides: order them, leave some out, write your own titles. Ctrl+E "
                    "writes slides, workbook, PDF, pictures or rows."
                ),
            ),
        ),
    )


def what_counts() -> GuideText:
    """The rules of the usual profile, and where to find the others."""
    return GuideText(
        _tr("What counts as an exhibitor"),
        (
            (
                _tr("Counts"),
                _tr(
                    "Main exhibitors and co-exhibitors on site, each once per edition, however many "
                    "stands they have (UFI, ISO 25639-1)."
                ),
            ),
            (
                _tr("Does not count"),
                _tr(
                    "Represented companies, organisers of pavilions, who only takes part online, "
                    "cancelled rows, rows that stand twice, totals."
                ),
            ),
            (
                _tr("International"),
                _tr("The country or region of the contract is known and is not that of the event."),
            ),
            (
                _tr("Other rules"),
                _tr(
                    "Profile, above every page: FKM, two Chinese ones, the list as it stands, and your "
                    "own. Every figure names the profile it was counted by."
                ),
            ),
            (
                _tr("Row by row"),
                _tr("Click a figure: the trail shows how the rows became it, and why a row is left out."),
            ),
        ),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Guide", text)
