"""The pages of a report as people arranged them: their order, which are left out, own titles and remarks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from expo_app.model.decision import JOINED, Decision, PageText, ReportPages, each_of
from expo_app.model.problem import Problem
from expo_app.report.catalogue import KINDS
from expo_app.report.spec import Page, Remark, Report
from expo_app.report.words import words


@dataclass(frozen=True)
class Arrangement:
    """What decisions say of pages: ids in their order, ids left out, and texts by page and language."""

    order: tuple[str, ...] = ()
    off: frozenset[str] = frozenset()
    texts: Mapping[tuple[str, str], PageText] = field(default_factory=dict)

    def text_of(self, page: Page, lang: str) -> PageText:
        """The own text of a page; an empty one where there is none."""
        return self.texts.get((page.id, lang), PageText(page.id, lang))

    def is_outdated(self, page: Page, lang: str) -> bool:
        """Whether the figures give another title now than when the own text was written."""
        own = self.text_of(page, lang)
        return bool(own.title or own.remark) and own.instead_of != page.title

    def placed(self, pages: Sequence[Page]) -> tuple[Page, ...]:
        """The pages in their order, those that are left out among them. A page that the order does not name
        follows the one that it usually follows."""
        known = {page.id: page for page in pages}
        ids = [identity for identity in self.order if identity in known]
        for number, page in enumerate(pages):
            if page.id not in ids:
                ids.insert(ids.index(pages[number - 1].id) + 1 if number else 0, page.id)
        return tuple(known[identity] for identity in ids)


def arrangement(decisions: Iterable[Decision]) -> Arrangement:
    """What decisions in force say of reports."""
    order: tuple[str, ...] = ()
    off: frozenset[str] = frozenset()
    texts = {}
    for decision in decisions:
        if isinstance(decision, ReportPages):
            order, off = each_of(decision.order), frozenset(each_of(decision.off))
        elif isinstance(decision, PageText):
            texts[decision.page, decision.lang] = decision
    return Arrangement(order, off, texts)


def pages_decision(order: Iterable[str], off: Iterable[str]) -> ReportPages:
    """The decision for ids in this order, some of which are left out."""
    return ReportPages(JOINED.join(order), JOINED.join(sorted(off)))


def arranged(report: Report, decisions: Iterable[Decision]) -> Report:
    """The report as people arranged it. Raises Problem when every page is left out."""
    by = arrangement(decisions)
    pages = tuple(
        own_text(page, by, report.lang) for page in by.placed(report.pages) if page.id not in by.off
    )
    if not pages:
        raise Problem("Every page of the report is switched off; switch on at least one.")
    return replace(report, pages=pages)


def own_text(page: Page, by: Arrangement, lang: str) -> Page:
    """The page with its own title and remark, as far as it has any; the notes keep the computed title."""
    own, spoken = by.text_of(page, lang), words(lang)
    if not (own.title or own.remark):
        return page
    remarks = (*page.remarks, Remark(spoken.text("remark.own"), own.remark)) if own.remark else page.remarks
    notes = page.speaker_notes
    if own.title:
        notes += "\n" + spoken.text("notes.own_title", title=page.title)
    return replace(page, title=own.title or page.title, remarks=remarks, speaker_notes=notes)


def check_pages(decision: ReportPages) -> None:
    """Raise Problem for the id of a page that no report has."""
    for identity in (*each_of(decision.order), *each_of(decision.off)):
        _check_page(identity)


def check_text(decision: PageText) -> None:
    """Raise Problem for the id of a page that no report has, or a language that none is written in."""
    _check_page(decision.page)
    if decision.lang not in ("en", "zh"):
        raise Problem(f"There is no language {decision.lang!r}; choose en or zh.")


def _check_page(identity: str) -> None:
    known = [kind.id for kind in KINDS]
    if identity not in known:
        raise Problem(f"There is no page {identity!r}; choose one of {', '.join(known)}.")
